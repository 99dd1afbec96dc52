import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { PURPOSES_OF_TYPE } from '../../../../domain/certificate/types';
import { APPLICANT_CATEGORIES, DUTIES } from '../../../../domain/enrollment/dossier';
import { LABELS } from '../../../../templates/labels';
import { api, got, OWN } from '../../api/client';
import type { CaseView, PersonView, ReceiptView, SaveForm } from '../../api/contract';
import { statusOf } from '../../api/problem';
import { agenciesQuery, personQuery } from '../../api/queries';
import { Button } from '../../components/button';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Field, ManyOf, OneOf } from '../../components/fields';
import { LoadedPage } from '../../components/loaded-page';
import { Page } from '../../components/page';
import { Pick } from '../../components/pick';
import { Failure } from '../../components/states';
import { useAction } from '../../components/use-action';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { CATEGORY, DUTY } from '../../labels/dossier';
import { backTo, OfCase } from '../case/use-case';
import type { Typed } from './form-fields';
import { asksFor, changesOf, saved, suggested } from './form-fields';

/** The form of an application; it may be saved half done. */
export function FormPage() {
  return <OfCase>{(file) => <WithPerson file={file} />}</OfCase>;
}

function WithPerson({ file }: { readonly file: CaseView }) {
  const { t } = useLang();
  const query = useQuery(personQuery(file.subject.id));
  const status = statusOf(query.error);
  // Whom one may not see one fills in by hand.
  if (status === 403 || status === 404) return <Form key={file.id} file={file} person={undefined} />;
  return (
    <LoadedPage query={query} rows={8} title={t('form.title')} back={backTo(file)}>
      {(person) => <Form key={file.id} file={file} person={person} />}
    </LoadedPage>
  );
}

function Form({ file, person }: { readonly file: CaseView; readonly person: PersonView | undefined }) {
  const { t } = useLang();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [typed, setTyped] = useState(() => suggested(saved(file), person));
  const save = useAction<Partial<Typed>, ReceiptView | undefined>(
    (changes) =>
      Object.keys(changes).length === 0
        ? Promise.resolve(undefined)
        : got(
            api.PATCH('/api/enrollments/{caseId}/form', {
              params: { path: { caseId: file.id }, header: OWN },
              body: changes as SaveForm,
            }),
          ),
    () => void navigate(search.get('then') === 'check' ? `/cases/${file.id}/check` : `/cases/${file.id}`),
  );
  const set = (change: Partial<Typed>) => {
    setTyped((now) => ({ ...now, ...change }));
  };
  return (
    <Page title={t('form.title')} over={file.number} lead={t('form.lead')} back={backTo(file)}>
      <ErrorSummary error={save.error} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(changesOf(typed, saved(file)));
        }}
      >
        <Person file={file} typed={typed} set={set} error={save.error} />
        <Use file={file} typed={typed} set={set} error={save.error} />
        <div className="actions">
          <Button type="submit" look="primary" isPending={save.isPending}>
            {t('form.save')}
          </Button>
        </div>
      </form>
    </Page>
  );
}

interface PartProps {
  readonly file: CaseView;
  readonly typed: Typed;
  readonly set: (change: Partial<Typed>) => void;
  readonly error: unknown;
}

function Person({ file, typed, set, error }: PartProps) {
  const { t, say } = useLang();
  const agencies = useQuery(agenciesQuery);
  const said = (field: keyof Typed) => messageFor(fieldErrors(error), field);
  const text = (name: 'fullName' | 'nik' | 'nip' | 'email' | 'phone' | 'position' | 'legalBasis') => ({
    ...{ name, value: typed[name], error: said(name) },
    onChange: (value: string) => {
      set({ [name]: value });
    },
  });
  return (
    <fieldset>
      <legend>{t('form.person')}</legend>
      <OneOf
        name="category"
        label={t('field.category')}
        hint={<Cite article="13(2)" />}
        value={typed.category}
        error={said('category')}
        onChange={(category) => {
          set({ category });
        }}
        options={APPLICANT_CATEGORIES.map((value) => ({ value, label: say(CATEGORY[value]) }))}
      />
      <Field {...text('fullName')} label={t('field.fullName')} hint={t('form.fullNameHint')} autoComplete="name" />
      <Field {...text('nik')} label={t('field.nik')} hint={t('form.nikHint')} inputMode="numeric" width="medium" />
      {asksFor('nip', file.type, typed) && (
        <Field {...text('nip')} label={t('field.nip')} hint={t('form.nipHint')} inputMode="numeric" width="medium" />
      )}
      {asksFor('legalBasis', file.type, typed) && (
        <Field {...text('legalBasis')} label={t('field.legalBasis')} hint={t('form.legalBasisHint')} />
      )}
      <Field
        {...text('email')}
        label={t('field.email')}
        hint={t('form.emailHint')}
        inputMode="email"
        autoComplete="email"
      />
      <Field
        {...text('phone')}
        label={t('field.phone')}
        hint={t('form.optional')}
        inputMode="tel"
        autoComplete="tel"
        width="medium"
      />
      <Field {...text('position')} label={t('field.position')} autoComplete="organization-title" />
      {agencies.error && !agencies.data && <Failure error={agencies.error} again={() => void agencies.refetch()} />}
      <Pick
        name="agencyId"
        label={t('field.agencyId')}
        placeholder={t('form.pickAgency')}
        value={typed.agencyId === '' ? undefined : typed.agencyId}
        error={said('agencyId')}
        onChange={(agencyId) => {
          set({ agencyId });
        }}
        options={(agencies.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
    </fieldset>
  );
}

function Use({ file, typed, set, error }: PartProps) {
  const { t, say } = useLang();
  const said = (field: keyof Typed) => messageFor(fieldErrors(error), field);
  return (
    <fieldset>
      <legend>{t('form.use')}</legend>
      <ManyOf
        name="purposes"
        label={t('field.purposes')}
        hint={<Cite article="11(4)" />}
        value={typed.purposes}
        error={said('purposes')}
        onChange={(purposes) => {
          set({ purposes });
        }}
        options={PURPOSES_OF_TYPE[file.type].map((value) => ({ value, label: say(LABELS.purpose[value]) }))}
      />
      <OneOf
        name="duty"
        label={t('field.duty')}
        hint={<Cite article="12(1)" />}
        value={typed.duty}
        error={said('duty')}
        onChange={(duty) => {
          set({ duty });
        }}
        options={DUTIES.map((value) => ({ value, label: say(DUTY[value]) }))}
      />
      <Field
        name="justification"
        label={t('field.justification')}
        hint={t('form.justificationHint')}
        lines={4}
        value={typed.justification}
        error={said('justification')}
        onChange={(justification) => {
          set({ justification });
        }}
      />
      {asksFor('systemName', file.type, typed) && (
        <>
          <Field
            name="systemName"
            label={t('field.systemName')}
            value={typed.systemName}
            error={said('systemName')}
            onChange={(systemName) => {
              set({ systemName });
            }}
          />
          <Field
            name="fqdn"
            label={t('field.fqdn')}
            hint={t('form.fqdnHint')}
            value={typed.fqdn}
            error={said('fqdn')}
            onChange={(fqdn) => {
              set({ fqdn });
            }}
          />
        </>
      )}
    </fieldset>
  );
}
