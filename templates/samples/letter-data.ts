import type { ApplicationLetter, CertificateLetter, LetterBase, LetterDataByKind } from '../letters/data';

const paper: LetterBase = {
  office: {
    government: 'PEMERINTAH KABUPATEN KARAWANG',
    agency: 'DINAS KOMUNIKASI DAN INFORMATIKA',
    address: 'Jalan Jenderal Ahmad Yani Nomor 1, Karawang 41312, laman diskominfo.karawangkab.go.id',
  },
  place: 'Karawang',
  number: '500.12.4/17/OP/2026',
  at: '2026-11-22T03:15:00.000Z',
  caseNumber: 'KRW-2026-000012',
  ledger: { seq: 17, hash: 'c3ab8ff13720e8ad9047dd39466b3c8974e592c2fa383d4a3960714caef0c4f2' },
  recipient: {
    name: "Rina Ma'ruf Lestari, S.Kom., M.Si.",
    position: 'Kepala Bidang Aplikasi Informatika',
    agency: 'Dinas Kependudukan dan Pencatatan Sipil',
  },
};

const base: ApplicationLetter = {
  ...paper,
  application: {
    kind: 'renewal',
    predecessor: 'KRW-2024-000003',
    certificateType: 'system',
    holderName: "Rina Ma'ruf Lestari",
    purposes: ['signature', 'document-protection', 'ssl-server'],
    system: { name: 'Layanan "Satu Data"', fqdn: 'satudata.karawangkab.go.id' },
    submittedAt: '2026-11-20T07:40:00.000Z',
  },
};

const owned: CertificateLetter = {
  ...paper,
  certificate: {
    type: 'system',
    holderName: "Rina Ma'ruf Lestari",
    system: { name: 'Layanan "Satu Data"', fqdn: 'satudata.karawangkab.go.id' },
    serial: '4c1f9ab27de0836651fa0b9c77d2e3148a5f60b1',
    issuer: 'C=ID, O=Badan Siber dan Sandi Negara, CN=BSRE CA DS G1',
    notBefore: '2025-11-22T03:00:00.000Z',
    notAfter: '2027-11-22T02:59:59.000Z',
  },
};

const caName = 'Balai Besar Sertifikasi Elektronik (BSrE)';

const examiner = { name: 'Budi Santoso, S.T.', role: 'examiner' } as const;
const supervisor = { name: 'Dr. Siti Aminah, M.Kom.', role: 'supervisor' } as const;

const superior = {
  name: 'Iis Sumiati, M.Kes.',
  position: 'Kepala Bidang Pelayanan Kesehatan',
  role: 'superior',
} as const;
const given = {
  ...paper,
  application: {
    kind: 'renewal',
    predecessor: 'KRW-2024-000003',
    certificateType: 'system',
    purposes: ['ssl-server'],
    system: { name: 'Layanan "Satu Data"', fqdn: 'satudata.karawangkab.go.id' },
  },
  duty: 'official-documents',
  articles: ['14a'],
  digest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
} as const;

/** A full set of data for every letter; invented people, no identity numbers. */
export const LETTER_DATA: LetterDataByKind = {
  'submission-receipt': {
    ...base,
    submission: 2,
    documents: [
      { kind: 'written-application', sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
      { kind: 'cover-letter', sha256: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752' },
      {
        kind: 'application-recommendation',
        sha256: 'fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13',
      },
      { kind: 'identity-card', sha256: 'a4e624d686e03ed2767c0abd85c14426b0b1157d2ce81d27bb4fe4f6f01d688a' },
    ],
    answerBy: '2026-11-24T09:00:00.000Z',
  },
  'acceptance-answer': { ...base, caName, officer: supervisor, agreeBy: '2026-12-06T03:15:00.000Z' },
  'return-answer': {
    ...base,
    officer: examiner,
    reasonCode: 'letter-not-signed',
    text: 'Surat pengantar belum ditandatangani oleh Kepala Perangkat Daerah.\nTanggal surat juga belum diisi.',
    remedy: 'Unggah kembali surat pengantar yang telah ditandatangani dan diberi tanggal.',
    completeBy: '2026-12-06T03:15:00.000Z',
  },
  'refusal-answer': {
    ...base,
    caName,
    officer: supervisor,
    reasonCode: 'not-for-duty',
    text: 'Sertifikat Elektronik dimohonkan untuk usaha pribadi {bukan} "tugas kedinasan" \\ <di luar> & 100%.',
    remedy: 'Ajukan permohonan baru apabila Sertifikat Elektronik diperlukan untuk tugas kedinasan.',
  },
  'ca-refusal-answer': {
    ...base,
    caName,
    caReference: 'BSRE-2026-004711',
    reason: 'Data kependudukan tidak dapat diverifikasi.',
  },
  'delivery-receipt': {
    ...base,
    certificate: {
      serial: '4c1f9ab27de0836651fa0b9c77d2e3148a5f60b1',
      issuer: 'C=ID, O=Badan Siber dan Sandi Negara, CN=BSRE CA DS G1',
      notBefore: '2026-11-22T03:00:00.000Z',
      notAfter: '2028-11-21T02:59:59.000Z',
      sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
    },
    confirmedAt: '2026-11-22T03:14:00.000Z',
  },
  'loss-receipt': {
    ...owned,
    caName,
    kind: 'lost',
    capacity: 'superior',
    discoveredAt: '2026-11-22T01:00:00.000Z',
    text: 'Laptop dinas yang memuat kunci server dicuri dari kendaraan di Jalan "Tuparev".',
    done: { revocationOrdered: 'keyCompromise', stoppedUntil: null, revocationProposed: false, alreadyEnding: false },
    papersOwed: ['authority-report', 'loss-statement'],
    papersDueAt: '2026-11-25T03:15:00.000Z',
  },
  'stop-use-order': {
    ...owned,
    caName,
    officer: supervisor,
    since: '2026-11-22T03:15:00.000Z',
    until: '2026-12-06T03:15:00.000Z',
    causes: [
      { cause: 'officer', text: 'Tanda tangan pada tiga naskah dinas disangkal oleh pemiliknya.' },
      { cause: 'incident', text: 'Insiden sedang diperiksa bersama BSSN.' },
    ],
    atCa: 'local',
  },
  'release-answer': {
    ...owned,
    caName,
    officer: supervisor,
    since: '2026-11-15T03:15:00.000Z',
    text: 'Ketiga naskah dinas terbukti ditandatangani sendiri oleh pemiliknya.',
    wasHeldAtCa: true,
  },
  'revocation-answer': {
    ...owned,
    caName,
    reason: 'keyCompromise',
    publishedReason: 'unspecified',
    origin: 'request',
    capacity: 'agency-head',
    amends: false,
    decidedAt: '2026-11-22T01:05:00.000Z',
    actedFirst: true,
    revokedAt: '2026-11-22T01:07:12.000Z',
    crlNumber: '004711',
    crlSeenAt: '2026-11-22T03:14:00.000Z',
    ocspSeenAt: '2026-11-22T01:08:00.000Z',
    invalidityDate: '2026-11-20T17:00:00.000Z',
    next: 'reissue',
  },
  'recommendation-letter': { ...given, signer: superior, justification: 'Menandatangani laporan penyakit menular.' },
  'application-recommendation': { ...given, signer: superior, justification: 'Melindungi layanan publik.' },
  'cover-letter': { ...given, signer: { ...superior, role: 'agency-head' }, justification: null },
  'revocation-refusal': {
    ...owned,
    officer: supervisor,
    requestedAt: '2026-11-20T04:00:00.000Z',
    origin: 'request',
    capacity: 'superior',
    reason: 'cessationOfOperation',
    text: 'Sistem Elektronik masih dioperasikan; pemindahannya ke pusat data baru tidak mengakhiri pemakaiannya.',
    stillStopped: true,
  },
};
