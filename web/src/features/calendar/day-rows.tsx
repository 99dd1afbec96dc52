import type { NamedDay } from '../../../../domain/calendar/proposal';
import { Button } from '../../components/button';
import { Field, Tick } from '../../components/fields';
import { useLang } from '../../i18n/use-lang';

interface DayRowsProps {
  readonly days: readonly NamedDay[];
  readonly onDays: (days: readonly NamedDay[]) => void;
  readonly said: (field: string) => string | undefined;
}

/** The days without work, each to be changed or taken out, and a line for one more. */
export function DayRows({ days, onDays, said }: DayRowsProps) {
  const { t } = useLang();
  const change = (at: number, more: Partial<NamedDay>) => {
    onDays(days.map((day, i) => (i === at ? { ...day, ...more } : day)));
  };
  return (
    <>
      <ol className="day-rows">
        {days.map((day, i) => {
          const name = `days-${String(i)}`;
          return (
            <li key={i}>
              <Field
                name={`${name}-date`}
                width="short"
                label={t('calendar.date')}
                value={day.date}
                onChange={(date) => {
                  change(i, { date });
                }}
                error={said(`${name}-date`)}
              />
              <Field
                name={`${name}-name`}
                label={t('calendar.name')}
                value={day.name}
                onChange={(words) => {
                  change(i, { name: words });
                }}
                error={said(`${name}-name`)}
              />
              <Tick
                name={`${name}-kind`}
                label={t('calendar.leave')}
                checked={day.kind === 'cuti-bersama'}
                onChange={(isLeave) => {
                  change(i, { kind: isLeave ? 'cuti-bersama' : 'national-holiday' });
                }}
                error={said(`${name}-kind`)}
              />
              <Button
                look="quiet"
                aria-label={t('calendar.dropDay', { day: `${day.date} ${day.name}` })}
                onPress={() => {
                  onDays(days.filter((_, other) => other !== i));
                }}
              >
                {t('calendar.drop')}
              </Button>
            </li>
          );
        })}
      </ol>
      <Button
        onPress={() => {
          onDays([...days, { date: '', name: '', kind: 'national-holiday' }]);
        }}
      >
        {t('calendar.addDay')}
      </Button>
    </>
  );
}
