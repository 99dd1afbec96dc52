import type { Bilingual } from './articles/rule';

/** What a suggested value rests on: practice that was observed, or nobody but us. */
export const BASIS = {
  counted: { id: 'dihitung oleh sistem', en: 'counted by the system' },
  setWithPolicy: {
    id: 'ditetapkan bersama kebijakan; tidak mendahului peraturan',
    en: 'set with the policy; never before the regulation',
  },
  recorded: { id: 'dicatat oleh sistem', en: 'recorded by the system' },
  recordedOther: {
    id: 'dicatat oleh sistem; bukan orang yang merumuskan',
    en: 'recorded by the system; another person than who set it',
  },
  proposed: { id: 'usul; peraturan tidak mengatur', en: 'proposed; the regulation is silent' },
  letterReminders: {
    id: 'usul: dua hari kerja, seperti verifikasi',
    en: 'proposed: two working days, as for the verification',
  },
  oneDay: { id: 'usul: satu hari kerja', en: 'proposed: one working day' },
  twoDays: {
    id: 'praktik: dua hari kerja; Bulungan 2x24 jam, Klungkung 14 hari',
    en: 'practice: two working days; Bulungan 2x24 hours, Klungkung 14 days',
  },
  correction: {
    id: 'usul: 14 hari, lalu ditutup dengan pemberitahuan',
    en: 'proposed: 14 days, then closed with notice',
  },
  activation: {
    id: 'usul: 14 hari; umur tautan BSrE tidak diumumkan',
    en: 'proposed: 14 days; the life of BSrE’s link is not published',
  },
  activationReminders: { id: 'usul: sesudah 3, 7, dan 12 hari', en: 'proposed: after 3, 7 and 12 days' },
  operational: { id: 'kebutuhan operasional', en: 'operational' },
  decoding: {
    id: 'kebutuhan operasional: membatasi memori pembacaan gambar',
    en: 'operational: bounds the memory of decoding',
  },
  checking: {
    id: 'kebutuhan operasional: membatasi waktu pemeriksaan',
    en: 'operational: bounds the time of checking',
  },
  forwarding: {
    id: 'usul: satu hari, seperti penerusan kepada BSrE',
    en: 'proposed: one day, as for forwarding to BSrE',
  },
  renewalWindow: {
    id: 'praktik: BSrE membuka pembaruan 30 hari sebelum habis masa berlaku',
    en: 'practice: BSrE opens renewal 30 days before expiry',
  },
  renewalPortal: {
    id: 'praktik: portal BSrE membuka pembaruan 30 hari sebelum habis masa berlaku',
    en: 'practice: BSrE’s portal opens renewal 30 days before expiry',
  },
  fileSize: {
    id: 'praktik: portal BSrE menerima berkas paling besar 1 MB',
    en: 'practice: BSrE’s portal takes files of at most 1 MB',
  },
  fileTypes: {
    id: 'praktik: portal BSrE menerima PDF dan JPEG; PNG usul kami',
    en: 'practice: BSrE’s portal takes PDF and JPEG; PNG proposed',
  },
  emailDomains: {
    id: 'praktik: karawangkab.go.id; SE PANRB 06/2013',
    en: 'practice: karawangkab.go.id; SE PANRB 06/2013',
  },
  baseline: {
    id: 'usul: CA/Browser Forum Baseline Requirements 6.1.1.3 dan 6.1.6, yang tidak mengikat BSrE',
    en: 'proposed: CA/Browser Forum Baseline Requirements 6.1.1.3 and 6.1.6, which do not bind BSrE',
  },
  observed: {
    id: 'praktik: sertifikat yang diamati berlaku 730 hari kurang satu detik',
    en: 'practice: observed certificates live 730 days less one second',
  },
  lateGrace: {
    id: 'usul: tidak ada; sesudahnya permohonan baru yang bertaut dengan yang sebelumnya',
    en: 'proposed: none; afterwards it is a new application linked to the previous case',
  },
  earlyRenewal: { id: 'usul: ditolak, seperti pada portal BSrE', en: 'proposed: refused, as BSrE’s portal does' },
  identityAge: {
    id: 'usul: CA/Browser Forum S/MIME Baseline Requirements 4.2.1, yang tidak mengikat BSrE',
    en: 'proposed: CA/Browser Forum S/MIME Baseline Requirements 4.2.1, which do not bind BSrE',
  },
  overlap: { id: 'usul: 30 hari, sepanjang masa pembaruan', en: 'proposed: 30 days, the length of the renewal window' },
  caRevokes: {
    id: 'usul: satu jam, dari UU ITE Pasal 12 ayat (2) huruf c: segera',
    en: 'proposed: one hour, from UU ITE Pasal 12(2)c, without delay',
  },
  publication: {
    id: 'usul: 24 jam, CA/Browser Forum Baseline Requirements 4.9.7, yang tidak mengikat BSrE',
    en: 'proposed: 24 hours, CA/Browser Forum Baseline Requirements 4.9.7, which do not bind BSrE',
  },
  hold: {
    id: 'usul: 14 hari; peraturan tidak mengenal penghentian sementara, PP 71/2019 Pasal 52 huruf a mengenalnya',
    en: 'proposed: 14 days; the regulation knows no suspension, PP 71/2019 Pasal 52a does',
  },
  lossPapers: {
    id: 'usul: tiga hari kerja; pencabutan tidak menunggunya',
    en: 'proposed: three working days; the revocation does not wait for them',
  },
  relyingParties: {
    id: 'usul: kotak surat jabatan; menurut PP 71/2019 Pasal 62 merekalah yang memeriksa',
    en: 'proposed: functional mailboxes; PP 71/2019 Pasal 62 has them check',
  },
} as const satisfies Record<string, Bilingual>;
