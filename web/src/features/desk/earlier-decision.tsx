import { CHECKLIST_PARTS } from '../../../../domain/enrollment/decisions';
import type { CaseView, SessionView } from '../../api/contract';
import { SummaryList } from '../../components/summary-list';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { CHECKLIST, IDENTITY_METHOD, VERDICT } from '../../labels/decisions';

/** What the examiner found, whether it still is what he saw, and that somebody else decides now. */
export function EarlierDecision({ file, session }: { readonly file: CaseView; readonly session: SessionView }) {
  const { t, say, moment } = useLang();
  const { verification, dossierDigest } = file;
  if (!verification) return null;
  const unchanged = verification.digest === dossierDigest;
  const { checklist, by, at } = verification;
  const people = [
    { key: 'applicant', name: t('case.applicant'), value: file.applicant.name },
    { key: 'examiner', name: t('separation.examiner'), value: by.name },
    { key: 'you', name: t('separation.you'), value: session.name },
  ];
  const apart = ![file.applicant.id, file.subject.id, by.id].includes(session.personId);
  return (
    <section className="panel" aria-labelledby="earlier">
      <h2 id="earlier">{t('earlier.title')}</h2>
      <p className={unchanged ? 'banner good' : 'banner warning'}>
        {unchanged ? t('earlier.unchanged') : t('earlier.changed')}
      </p>
      <p>{t('earlier.by', { name: by.name, moment: moment(at) })}</p>
      {checklist && (
        <SummaryList
          rows={CHECKLIST_PARTS.map((part) => {
            const answer = checklist[part];
            const method = part === 'identity' ? checklist.identity.method : undefined;
            return {
              key: part,
              name: say(CHECKLIST[part]),
              value: (
                <>
                  {say(VERDICT[answer.verdict])}
                  {method && ` · ${say(IDENTITY_METHOD[method])}`}
                  {answer.note && <span className="hint">{answer.note}</span>}
                </>
              ),
            };
          })}
        />
      )}
      <h3>
        {t('separation.title')} <Cite article="1(21)" />
      </h3>
      <SummaryList rows={people} />
      <p className={apart ? 'banner good' : 'banner bad'}>{apart ? t('separation.apart') : t('separation.same')}</p>
    </section>
  );
}
