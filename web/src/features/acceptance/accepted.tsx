import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { agreementVersionQuery } from '../../api/queries';
import type { AgreementAcceptedView, CaseView } from '../../api/contract';
import { Page } from '../../components/page';
import { Loaded } from '../../components/states';
import { SummaryList } from '../../components/summary-list';
import { useLang } from '../../i18n/use-lang';
import { AgreementText } from '../agreement/agreement-text';
import { backTo } from '../case/use-case';

interface AcceptedProps {
  readonly file: CaseView;
  readonly accepted: AgreementAcceptedView;
}

/** Pasal 23(1): what the owner agreed to, in its very words, whatever others accept since. */
export function Accepted({ file, accepted }: AcceptedProps) {
  const { t, date, moment } = useLang();
  const query = useQuery(agreementVersionQuery(accepted.version));
  return (
    <Page title={t('agreement.title')} over={file.number} back={backTo(file)}>
      <Loaded query={query} rows={10}>
        {(agreement) => (
          <>
            <SummaryList
              rows={[
                { key: 'by', name: t('agreement.by'), value: file.subject.name },
                { key: 'at', name: t('agreement.at'), value: moment(accepted.at) },
                { key: 'from', name: t('agreements.from'), value: date(agreement.effectiveFrom) },
              ]}
            />
            <AgreementText agreement={agreement} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** The way to it, from whatever came of it. */
export function AcceptedLink({ file, accepted }: AcceptedProps) {
  const { t, date } = useLang();
  const { version, at } = accepted;
  return <Link to={`/cases/${file.id}/agreement`}>{t('agreement.accepted', { version, date: date(at) })}</Link>;
}
