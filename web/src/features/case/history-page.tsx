import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import type { CaseEventType } from '../../../../domain/enrollment/events';
import type { CaseSnapshot, CaseView, HistoryView } from '../../api/contract';
import { historyQuery } from '../../api/queries';
import { Button } from '../../components/button';
import { Page } from '../../components/page';
import { Loaded } from '../../components/states';
import { SummaryList } from '../../components/summary-list';
import { StatusTag } from '../../components/tag';
import { useLang } from '../../i18n/use-lang';
import { EVENT } from '../../../../templates/labels/events';
import { Answers } from '../enrollment/answers';
import { backTo, OfCase } from './use-case';

/** The case exactly as it stood after any of its events, and what each officer saw when deciding. */
export function HistoryPage() {
  return <OfCase>{(file) => <Past file={file} />}</OfCase>;
}

function Past({ file }: { readonly file: CaseView }) {
  const { t } = useLang();
  const [at, setAt] = useState<number>();
  const newest = useQuery(historyQuery(file.id));
  const then = useQuery({
    ...historyQuery(file.id, at),
    enabled: at !== undefined,
    placeholderData: (before) => before,
  });
  return (
    <Page title={t('history.title')} over={file.number} lead={t('history.lead')} back={backTo(file)} wide>
      <Loaded query={newest} rows={8}>
        {(all) => (
          <>
            <Way all={all} at={at ?? all.last} onAt={setAt} />
            <Loaded query={at === undefined ? newest : then} rows={8}>
              {(shown) => <Moment file={file} all={all} shown={shown} onAt={setAt} />}
            </Loaded>
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface WayProps {
  readonly all: HistoryView;
  readonly at: number;
  readonly onAt: (at: number) => void;
}

/** From one event to the others. */
function Way({ all, at, onAt }: WayProps) {
  const { t, say, moment, number } = useLang();
  const event = all.events[at - 1];
  const words = event ? `${say(EVENT[event.type as CaseEventType])}, ${moment(event.at)}` : '';
  return (
    <div className="slider-row">
      <Button
        look="secondary"
        aria-label={t('history.before')}
        isDisabled={at <= 1}
        onPress={() => {
          onAt(at - 1);
        }}
      >
        ‹
      </Button>
      <Slider className="slider" minValue={1} maxValue={all.last} value={at} onChange={onAt}>
        <Label>{t('history.at', { at: number(at), last: number(all.last) })}</Label>
        <SliderOutput>{words}</SliderOutput>
        <SliderTrack className="track">
          <SliderThumb className="thumb" />
        </SliderTrack>
      </Slider>
      <Button
        look="secondary"
        aria-label={t('history.after')}
        isDisabled={at >= all.last}
        onPress={() => {
          onAt(at + 1);
        }}
      >
        ›
      </Button>
    </div>
  );
}

interface MomentProps extends Pick<WayProps, 'all' | 'onAt'> {
  readonly file: CaseView;
  readonly shown: HistoryView;
}

function Moment({ file, all, shown, onAt }: MomentProps) {
  const { t } = useLang();
  return (
    <div className="desk">
      <section aria-labelledby="then">
        <h2 id="then">
          {t('history.then')} <StatusTag status={shown.state.status} />
        </h2>
        <Facts state={shown.state} />
        <Answers file={{ ...shown.state, actions: [] }} />
      </section>
      <section aria-labelledby="decisions" className="desk-side">
        <h2 id="decisions">{t('history.decisions')}</h2>
        <Decisions all={all} onAt={onAt} />
        <p className="hint">{t('history.of', { number: file.number })}</p>
      </section>
    </div>
  );
}

function Facts({ state }: { readonly state: CaseSnapshot }) {
  const { t } = useLang();
  return (
    <SummaryList
      rows={[
        { key: 'revision', name: t('history.revision'), value: String(state.revision) },
        { key: 'digest', name: t('history.digest'), value: <code>{state.dossierDigest}</code> },
        { key: 'policy', name: t('case.policy'), value: t('case.policyVersion', { version: state.policyVersion }) },
      ]}
    />
  );
}

/** Decisions, each with the way to what its officer saw, and whether the ledger bears it out. */
function Decisions({ all, onAt }: { readonly all: HistoryView; readonly onAt: (at: number) => void }) {
  const { t, say, moment } = useLang();
  const decisions = all.events.filter(({ seal }) => seal !== undefined);
  if (decisions.length === 0) return <p className="empty">{t('history.none')}</p>;
  return (
    <ul className="lines">
      {decisions.map(({ seq, type, at, actor, standsInFor, seal }) => (
        <li key={seq}>
          <div>
            <span className="line-title">{say(EVENT[type as CaseEventType])}</span>
            <p className="hint">
              {actor.name}
              {standsInFor &&
                ` (${t('delegations.standsIn', { names: standsInFor.map(({ name }) => name).join(', ') })})`}{' '}
              · {moment(at)}
            </p>
            <p className={seal?.holds ? 'seal good' : 'seal bad'}>
              {t(seal?.holds ? 'timeline.sealHolds' : 'timeline.sealBroken')}
            </p>
          </div>
          <Button
            look="secondary"
            onPress={() => {
              onAt(Math.max(seq - 1, 1));
            }}
          >
            {t('history.saw', { name: actor.name })}
          </Button>
        </li>
      ))}
    </ul>
  );
}
