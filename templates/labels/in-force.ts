import type { Capacity, CrlReason, RevocationReason } from '../../domain/certificate/revocation-reasons';
import type { Hold } from '../../domain/hold/state';
import type { LossKind, LossPaper } from '../../domain/loss/state';
import type { ChangeOutcome, PersonChangeKind } from '../../domain/people-change/change';
import type { SuccessionKind } from '../../domain/renewal/lineage';
import type { Revocation, RevocationOrigin, RevocationStage } from '../../domain/revocation/state';
import type { Labels } from '../lang';

/** The reasons that somebody here may give, as those read them who must choose one (practice of Pasal 21). */
export const REVOCATION_REASON: Labels<RevocationReason> = {
  keyCompromise: {
    id: 'hilang, dicuri, disalahgunakan, atau passphrase diketahui pihak lain',
    en: 'lost, stolen, misused, or the passphrase is known to somebody else',
  },
  affiliationChanged: {
    id: 'mutasi, perubahan jabatan, atau data dalam sertifikat tidak sesuai lagi',
    en: 'transfer, change of office, or data in the certificate are no longer right',
  },
  superseded: {
    id: 'rusak, tidak dapat diakses, atau digantikan Sertifikat Elektronik lain',
    en: 'damaged, inaccessible, or replaced by another certificate',
  },
  cessationOfOperation: {
    id: 'pensiun, berhenti, meninggal dunia, atau Sistem Elektronik tidak dioperasikan lagi',
    en: 'retirement, dismissal, death, or the electronic system is out of operation',
  },
  privilegeWithdrawn: {
    id: 'wewenang dicabut, data yang diberikan tidak benar, atau ketentuan dilanggar',
    en: 'authority withdrawn, untrue data, or a breach of the terms',
  },
};

/** Every reason that a CRL or an OCSP answer can name (RFC 5280, 5.3.1), within a sentence. */
export const CRL_REASON: Labels<CrlReason> = {
  unspecified: { id: 'alasan tidak dinyatakan', en: 'no reason stated' },
  keyCompromise: {
    id: 'Kunci Privat hilang atau diduga dikuasai pihak lain',
    en: 'the private key is lost or may be in other hands',
  },
  cACompromise: {
    id: 'kunci penyelenggara sertifikasi elektronik dikuasai pihak lain',
    en: 'the key of the certification authority is in other hands',
  },
  affiliationChanged: {
    id: 'jabatan, unit kerja, atau data Pemilik berubah',
    en: 'the office, the agency or the data of the owner changed',
  },
  superseded: {
    id: 'rusak, tidak dapat diakses, atau digantikan',
    en: 'damaged, inaccessible or replaced',
  },
  cessationOfOperation: {
    id: 'tugas kedinasan atau Sistem Elektronik berakhir',
    en: 'the official duty or the electronic system has ended',
  },
  certificateHold: { id: 'ditangguhkan sementara', en: 'on hold' },
  removeFromCRL: { id: 'penangguhan berakhir', en: 'no longer on hold' },
  privilegeWithdrawn: { id: 'wewenang untuk memakainya dicabut', en: 'the privilege to use it is withdrawn' },
  aACompromise: {
    id: 'kunci penerbit sertifikat atribut dikuasai pihak lain',
    en: 'the key of the attribute authority is in other hands',
  },
};

/** What led to a revocation (Pasal 11(2), 20, 21(1), 25). */
export const REVOCATION_ORIGIN: Labels<RevocationOrigin> = {
  request: { id: 'permintaan pencabutan', en: 'a request to revoke' },
  loss: { id: 'laporan hilang, rusak, atau tidak dapat diakses', en: 'a report of loss, damage or inaccessibility' },
  'person-change': { id: 'perubahan kepegawaian', en: 'a change of service' },
  renewal: { id: 'penggantian oleh Sertifikat Elektronik baru', en: 'replacement by a new certificate' },
  mismatch: { id: 'ketidaksesuaian dengan permohonan', en: 'a difference from the application' },
  ca: { id: 'evaluasi BSrE', en: 'an evaluation by BSrE' },
};

/** How far a revocation has come. */
export const REVOCATION_STAGE: Labels<RevocationStage> = {
  proposed: { id: 'menunggu keputusan OP', en: 'waiting for the decision of the RA' },
  scheduled: { id: 'diputuskan, menunggu waktunya', en: 'decided, waiting for its date' },
  ordered: { id: 'disampaikan kepada BSrE', en: 'ordered at BSrE' },
  'at-ca': {
    id: 'dilaksanakan BSrE, belum terlihat pada CRL dan OCSP',
    en: 'done by BSrE, not yet seen in CRL and OCSP',
  },
  published: { id: 'terlihat pada CRL dan OCSP', en: 'seen in CRL and OCSP' },
};

/** What became of the review of a revocation that acted first. */
export const REVIEW: Labels<NonNullable<Revocation['review']>> = {
  due: { id: 'belum ditinjau', en: 'not yet reviewed' },
  upheld: { id: 'dikuatkan', en: 'upheld' },
  questioned: { id: 'dipertanyakan', en: 'questioned' },
};

/** As what somebody asks or reports (Pasal 21(1), 25(1)a). */
export const CAPACITY: Labels<Capacity> = {
  holder: { id: 'Pemilik Sertifikat Elektronik', en: 'the owner of the certificate' },
  superior: { id: 'atasan Pemilik', en: 'the superior of the owner' },
  'agency-head': { id: 'Kepala Perangkat Daerah', en: 'the head of the agency' },
  officer: { id: 'pengelola OP atas hasil evaluasi', en: 'an officer of the RA upon evaluation' },
};

/** Pasal 21(2), 25(1). */
export const LOSS_KIND: Labels<LossKind> = {
  lost: { id: 'hilang', en: 'lost' },
  damaged: { id: 'rusak', en: 'damaged' },
  inaccessible: { id: 'tidak dapat diakses', en: 'inaccessible' },
};

/** Pasal 25(2). */
export const LOSS_PAPER: Labels<LossPaper> = {
  'authority-report': { id: 'Laporan kepada pihak yang berwenang', en: 'Report to the competent authorities' },
  'loss-statement': {
    id: 'Surat keterangan yang ditandatangani oleh Pemilik Sertifikat Elektronik dan diketahui oleh atasan',
    en: 'Statement signed by the owner of the certificate and acknowledged by the superior',
  },
};

/** Why a certificate's use is stopped: every cause of a {@link Hold}, incidents without their number. */
export const HOLD_CAUSES = ['officer', 'loss', 'ca-refused-revocation', 'ca-refused-release', 'incident'] as const;
export type HoldCauseCode = (typeof HOLD_CAUSES)[number];

export const HOLD_CAUSE: Labels<HoldCauseCode> = {
  officer: { id: 'keputusan pengelola OP', en: 'decision of an officer of the RA' },
  loss: { id: 'laporan hilang, rusak, atau tidak dapat diakses', en: 'report of loss, damage or inaccessibility' },
  'ca-refused-revocation': { id: 'pencabutan ditolak BSrE', en: 'BSrE refused to revoke' },
  'ca-refused-release': { id: 'BSrE menolak mengakhiri penangguhan', en: 'BSrE refused to end the hold' },
  incident: { id: 'insiden Keamanan Informasi', en: 'information security incident' },
};

/** The words' key for a cause as the case holds it. Errors: RangeError for one that nobody knows. */
export function holdCauseCode(cause: string): HoldCauseCode {
  const code = HOLD_CAUSES.find((known) => known === cause || cause.startsWith(`${known}:`));
  if (!code) throw new RangeError('no such cause of a hold');
  return code;
}

/** Where everybody who relies on a certificate can see that its use is stopped, and where not. */
export const HOLD_AT_CA: Labels<Hold['atCa']> = {
  local: {
    id: 'perintah OP saja; CRL dan OCSP tetap menyatakan sertifikat berlaku',
    en: 'by order of the RA alone; CRL and OCSP still call the certificate good',
  },
  ordered: {
    id: 'penangguhan dimintakan kepada BSrE, belum terlihat pada CRL dan OCSP',
    en: 'a hold is ordered at BSrE, not yet seen in CRL and OCSP',
  },
  held: {
    id: 'ditangguhkan oleh BSrE (certificateHold) dan dinyatakan demikian pada CRL dan OCSP',
    en: 'held by BSrE (certificateHold), and stated so in CRL and OCSP',
  },
  releasing: {
    id: 'pengakhiran penangguhan dimintakan kepada BSrE',
    en: 'BSrE has been asked to end the hold',
  },
};

/** What HR tells of a person (Pasal 11(2)). */
export const PERSON_CHANGE: Labels<PersonChangeKind> = {
  transfer: { id: 'mutasi ke Perangkat Daerah lain', en: 'transfer to another agency' },
  'position-change': { id: 'perubahan jabatan', en: 'change of office' },
  retirement: { id: 'pensiun', en: 'retirement' },
  dismissal: { id: 'pemberhentian', en: 'dismissal' },
  death: { id: 'meninggal dunia', en: 'death' },
  'leave-unpaid': { id: 'cuti di luar tanggungan negara', en: 'unpaid leave' },
};

/** What can be done about it. */
export const CHANGE_OUTCOME: Labels<ChangeOutcome> = {
  revoke: { id: 'pencabutan', en: 'revocation' },
  renew: { id: 'pembaruan dengan data yang baru', en: 'renewal with the new data' },
  hold: { id: 'penghentian penggunaan sementara', en: 'stop of use for the time being' },
  none: { id: 'tidak perlu tindakan', en: 'nothing' },
};

/** Pasal 20(1), 25(1)b. */
export const SUCCESSION: Labels<SuccessionKind> = {
  renewal: { id: 'pembaruan', en: 'renewal' },
  reissue: { id: 'penerbitan kembali', en: 'reissue' },
};

/** What an application is for: the first certificate of its line, or one that follows another. */
export type ApplicationKind = 'first' | SuccessionKind;

export const APPLICATION_KIND: Labels<ApplicationKind> = {
  first: { id: 'permohonan Sertifikat Elektronik', en: 'application for an electronic certificate' },
  renewal: {
    id: 'permohonan pembaruan Sertifikat Elektronik',
    en: 'application for the renewal of an electronic certificate',
  },
  reissue: {
    id: 'permohonan penerbitan kembali Sertifikat Elektronik',
    en: 'application for the reissue of an electronic certificate',
  },
};
