import { Link } from 'react-router';
import { LABELS } from '../../../../templates/labels';
import type { PeopleChangeView } from '../../api/contract';
import { Button } from '../../components/button';
import { Tag } from '../../components/tag';
import { useLang } from '../../i18n/use-lang';
import { CHANGE_NOTE, CHANGE_STATUS, CHANGE_TONE } from '../../labels/people';

/** One thing that HR told of somebody. */
export function ChangeLine({
  change,
  onSetAside,
}: {
  readonly change: PeopleChangeView;
  readonly onSetAside?: (change: PeopleChangeView) => void;
}) {
  const { t, say, date, moment } = useLang();
  const { id, status, kind, person, effectiveOn, recordedAt, readAt, note, field } = change;
  return (
    <li>
      <div>
        <span className="line-title">
          {kind ? say(LABELS.personChange[kind]) : t('changes.entry', { entry: id })}
          {person && (
            <>
              : <Link to={`/people/${person.id}`}>{person.name}</Link>
            </>
          )}
        </span>
        <p className="hint">
          {effectiveOn !== undefined && `${t('changes.from', { date: date(`${effectiveOn}T00:00:00.000+07:00`) })} · `}
          {t('changes.recorded', { moment: moment(recordedAt ?? readAt) })}
        </p>
        {field !== undefined && <p className="hint">{t('changes.field', { field })}</p>}
        {note && <p className="hint">{say(CHANGE_NOTE[note])}</p>}
      </div>
      <div className="line-end">
        <Tag tone={CHANGE_TONE[status]}>{say(CHANGE_STATUS[status])}</Tag>
        {onSetAside && (
          <Button
            aria-label={t('changes.setAsideOf', { entry: id })}
            onPress={() => {
              onSetAside(change);
            }}
          >
            {t('changes.setAside')}
          </Button>
        )}
      </div>
    </li>
  );
}
