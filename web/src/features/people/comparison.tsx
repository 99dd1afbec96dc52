import { LABELS } from '../../../../templates/labels';
import type { DutiesDto, ProposalView } from '../../api/contract';
import { useLang } from '../../i18n/use-lang';
import { useDutyRows } from './use-duty-rows';

/** How it is, or was, beside how it is to be. */
export function Comparison({ proposal: { duties, head, letters, changeId } }: { readonly proposal: ProposalView }) {
  const { t } = useLang();
  if (duties) return <OfDuties before={duties.before} after={duties.after} />;
  if (head)
    return (
      <Sides
        rows={[
          {
            ...{ key: 'head', name: t('agencies.head') },
            ...{ before: head.before?.name ?? t('agencies.vacant'), after: head.after.name },
          },
        ]}
      />
    );
  if (letters) {
    const named = (inSystem: boolean) => (inSystem ? t('agencies.inSystem') : t('agencies.onPaper'));
    const { before, after } = letters;
    return (
      <Sides rows={[{ key: 'letters', name: t('agencies.letters'), before: named(before), after: named(after) }]} />
    );
  }
  return <p>{t('proposals.entry', { entry: changeId ?? '' })}</p>;
}

function OfDuties({ before, after }: { readonly before: DutiesDto; readonly after: DutiesDto }) {
  const { t, say } = useLang();
  const named = (duties: DutiesDto) => duties.roles.map((role) => say(LABELS.role[role])).join('\n');
  const [was, willBe] = [useDutyRows(before), useDutyRows(after)];
  const rows = was.map(({ key, name, value }, i) => ({ key, name, before: value, after: willBe[i]?.value }));
  return (
    <Sides
      rows={[
        { key: 'roles', name: t('duties.roles'), before: named(before), after: named(after) },
        ...rows.filter((row) => row.before !== undefined || row.after !== undefined),
      ]}
    />
  );
}

interface Side {
  readonly key: string;
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

function Sides({ rows }: { readonly rows: readonly Side[] }) {
  const { t } = useLang();
  const nothing = t('people.nothing');
  return (
    <table className="table sides">
      <caption className="visually-hidden">{t('proposals.sides')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('proposals.before')}</th>
          <th scope="col">{t('proposals.after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, before = nothing, after = nothing }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td data-label={t('proposals.before')}>{before}</td>
            <td data-label={t('proposals.after')}>{before === after ? after : <strong>{after}</strong>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
