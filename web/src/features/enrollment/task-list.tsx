import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { KEY_ORIGIN_OF_TYPE } from '../../../../domain/certificate/types';
import { EMAIL_ARTICLE } from '../../../../domain/law/documents';
import { LABELS } from '../../../../templates/labels';
import type { CaseView, LetterStepView, MissingView, RequirementsView } from '../../api/contract';
import { requirementsQuery } from '../../api/queries';
import { Loaded } from '../../components/states';
import { Tag } from '../../components/tag';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { SIGNER } from '../../labels/dossier';
import { ASKED_STATUS } from '../../labels/letters';

type Progress = 'done' | 'to-do' | 'blocked';

/** What the application still needs, and why; the tasks can be done in any order, over several visits. */
export function TaskList({ file }: { readonly file: CaseView }) {
  const { t, lang } = useLang();
  const query = useQuery(requirementsQuery(file.id, lang));
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{t('tasks.title')}</h2>
      <Loaded query={query} rows={6}>
        {(needs) => <Tasks file={file} needs={needs} />}
      </Loaded>
    </section>
  );
}

const about = (missing: readonly MissingView[], test: (field: string) => boolean): readonly MissingView[] =>
  missing.filter(({ field = '' }) => test(field));

function Tasks({ file, needs }: { readonly file: CaseView; readonly needs: RequirementsView }) {
  const { t, say } = useLang();
  const { missing, documents } = needs;
  const ofForm = about(missing, (field) => field.startsWith('/form/')).filter(
    ({ code }) => code !== 'email-not-proven',
  );
  const ofMail = missing.filter(({ code }) => code === 'email-not-proven');
  const others = missing.filter(({ code }) => code !== 'declaration-missing');
  const hasMail = file.form.email !== undefined;
  const base = `/cases/${file.id}`;
  return (
    <>
      <p>{others.length === 0 ? t('tasks.allDone') : t('tasks.left', { count: others.length })}</p>
      <ul className="task-list">
        <Task
          to={`${base}/form`}
          name={t('tasks.form')}
          progress={ofForm.length === 0 ? 'done' : 'to-do'}
          hint={ofForm.length > 0 && t('tasks.formLeft', { count: ofForm.length })}
          article="13(1)"
        />
        {documents.map(({ kind, article, signer, onFile, letter }) => (
          <Task
            key={kind}
            to={`${base}/papers/${kind}`}
            name={say(LABELS.document[kind])}
            progress={onFile ? 'done' : 'to-do'}
            hint={
              <>
                {signer && t('tasks.signedBy', { signer: say(SIGNER[signer]) })}
                <LetterHint letter={letter} onFile={onFile} />
              </>
            }
            article={article}
          />
        ))}
        {KEY_ORIGIN_OF_TYPE[file.type] === 'subscriber-held' && (
          <Task
            to={`${base}/papers/request`}
            name={t('tasks.request')}
            progress={file.request ? 'done' : 'to-do'}
            hint={t('tasks.requestHint')}
            article="16"
          />
        )}
        <Task
          to={`${base}/email`}
          name={t('tasks.email')}
          progress={ofMail.length === 0 ? 'done' : hasMail ? 'to-do' : 'blocked'}
          hint={hasMail ? undefined : t('tasks.emailFirst')}
          article={EMAIL_ARTICLE[file.type]}
        />
        <Task
          to={`${base}/check`}
          name={t('tasks.check')}
          progress={others.length === 0 ? 'to-do' : 'blocked'}
          hint={others.length === 0 ? undefined : t('tasks.checkFirst')}
          article="24a"
        />
      </ul>
    </>
  );
}

/** How far a letter has come that was asked for in the system. */
function LetterHint({ letter, onFile }: { readonly letter: LetterStepView | undefined; readonly onFile: boolean }) {
  const { t, say } = useLang();
  if (!letter) return null;
  const { status, outdated } = letter;
  if (outdated && !onFile) return <strong> · {t('asked.outdatedShort')}</strong>;
  if (status === undefined) return <> · {t('asked.orInSystem')}</>;
  return onFile || status === 'closed' ? null : <> · {say(ASKED_STATUS[status])}</>;
}

interface TaskProps {
  readonly to: string;
  readonly name: string;
  readonly progress: Progress;
  readonly hint: ReactNode;
  readonly article: string;
}

function Task({ to, name, progress, hint, article }: TaskProps) {
  const { t } = useLang();
  return (
    <li>
      <div className="task-name">
        {progress === 'blocked' ? <span className="blocked">{name}</span> : <Link to={to}>{name}</Link>}
        {hint && <p className="hint">{hint}</p>}
      </div>
      <Cite article={article} />
      <div className="task-status">
        {progress === 'done' && t('tasks.done')}
        {progress === 'to-do' && <Tag tone="info">{t('tasks.toDo')}</Tag>}
        {progress === 'blocked' && <span className="blocked">{t('tasks.blocked')}</span>}
      </div>
    </li>
  );
}
