import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LABELS } from '../../../../templates/labels';
import type { CaseView, RevealableField } from '../../api/contract';
import { agenciesQuery } from '../../api/queries';
import { OneOf } from '../../components/fields';
import { useLang } from '../../i18n/use-lang';
import { CATEGORY, DUTY } from '../../labels/dossier';
import { Reveal } from './reveal';

type Mark = 'same' | 'differs';

interface Row {
  readonly field: string;
  readonly name: string;
  readonly value: string;
  readonly masked?: RevealableField;
}

interface PanelProps {
  readonly file: CaseView;
  /** Whether the reader compares each field with the papers. */
  readonly marking: boolean;
  /** Told the names of the fields that do not agree with the papers. */
  readonly onDiffering: (names: readonly string[]) => void;
}

/** What the applicant wrote, field by field, to be held against the papers. */
export function DossierPanel({ file, marking, onDiffering }: PanelProps) {
  const { t } = useLang();
  const rows = useRows(file);
  const [marks, setMarks] = useState<Readonly<Record<string, Mark>>>({});
  const mark = (field: string, value: Mark) => {
    const next = { ...marks, [field]: value };
    setMarks(next);
    onDiffering(rows.filter((row) => next[row.field] === 'differs').map(({ name }) => name));
  };
  return (
    <section className="panel" aria-labelledby="dossier">
      <h2 id="dossier">{t('dossier.title')}</h2>
      {marking && <p className="hint">{t('dossier.hint')}</p>}
      <dl className={marking ? 'dossier marking' : 'dossier'}>
        {rows.map((row) => (
          <div key={row.field} className={marks[row.field] === 'differs' ? 'differs' : ''}>
            <dt>{row.name}</dt>
            <dd>
              {row.value} {row.masked && <Reveal caseId={file.id} field={row.masked} name={row.name} />}
            </dd>
            {marking && (
              <dd>
                <OneOf<Mark>
                  name={`mark-${row.field}`}
                  label={<span className="visually-hidden">{t('dossier.compare', { field: row.name })}</span>}
                  inline
                  value={marks[row.field]}
                  onChange={(value) => {
                    mark(row.field, value);
                  }}
                  options={[
                    { value: 'same', label: t('dossier.same') },
                    { value: 'differs', label: t('dossier.differs') },
                  ]}
                />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}

function useRows({ form }: CaseView): readonly Row[] {
  const { t, say } = useLang();
  const agencies = useQuery(agenciesQuery);
  const personal = (field: RevealableField, name: string): Row => {
    const view = form[field];
    return { field, name, value: view?.value ?? '', ...(view?.masked ? { masked: field } : {}) };
  };
  const rows: readonly Row[] = [
    { field: 'fullName', name: t('field.fullName'), value: form.fullName?.value ?? '' },
    personal('nik', t('field.nik')),
    personal('nip', t('field.nip')),
    personal('email', t('field.email')),
    personal('phone', t('field.phone')),
    { field: 'position', name: t('field.position'), value: form.position ?? '' },
    {
      field: 'agencyId',
      name: t('field.agencyId'),
      value: agencies.data?.items.find(({ id }) => id === form.agencyId)?.name ?? form.agencyId ?? '',
    },
    { field: 'category', name: t('field.category'), value: form.category ? say(CATEGORY[form.category]) : '' },
    {
      field: 'purposes',
      name: t('field.purposes'),
      value: (form.purposes ?? []).map((purpose) => say(LABELS.purpose[purpose])).join(', '),
    },
    { field: 'duty', name: t('field.duty'), value: form.duty ? say(DUTY[form.duty]) : '' },
    { field: 'justification', name: t('field.justification'), value: form.justification ?? '' },
    { field: 'legalBasis', name: t('field.legalBasis'), value: form.legalBasis ?? '' },
    { field: 'systemName', name: t('field.systemName'), value: form.systemName ?? '' },
    { field: 'fqdn', name: t('field.fqdn'), value: form.fqdn ?? '' },
  ];
  return rows.filter(({ value }) => value !== '');
}
