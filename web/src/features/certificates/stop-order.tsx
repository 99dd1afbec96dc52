import { api, got, OWN } from '../../api/client';
import type { CaseView } from '../../api/contract';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { useLang } from '../../i18n/use-lang';
import { DraftPaper } from '../desk/draft-paper';

interface OrderProps {
  readonly file: CaseView;
  /** Why its use is to be stopped. */
  readonly text: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The order to stop a certificate's use, for an officer who wants to see it first: nobody has to, while it is urgent. */
export function StopOrder({ file, text, open, onClose }: OrderProps) {
  const { t } = useLang();
  const read = (signal: AbortSignal): Promise<Blob> =>
    got(
      api.POST('/api/cases/{caseId}/hold/preview', {
        params: { path: { caseId: file.id }, header: OWN },
        ...{ body: { text }, signal, parseAs: 'blob' as const },
      }),
    );
  return (
    <Dialog title={t('hold.order')} open={open} onClose={onClose} wide>
      {open && <DraftPaper of={`${file.id} ${String(file.revision)} ${text}`} read={read} />}
      <div className="actions">
        <Button look="secondary" onPress={onClose}>
          {t('preview.back')}
        </Button>
      </div>
    </Dialog>
  );
}
