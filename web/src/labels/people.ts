import type { ProposalKind, ProposalStatus } from '../../../domain/people/proposal';
import type { ChangeNote, ChangeStatus } from '../../../domain/people-change/watch';
import type { Labels } from '../../../templates/lang';
import type { Tone } from '../components/tag';

export const PROPOSAL_KIND: Labels<ProposalKind> = {
  duties: { id: 'peran dan penunjukan', en: 'roles and appointment' },
  'agency-head': { id: 'Kepala Perangkat Daerah', en: 'head of the agency' },
  'agency-letters': { id: 'cara memberikan surat', en: 'how letters are given' },
  'feed-entry': { id: 'pengesampingan berita kepegawaian', en: 'setting aside of news of HR' },
};

export const PROPOSAL_STATUS: Labels<ProposalStatus> = {
  open: { id: 'menunggu keputusan', en: 'waiting for a decision' },
  approved: { id: 'disetujui', en: 'approved' },
  refused: { id: 'ditolak', en: 'refused' },
  withdrawn: { id: 'ditarik', en: 'withdrawn' },
};

export const PROPOSAL_TONE: Readonly<Record<ProposalStatus, Tone>> = {
  open: 'warning',
  approved: 'good',
  refused: 'bad',
  withdrawn: 'neutral',
};

/** Pasal 11(2). */
export const CHANGE_STATUS: Labels<ChangeStatus> = {
  waiting: { id: 'menunggu', en: 'waiting' },
  done: { id: 'selesai', en: 'done' },
  malformed: { id: 'tidak dapat dibaca', en: 'cannot be read' },
  'set-aside': { id: 'dikesampingkan', en: 'set aside' },
};

export const CHANGE_TONE: Readonly<Record<ChangeStatus, Tone>> = {
  waiting: 'info',
  done: 'good',
  malformed: 'bad',
  'set-aside': 'neutral',
};

export const CHANGE_NOTE: Labels<ChangeNote> = {
  'person-unknown': { id: 'NIP ini tidak ada dalam daftar pegawai', en: 'nobody in the directory has this NIP' },
  'agency-unknown': {
    id: 'Perangkat Daerah tidak dikenal; orang ini tetap pada tempatnya',
    en: 'the agency is not known; the person stays where he was',
  },
  'before-our-time': {
    id: 'sudah berlaku sebelum data kepegawaian dipantau',
    en: 'counted already when the watch of HR began',
  },
  overtaken: { id: 'didahului berita yang lebih baru', en: 'overtaken by something newer' },
};
