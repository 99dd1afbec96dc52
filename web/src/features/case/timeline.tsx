import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import type { CaseEventType } from '../../../../domain/enrollment/events';
import { LABELS } from '../../../../templates/labels';
import type { CaseStatus, CaseView, HistoryEventView } from '../../api/contract';
import { historyQuery } from '../../api/queries';
import { Loaded } from '../../components/states';
import { useLang } from '../../i18n/use-lang';
import { useDeadline } from './use-deadline';
import { EVENT } from '../../../../templates/labels/events';

/** Steps on the way, not of the way. */
const DETAILS: ReadonlySet<CaseEventType> = new Set<CaseEventType>([
  'formSaved',
  'documentAttached',
  'documentRemoved',
  'requestAttached',
  'emailProofRequested',
  'truthDeclared',
  'taskOpened',
  'taskClosed',
  'taskClaimed',
  'taskReleased',
  'taskReminded',
  'applicantReminded',
  'letterIssued',
]);

const isDetail = ({ type }: HistoryEventView): boolean => DETAILS.has(type as CaseEventType);

/** The way of a certificate when nothing goes wrong. */
const WAY: readonly CaseStatus[] = [
  'draft',
  'verification',
  'approval',
  'agreement',
  'issuance',
  'activation',
  'acceptance',
  'in-force',
  'expired',
];

/** What has happened, oldest first, and what will, greyed, with the dates that are known. */
export function Timeline({ file }: { readonly file: CaseView }) {
  const { t } = useLang();
  const query = useQuery(historyQuery(file.id));
  const [all, setAll] = useState(false);
  return (
    <Loaded query={query} rows={5}>
      {({ events }) => (
        <>
          {events.some(isDetail) && (
            <Checkbox className="choice small" isSelected={all} onChange={setAll}>
              <span className="mark box" aria-hidden="true" />
              <span>{t('timeline.all', { count: events.length })}</span>
            </Checkbox>
          )}
          <ol className="timeline">
            {events
              .filter((event) => all || !isDetail(event))
              .map((event) => (
                <Happened key={event.seq} event={event} />
              ))}
            <Coming file={file} />
          </ol>
        </>
      )}
    </Loaded>
  );
}

function Happened({ event }: { readonly event: HistoryEventView }) {
  const { t, say, moment } = useLang();
  const { type, at, actor, seal } = event;
  return (
    <li>
      <p className="what">
        {say(EVENT[type as CaseEventType])}
        {seal && (
          <span className={seal.holds ? 'seal good' : 'seal bad'}>
            {t(seal.holds ? 'timeline.sealHolds' : 'timeline.sealBroken')}
          </span>
        )}
      </p>
      <p className="hint">
        <time dateTime={at}>{moment(at)}</time> · {actor.id === 'system' ? t('timeline.system') : actor.name}
      </p>
    </li>
  );
}

function Coming({ file }: { readonly file: CaseView }) {
  const { t, say, moment } = useLang();
  const deadline = useDeadline(file);
  const place = WAY.indexOf(file.status === 'returned' ? 'draft' : file.status);
  if (place === -1 || file.status === 'expired') return null;
  return (
    <>
      <li className="now" aria-current="step">
        <p className="what">{say(LABELS.status[file.status])}</p>
        <p className="hint">
          {t('timeline.now')}
          {deadline && ` · ${deadline}`}
        </p>
      </li>
      {WAY.slice(place + 1).map((status) => (
        <li key={status} className="coming">
          <p className="what">
            <span className="visually-hidden">{t('timeline.coming')} </span>
            {say(LABELS.status[status])}
          </p>
          {status === 'expired' && file.certificate && <p className="hint">{moment(file.certificate.notAfter)}</p>}
        </li>
      ))}
    </>
  );
}
