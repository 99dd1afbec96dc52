import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { EDUCATION_TOPICS } from '../../../../domain/enrollment/decisions';
import { act, api, got } from '../../api/client';
import type { AgreementView, CaseView, EducationTopic, ReceiptView } from '../../api/contract';
import { Button } from '../../components/button';
import { ErrorSummary, fieldErrors, fieldId, messageFor } from '../../components/error-summary';
import { ManyOf, Tick } from '../../components/fields';
import { Page } from '../../components/page';
import { Loaded } from '../../components/states';
import { useAction } from '../../components/use-action';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { TOPIC } from '../../labels/decisions';
import { AgreementText } from '../agreement/agreement-text';
import { backTo, OfCase } from '../case/use-case';
import { Accepted } from './accepted';

/** Pasal 19(5), 23(1): the future holder reads the agreement and accepts it before anything is issued; then it is kept. */
export function AgreementPage() {
  return (
    <OfCase>
      {(file) => (file.agreement ? <Accepted file={file} accepted={file.agreement} /> : <Read file={file} />)}
    </OfCase>
  );
}

function Read({ file }: { readonly file: CaseView }) {
  const { t } = useLang();
  const query = useQuery({
    queryKey: ['agreement'],
    queryFn: ({ signal }) => got(api.GET('/api/agreement', { signal })),
  });
  return (
    <Page title={t('agreement.title')} over={file.number} lead={t('agreement.lead')} back={backTo(file)}>
      <Loaded query={query} rows={10}>
        {(agreement) => <Accept file={file} agreement={agreement} />}
      </Loaded>
    </Page>
  );
}

/** What is agreed to is this text: its digest is no field of its own. */
const placeOf = (field: string): string => (field === 'sha256' ? 'version' : field);

function Accept({ file, agreement }: { readonly file: CaseView; readonly agreement: AgreementView }) {
  const { t, say } = useLang();
  const navigate = useNavigate();
  const [topics, setTopics] = useState<readonly EducationTopic[]>([]);
  const [agreed, setAgreed] = useState(false);
  const [tries, setTries] = useState(0);
  const accept = useAction<undefined, ReceiptView>(
    (_, key) => {
      const { version, sha256 } = agreement;
      return got(
        api.POST('/api/enrollments/{caseId}/agreement', {
          params: { path: { caseId: file.id }, header: act(key) },
          body: { version, sha256, topics: [...topics] },
        }),
      );
    },
    () => void navigate(`/cases/${file.id}`),
  );
  const own = [
    ...(topics.length < EDUCATION_TOPICS.length ? [{ field: 'topics', message: t('agreement.topicsMissing') }] : []),
    ...(agreed ? [] : [{ field: 'agreed', message: t('agreement.agreeMissing') }]),
  ];
  const shown = tries > 0 ? own : [];
  const saying = (field: string) => messageFor([...shown, ...fieldErrors(accept.error)], field);
  return (
    <>
      <ErrorSummary error={accept.error} own={shown} attempt={tries} placeOf={placeOf} />
      {saying('version') !== undefined && <p className="field-error">{saying('version')}</p>}
      <AgreementText id={fieldId('version')} agreement={agreement} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTries(tries + 1);
          if (own.length === 0) accept.mutate(undefined);
        }}
      >
        <ManyOf
          name="topics"
          label={t('agreement.topics')}
          hint={<Cite article="3(1)i" />}
          value={topics}
          onChange={setTopics}
          error={saying('topics')}
          options={EDUCATION_TOPICS.map((value) => ({ value, label: say(TOPIC[value]) }))}
        />
        <Tick
          name="agreed"
          label={t('agreement.agree')}
          checked={agreed}
          onChange={setAgreed}
          error={saying('agreed')}
        />
        <Button type="submit" look="primary" isPending={accept.isPending}>
          {t('agreement.submit')}
        </Button>
      </form>
    </>
  );
}
