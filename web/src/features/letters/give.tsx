import { useState } from 'react';
import { useNavigate } from 'react-router';
import { LABELS } from '../../../../templates/labels';
import { SIGNER_OF } from '../../../../domain/letter/state';
import { act, api, got } from '../../api/client';
import type { LetterRequestView, ReceiptView, SessionView } from '../../api/contract';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ErrorSummary } from '../../components/error-summary';
import { needsStepUp, StepUpLink } from '../../components/step-up';
import { useAction } from '../../components/use-action';
import { useLang } from '../../i18n/use-lang';

interface GiveProps {
  readonly session: SessionView;
  readonly letter: LetterRequestView;
}

/** The letter once more before it is given, with a second factor and on the digest of what is shown. */
export function Give({ session, letter }: GiveProps) {
  const { t } = useLang();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const { caseId, kind, digest, caseNumber } = letter;
  const give = useAction<string, ReceiptView>(
    (seen, key) =>
      got(
        api.POST('/api/letters/{caseId}/{kind}/giving', {
          params: { path: { caseId, kind }, header: act(key) },
          body: { digest: seen },
        }),
      ),
    () => void navigate('/letters', { state: { answered: caseNumber } }),
  );
  const stepUp = needsStepUp(session, give.error);
  return (
    <>
      <Button
        look="primary"
        onPress={() => {
          setOpen(true);
        }}
      >
        {t('asked.give')}
      </Button>
      <Dialog
        title={t('asked.give')}
        open={open}
        onClose={() => {
          setOpen(false);
        }}
      >
        <ErrorSummary error={give.error} />
        <Preview session={session} letter={letter} />
        <p className="hint">
          {t('asked.seal')} <code>{digest.slice(0, 16)}…</code>
        </p>
        {stepUp && <p className="banner warning">{t('asked.stepUp')}</p>}
        <div className="actions">
          {stepUp ? (
            <StepUpLink />
          ) : (
            <Button
              look="primary"
              isPending={give.isPending}
              onPress={() => {
                give.mutate(digest);
              }}
            >
              {t('asked.giveNow')}
            </Button>
          )}
          <Button
            look="secondary"
            onPress={() => {
              setOpen(false);
            }}
          >
            {t('action.cancel')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

/** What the letter will say, by its content. */
function Preview({ session, letter }: GiveProps) {
  const { t, say } = useLang();
  const { kind, form, certificateType, caseNumber, subject } = letter;
  const name = form.fullName?.value ?? subject.name;
  const values = { name, position: form.position ?? '', type: say(LABELS.certificateType[certificateType]) };
  return (
    <article className="letter">
      <p className="hint">{t('asked.preview')}</p>
      <p>
        <strong>{say(LABELS.document[kind])}</strong> · {caseNumber}
      </p>
      <p>{SIGNER_OF[kind] === 'superior' ? t('asked.recommends', values) : t('asked.forwards', values)}</p>
      {form.justification !== undefined && <blockquote>{form.justification}</blockquote>}
      <p>
        {session.name}, {say(LABELS.role[SIGNER_OF[kind]])}
      </p>
      <p className="hint">{t('asked.noSignature')}</p>
    </article>
  );
}
