import type { MailSources } from './source';
import { CASE_PAGE } from './source';

const openCase = {
  id: { label: 'Buka permohonan', url: CASE_PAGE },
  en: { label: 'Open the application', url: CASE_PAGE },
};

/** Mails to the applicant about his application, Pasal 13-17. */
export const APPLICATION = {
  'email-proof': {
    basis: ['14b', '15c', '16c'],
    id: {
      subject: 'Buktikan e-mail dinas Anda',
      body: `
Permohonan Sertifikat Elektronik mencantumkan alamat ini sebagai e-mail dinas Anda. Tekan tombol di bawah untuk
membuktikan bahwa Anda menerima surat di alamat ini.

Tautan hanya dapat dipakai satu kali dan berlaku sampai dengan {{moment expiresAt}}.`,
      action: { label: 'Buktikan e-mail', url: '{{link}}' },
      after: `
Bila Anda tidak mengajukan permohonan ini, abaikan surat ini dan jangan meneruskannya kepada siapa pun.`,
    },
    en: {
      subject: 'Prove your official e-mail address',
      body: `
An application for an electronic certificate names this address as your official e-mail. Press the button below to
prove that mail to this address reaches you.

The link works once, until {{moment expiresAt}}.`,
      action: { label: 'Prove this address', url: '{{link}}' },
      after: `
If you made no such application, ignore this mail and do not pass it on.`,
    },
  },
  'submission-received': {
    basis: ['13(1)', '17(1)'],
    id: {
      subject: 'Permohonan diterima untuk diverifikasi',
      body: `
Permohonan Sertifikat Elektronik Anda telah kami terima. Tanda terima permohonan terlampir.

Berikutnya Otoritas Pendaftaran memverifikasi permohonan tertulis, identitas, rekomendasi atasan, dan data dukung
lainnya. Anda menerima jawaban tertulis melalui e-mail ini.`,
      facts: [
        ['Jenis sertifikat', '{{label "certificateType" certificateType}}'],
        ['Diterima pada', '{{moment submittedAt}}'],
        ['Diverifikasi paling lambat', '{{moment answerBy}}'],
      ],
      action: openCase.id,
    },
    en: {
      subject: 'Application received for verification',
      body: `
We have received your application for an electronic certificate. The receipt is attached.

The Registration Authority will now verify the written application, your identity, the recommendation of your
superior and the supporting data. You will receive a written answer at this address.`,
      facts: [
        ['Type of certificate', '{{label "certificateType" certificateType}}'],
        ['Received', '{{moment submittedAt}}'],
        ['Verified no later than', '{{moment answerBy}}'],
      ],
      action: openCase.en,
    },
  },
  'application-accepted': {
    basis: ['17(2)', '19(4)', '23(1)'],
    id: {
      subject: 'Permohonan diterima: setujui ketentuan',
      body: `
Permohonan Sertifikat Elektronik Anda diterima. Surat jawaban penerimaan terlampir.

Langkah Anda berikutnya: baca dan setujui ketentuan Pemanfaatan Sertifikat Elektronik. Setelah itu kami
menyampaikan permohonan penerbitan kepada BSrE.`,
      facts: [
        ['Jenis sertifikat', '{{label "certificateType" certificateType}}'],
        ['Setujui paling lambat', '{{moment agreeBy}}'],
      ],
      action: { label: 'Baca dan setujui ketentuan', url: CASE_PAGE },
      after: `
Langkah ini harus Anda lakukan sendiri dan tidak dapat dikuasakan kepada orang lain.`,
    },
    en: {
      subject: 'Application accepted: agree to the terms',
      body: `
Your application for an electronic certificate is accepted. The letter is attached.

Your next step: read and accept the terms of use. After that we forward the request for issuance to BSrE.`,
      facts: [
        ['Type of certificate', '{{label "certificateType" certificateType}}'],
        ['Accept no later than', '{{moment agreeBy}}'],
      ],
      action: { label: 'Read and accept the terms', url: CASE_PAGE },
      after: `
You must take this step yourself; nobody may take it for you.`,
    },
  },
  'application-returned': {
    basis: ['17(3)'],
    id: {
      subject: 'Permohonan belum dapat diterima: mohon dilengkapi',
      body: `
Permohonan Sertifikat Elektronik Anda belum dapat diterima. Anda dapat melengkapinya dan menyampaikannya kembali.
Surat jawaban terlampir.`,
      facts: [
        ['Alasan', '{{label "returnReason" reasonCode}}'],
        ['Penjelasan', '{{text}}'],
        ['Yang perlu dilakukan', '{{remedy}}'],
        ['Paling lambat', '{{moment completeBy}}'],
      ],
      action: { label: 'Lengkapi permohonan', url: CASE_PAGE },
      after: `
Permohonan yang tidak dilengkapi sampai dengan batas waktu tersebut gugur dan dapat diajukan kembali.`,
    },
    en: {
      subject: 'Application cannot be accepted yet: please complete it',
      body: `
Your application for an electronic certificate cannot be accepted yet. You may complete it and submit it again. The
letter is attached.`,
      facts: [
        ['Reason', '{{label "returnReason" reasonCode}}'],
        ['Explanation', '{{text}}'],
        ['What to do', '{{remedy}}'],
        ['No later than', '{{moment completeBy}}'],
      ],
      action: { label: 'Complete the application', url: CASE_PAGE },
      after: `
An application that is not completed by then lapses and may be made again.`,
    },
  },
  'application-refused': {
    basis: ['17(3)', '8(2)'],
    id: {
      subject: 'Permohonan tidak dapat diterima',
      body: `
Permohonan Sertifikat Elektronik Anda tidak dapat diterima. Surat jawaban terlampir.`,
      facts: [
        ['Alasan', '{{label "refusalReason" reasonCode}}'],
        ['Penjelasan', '{{text}}'],
        ['Upaya yang tersedia', '{{remedy}}'],
      ],
      action: openCase.id,
      after: `
Bila pengelola Otoritas Pendaftaran tidak menjalankan tugasnya sesuai dengan ketentuan, Anda dapat melaporkannya
kepada atasannya dan kepada BSrE.`,
    },
    en: {
      subject: 'Application cannot be accepted',
      body: `
Your application for an electronic certificate cannot be accepted. The letter is attached.`,
      facts: [
        ['Reason', '{{label "refusalReason" reasonCode}}'],
        ['Explanation', '{{text}}'],
        ['What you can do', '{{remedy}}'],
      ],
      action: openCase.en,
      after: `
If an officer of the Registration Authority does not act according to the rules, you may report this to the
officer's superior and to BSrE.`,
    },
  },
  'refused-by-ca': {
    basis: ['17(3)', '19(1)'],
    id: {
      subject: 'Penerbitan ditolak oleh BSrE',
      body: `
Otoritas Pendaftaran telah menyampaikan permohonan Anda kepada {{caName}}, namun penerbitannya ditolak. Surat
jawaban terlampir. Tidak ada Sertifikat Elektronik yang diterbitkan.`,
      facts: [['Alasan', '{{reason}}']],
      action: openCase.id,
      after: `
Setelah alasan tersebut diselesaikan, Anda dapat mengajukan permohonan baru.`,
    },
    en: {
      subject: 'BSrE refused the issuance',
      body: `
The Registration Authority forwarded your application to {{caName}}, which refused to issue the certificate. The
letter is attached. No certificate has been issued.`,
      facts: [['Reason', '{{reason}}']],
      action: openCase.en,
      after: `
Once the reason is settled, you may make a new application.`,
    },
  },
  'application-lapsed': {
    basis: ['13(1)'],
    id: {
      subject: 'Permohonan gugur karena batas waktu',
      body: `
Permohonan Sertifikat Elektronik Anda gugur karena tidak dilanjutkan sampai dengan batas waktunya.

Anda dapat mengajukan permohonan baru kapan saja.`,
      facts: [
        ['Tahap terakhir', '{{label "status" from}}'],
        ['Gugur pada', '{{moment lapsedAt}}'],
      ],
      action: openCase.id,
    },
    en: {
      subject: 'Application lapsed: its time ran out',
      body: `
Your application for an electronic certificate has lapsed because it was not continued in time.

You may make a new application whenever you like.`,
      facts: [
        ['Last stage', '{{label "status" from}}'],
        ['Lapsed', '{{moment lapsedAt}}'],
      ],
      action: openCase.en,
    },
  },
  'application-withdrawn': {
    basis: ['13(1)'],
    id: {
      subject: 'Permohonan ditarik',
      body: `
Permohonan Sertifikat Elektronik Anda telah ditarik atas permintaan pemohon dan ditutup.

Bila Anda tidak menariknya, segera hubungi Otoritas Pendaftaran.`,
      facts: [
        ['Ditarik pada', '{{moment withdrawnAt}}'],
        ['Alasan', '{{reason}}'],
      ],
      action: openCase.id,
    },
    en: {
      subject: 'Application withdrawn',
      body: `
Your application for an electronic certificate has been withdrawn at the applicant's request and is closed.

If you did not withdraw it, tell the Registration Authority at once.`,
      facts: [
        ['Withdrawn', '{{moment withdrawnAt}}'],
        ['Reason', '{{reason}}'],
      ],
      action: openCase.en,
    },
  },
} as const satisfies Partial<MailSources>;
