import type { AskedStatus } from '../../../domain/letter/state';
import type { Labels } from '../../../templates/lang';

/** What became of a letter that was asked for. */
export const ASKED_STATUS: Labels<AskedStatus> = {
  asked: { id: 'menunggu jawaban', en: 'waiting for an answer' },
  given: { id: 'diberikan', en: 'given' },
  declined: { id: 'ditolak', en: 'declined' },
  closed: { id: 'tidak diperlukan lagi', en: 'no longer needed' },
};
