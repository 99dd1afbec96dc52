import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { CaseView, Finding } from '../../api/contract';
import { LABELS } from '../../../../templates/labels';
import { casesOfQuery } from '../../api/queries';
import { Failure } from '../../components/states';
import { useLang } from '../../i18n/use-lang';
import { FINDING } from '../../labels/dossier';

/** What an officer should not overlook: the numbers, HR, the certificate, and earlier cases of the same person. */
export function Warnings({ file }: { readonly file: CaseView }) {
  const { t, say } = useLang();
  const earlier = useQuery(casesOfQuery({ subject: file.subject.id }));
  const others = (earlier.data?.items ?? []).filter(({ id }) => id !== file.id);
  const findings = file.findings ?? [];
  return (
    <section
      className={findings.length + file.mismatches.length > 0 ? 'panel warning' : 'panel'}
      aria-labelledby="warnings"
    >
      <h2 id="warnings">{t('warnings.title')}</h2>
      {findings.length + file.mismatches.length === 0 && <p className="hint">{t('warnings.none')}</p>}
      <ul>
        {findings.map((code) => (
          <li key={code}>{say(FINDING[code as Finding])}</li>
        ))}
        {file.mismatches.map((code) => (
          <li key={code}>{say(LABELS.mismatch[code])}</li>
        ))}
      </ul>
      {earlier.error && !earlier.data && <Failure error={earlier.error} again={() => void earlier.refetch()} />}
      {others.length > 0 && (
        <>
          <h3>{t('warnings.earlier')}</h3>
          <ul>
            {others.map(({ id, number, type, status }) => (
              <li key={id}>
                <Link to={`/cases/${id}`}>{number}</Link> · {say(LABELS.certificateType[type])} ·{' '}
                {say(LABELS.status[status])}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
