import type { RefusalCode } from '../../domain/case/refusal';
import type { CatalogueEntry } from './codes';
import { entry } from './entry';

/** Sentences of refusals about what one administrator proposes and another decides (Pasal 8(1), 31). */
export const PROPOSAL_REFUSALS = {
  'proposal-waiting': entry(
    409,
    [
      'Usulan lain masih menunggu',
      'Masih ada usulan terbuka untuk hal yang sama; tunggu keputusannya atau tarik dahulu.',
    ],
    ['Another proposal is waiting', 'A proposal about the same is open; wait for its decision, or withdraw it first.'],
  ),
  'proposal-decided': entry(
    409,
    ['Usulan sudah diputuskan', 'Usulan ini sudah disetujui, ditolak, atau ditarik.'],
    ['Proposal decided', 'This proposal has been approved, refused or withdrawn already.'],
  ),
  'proposal-outdated': entry(
    409,
    [
      'Usulan tidak sesuai keadaan lagi',
      'Data yang menjadi dasar usulan sudah berubah; tolak atau tarik usulan ini, lalu usulkan lagi.',
    ],
    [
      'Proposal outdated',
      'What the proposal was made on has changed; refuse or withdraw it, and have it proposed again.',
    ],
  ),
  'about-oneself': entry(
    403,
    ['Menyangkut diri sendiri', 'Tidak seorang pun mengusulkan atau memutuskan hal yang menyangkut dirinya sendiri.'],
    ['About oneself', 'Nobody proposes or decides what is about himself.'],
  ),
  'own-proposal': entry(
    403,
    ['Usulan sendiri', 'Usulan diputuskan oleh administrator lain, bukan oleh pengusulnya.'],
    ['One’s own proposal', 'A proposal is decided by another administrator, not by who made it.'],
  ),
  'not-the-maker': entry(
    403,
    ['Bukan pengusul', 'Usulan hanya dapat ditarik oleh pengusulnya.'],
    ['Not the maker', 'Only who made a proposal can withdraw it.'],
  ),
  'administrators-too-few': entry(
    409,
    ['Administrator terlalu sedikit', 'Harus tetap ada paling sedikit {fewest} administrator yang aktif.'],
    ['Too few administrators', 'At least {fewest} active administrators must be left.'],
  ),
  'entry-not-stuck': entry(
    409,
    ['Tidak perlu dikesampingkan', 'Berita kepegawaian ini dapat dijalankan, atau sudah selesai.'],
    ['Nothing to set aside', 'This news of HR can be carried out, or is dealt with already.'],
  ),
} satisfies Partial<Record<RefusalCode, CatalogueEntry>>;
