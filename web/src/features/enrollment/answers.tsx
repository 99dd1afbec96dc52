import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { DocumentKind } from '../../../../domain/law/documents';
import { LABELS } from '../../../../templates/labels';
import type { CaseView, PersonalView } from '../../api/contract';
import { agenciesQuery } from '../../api/queries';
import { SummaryList } from '../../components/summary-list';
import type { SummaryRow } from '../../components/summary-list';
import { useLang } from '../../i18n/use-lang';
import { CATEGORY, DUTY } from '../../labels/dossier';

/** What the applicant gave, to read; with `changeable`, each with the way to change it. */
export function Answers({ file, changeable = false }: { readonly file: CaseView; readonly changeable?: boolean }) {
  return (
    <>
      <SummaryList rows={useFormRows(file, changeable)} />
      <SummaryList rows={usePaperRows(file, changeable)} />
    </>
  );
}

function useFormRows(file: CaseView, changeable: boolean): readonly SummaryRow[] {
  const { t, say } = useLang();
  const agencies = useQuery(agenciesQuery);
  const { form } = file;
  const rows: readonly (readonly [string, string, ReactNode])[] = [
    ['category', t('field.category'), form.category && say(CATEGORY[form.category])],
    ['fullName', t('field.fullName'), personal(form.fullName)],
    ['nik', t('field.nik'), personal(form.nik)],
    ['nip', t('field.nip'), personal(form.nip)],
    ['legalBasis', t('field.legalBasis'), form.legalBasis],
    ['email', t('field.email'), personal(form.email)],
    ['phone', t('field.phone'), personal(form.phone)],
    ['position', t('field.position'), form.position],
    [
      'agencyId',
      t('field.agencyId'),
      agencies.data?.items.find(({ id }) => id === form.agencyId)?.name ?? form.agencyId,
    ],
    ['purposes', t('field.purposes'), form.purposes?.map((purpose) => say(LABELS.purpose[purpose])).join(', ')],
    ['duty', t('field.duty'), form.duty && say(DUTY[form.duty])],
    ['justification', t('field.justification'), form.justification],
    ['systemName', t('field.systemName'), form.systemName],
    ['fqdn', t('field.fqdn'), form.fqdn],
  ];
  return rows
    .filter(([, , value]) => value !== undefined && value !== '')
    .map(([key, name, value]) => ({
      ...{ key, name, value },
      ...(changeable
        ? { change: { to: `/cases/${file.id}/form?then=check#field-${key}`, text: t('action.change'), what: name } }
        : {}),
    }));
}

function usePaperRows(file: CaseView, changeable: boolean): readonly SummaryRow[] {
  const { t, say, moment } = useLang();
  return (file.documents ?? []).map(({ documentId, kind, uploadedAt, given }) => {
    const name = say(LABELS.document[kind as DocumentKind]);
    return {
      key: documentId,
      name,
      value: (
        <Link to={`/cases/${file.id}/papers/${kind}`}>
          {given
            ? t('asked.givenBy', { name: given.by.name, moment: moment(given.at) })
            : t('answers.paper', { moment: moment(uploadedAt) })}
          <span className="visually-hidden"> {name}</span>
        </Link>
      ),
      ...(changeable
        ? { change: { to: `/cases/${file.id}/papers/${kind}`, text: t('action.change'), what: name } }
        : {}),
    };
  });
}

const personal = (view: PersonalView | undefined): string | undefined => view?.value;
