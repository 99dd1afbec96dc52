import type { Instant } from '../../domain/case/instant';
import { SYSTEM_ACTOR } from '../../domain/people/roles';
import { dossierDigest } from '../../entities/ledger-hash';
import type { Cell } from '../../templates/figures';
import { LABELS } from '../../templates/labels';
import { TIMELINE_COLUMN, TIMELINE_WORDS } from '../../templates/labels/case-export';
import { EVENT } from '../../templates/labels/events';
import type { Lang } from '../../templates/lang';
import { wib } from '../exports/lists';
import type { Sheet } from '../exports/sheet';
import type { WholeCase } from './gather';

interface Line {
  readonly at: Instant;
  readonly cells: readonly Cell[];
}

/** What happened and what was told to whom, in one order. */
export function timelineSheet(whole: WholeCase, lang: Lang): Sheet {
  const lines = [...eventLines(whole, lang), ...mailLines(whole, lang)].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
  return {
    name: 'timeline',
    title: TIMELINE_WORDS.title[lang],
    columns: Object.values(TIMELINE_COLUMN).map(({ [lang]: name }) => name),
    rows: lines.map(({ cells }) => cells),
  };
}

const nameIn = ({ names }: WholeCase, personId: string, lang: Lang): string =>
  personId === SYSTEM_ACTOR.personId ? TIMELINE_WORDS.system[lang] : (names.get(personId) ?? personId);

function eventLines(whole: WholeCase, lang: Lang): readonly Line[] {
  return whole.events.map(({ seq, at, actor, event }) => {
    const seen = 'seen' in event ? event.seen : undefined;
    const then = seen && whole.states.findLast(({ revision }) => revision === seen.revision);
    const holds = then !== undefined && dossierDigest(then) === seen?.digest;
    const seal = seen && TIMELINE_WORDS[holds ? 'holds' : 'broken'][lang];
    const hash = whole.lines[seq - 1]?.hash;
    return { at, cells: [seq, wib(at), EVENT[event.type][lang], nameIn(whole, actor.personId, lang), seal, hash] };
  });
}

function mailLines(whole: WholeCase, lang: Lang): readonly Line[] {
  return whole.notices.flatMap(({ notice, deliveries }) =>
    deliveries.map(({ at, status, personId }) => {
      const what = `${TIMELINE_WORDS[status === 'sent' ? 'mail' : 'bounced'][lang]}: ${LABELS.notice[notice.template][lang]}`;
      return { at, cells: [undefined, wib(at), what, nameIn(whole, personId, lang)] };
    }),
  );
}
