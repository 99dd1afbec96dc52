import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { act, actOn, api, got } from '../../api/client';
import type { CaseView, ReceiptView, RequirementsView } from '../../api/contract';
import { requirementsQuery } from '../../api/queries';
import { Button } from '../../components/button';
import type { FieldError } from '../../components/error-summary';
import { ErrorSummary, fieldErrors, fieldId, messageFor } from '../../components/error-summary';
import { Tick } from '../../components/fields';
import { Page } from '../../components/page';
import { Loaded } from '../../components/states';
import { useAction } from '../../components/use-action';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { backTo, OfCase } from '../case/use-case';
import { Answers } from './answers';

/** Everything once more, the declaration of truth, and off it goes (Pasal 13(1), 24a). */
export function CheckPage() {
  return <OfCase>{(file) => <Check file={file} />}</OfCase>;
}

function Check({ file }: { readonly file: CaseView }) {
  const { t, lang } = useLang();
  // A change of language asks anew, and must not take away what is ticked or what was refused.
  const query = useQuery({ ...requirementsQuery(file.id, lang), placeholderData: keepPreviousData });
  return (
    <Page title={t('tasks.check')} over={file.number} lead={t('checkAnswers.lead')} back={backTo(file)}>
      <Loaded query={query}>{(needs) => <Sheet file={file} needs={needs} isOld={query.isPlaceholderData} />}</Loaded>
    </Page>
  );
}

interface SheetProps {
  readonly file: CaseView;
  readonly needs: RequirementsView;
  /** What is needed is asked for anew, and these are the words of before. */
  readonly isOld: boolean;
}

function Sheet({ file, needs, isOld }: SheetProps) {
  const { t } = useLang();
  const open = needs.missing.filter(({ code }) => code !== 'declaration-missing');
  return (
    <>
      <Answers file={file} changeable />
      {open.length > 0 ? (
        <div className="banner warning">
          <p>{t('checkAnswers.missing', { count: open.length })}</p>
          <Link to={`/cases/${file.id}`}>{t('checkAnswers.toList')}</Link>
        </div>
      ) : (
        <Submit file={file} needs={needs} isOld={isOld} />
      )}
    </>
  );
}

/** What is declared is this text: its version is no field of its own. */
const placeOf = (field: string): string => (field === 'textVersion' ? 'declaration' : field);
const atPlace = (error: FieldError): FieldError => ({ ...error, field: placeOf(error.field) });

/** Everything but the declaration is filled in on pages of its own. */
const elsewhereIn =
  ({ id }: CaseView) =>
  (field: string): string | undefined => {
    if (placeOf(field) === 'declaration') return undefined;
    if (field === 'email') return `/cases/${id}/email`;
    if (field === 'request') return `/cases/${id}/papers/request`;
    const paper = /^documents-(.+)$/.exec(field)?.[1];
    return paper === undefined ? `/cases/${id}/form?then=check#${fieldId(field)}` : `/cases/${id}/papers/${paper}`;
  };

function Submit({ file, needs, isOld }: SheetProps) {
  const { t } = useLang();
  const navigate = useNavigate();
  const [declared, setDeclared] = useState(false);
  const [tries, setTries] = useState(0);
  const { version, text } = needs.declaration;
  const declaredBefore = file.declaration !== undefined;
  const submit = useAction<undefined, ReceiptView>(
    async (_, key) => {
      const path = { caseId: file.id };
      const { revision } = declaredBefore
        ? file
        : await got(
            api.POST('/api/enrollments/{caseId}/declaration', {
              params: { path, header: act(`${key}-declared`) },
              body: { textVersion: version },
            }),
          );
      return got(api.POST('/api/enrollments/{caseId}/submission', { params: { path, header: actOn(key, revision) } }));
    },
    () => void navigate(`/cases/${file.id}/submitted`),
  );
  const own = tries > 0 && !declared ? [{ field: 'declaration', message: t('checkAnswers.declare') }] : [];
  return (
    <form
      aria-busy={isOld}
      onSubmit={(event) => {
        event.preventDefault();
        setTries(tries + 1);
        if (declared) submit.mutate(undefined);
      }}
    >
      <h2>
        {t('checkAnswers.declaration')} <Cite article="24a" />
      </h2>
      <ErrorSummary error={submit.error} own={own} attempt={tries} placeOf={placeOf} elsewhere={elsewhereIn(file)} />
      <Tick
        name="declaration"
        label={text}
        checked={declared}
        onChange={setDeclared}
        error={messageFor([...own, ...fieldErrors(submit.error)].map(atPlace), 'declaration')}
      />
      <Button type="submit" look="primary" isPending={submit.isPending}>
        {t('checkAnswers.submit')}
      </Button>
    </form>
  );
}
