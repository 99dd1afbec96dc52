import type { MailSources } from './source';
import { CASE_PAGE } from './source';

const open = {
  id: { label: 'Buka tugas', url: CASE_PAGE },
  en: { label: 'Open the task', url: CASE_PAGE },
};

/** Mails to the people of the OP about their work, Pasal 3(1)c and 17. They name no applicant. */
export const WORK = {
  'task-waiting': {
    basis: ['3(1)c', '17(1)'],
    id: {
      subject: 'Tugas menunggu: {{label "task" taskKind}}',
      body: `
Sebuah tugas Otoritas Pendaftaran menunggu Anda.`,
      facts: [
        ['Tugas', '{{label "task" taskKind}}'],
        ['Batas waktu', '{{moment dueAt}}'],
      ],
      action: open.id,
    },
    en: {
      subject: 'Task waiting: {{label "task" taskKind}}',
      body: `
A task of the Registration Authority is waiting for you.`,
      facts: [
        ['Task', '{{label "task" taskKind}}'],
        ['Due', '{{moment dueAt}}'],
      ],
      action: open.en,
    },
  },
  'task-reminder': {
    basis: ['3(1)c', '17(1)'],
    id: {
      subject: 'Pengingat tugas: {{label "task" taskKind}}',
      body: `
Tugas berikut mendekati batas waktunya dan belum diselesaikan.`,
      facts: [
        ['Tugas', '{{label "task" taskKind}}'],
        ['Batas waktu', '{{moment dueAt}}'],
      ],
      action: open.id,
    },
    en: {
      subject: 'Task reminder: {{label "task" taskKind}}',
      body: `
This task is nearly due and has not been finished.`,
      facts: [
        ['Task', '{{label "task" taskKind}}'],
        ['Due', '{{moment dueAt}}'],
      ],
      action: open.en,
    },
  },
  'task-escalated': {
    basis: ['3(1)c', '17(1)'],
    id: {
      subject: 'Tugas melampaui batas waktu: {{label "task" taskKind}}',
      body: `
Tugas berikut melampaui batas waktunya. Mohon Anda menyelesaikannya atau mengalihkannya kepada petugas lain.`,
      facts: [
        ['Tugas', '{{label "task" taskKind}}'],
        ['Batas waktu', '{{moment dueAt}}'],
        ['Dipegang oleh', '{{#if claimedBy}}{{claimedBy}}{{else}}belum diambil{{/if}}'],
      ],
      action: open.id,
    },
    en: {
      subject: 'Task overdue: {{label "task" taskKind}}',
      body: `
This task is overdue. Please finish it or hand it to another officer.`,
      facts: [
        ['Task', '{{label "task" taskKind}}'],
        ['Was due', '{{moment dueAt}}'],
        ['Held by', '{{#if claimedBy}}{{claimedBy}}{{else}}nobody yet{{/if}}'],
      ],
      action: open.en,
    },
  },
  'certificate-mismatch': {
    basis: ['19(3)', '19(6)'],
    id: {
      subject: 'Sertifikat tidak sesuai dengan permohonan',
      body: `
Sertifikat yang diterbitkan berbeda dari permohonan yang disetujui dan belum diserahkan kepada pemohon. Mohon Anda
memeriksanya dan memutuskan.`,
      facts: [
        ['Perbedaan', '{{labels "mismatch" mismatches}}'],
        ['Batas waktu', '{{moment dueAt}}'],
      ],
      action: { label: 'Periksa sertifikat', url: CASE_PAGE },
    },
    en: {
      subject: 'Certificate differs from the application',
      body: `
The issued certificate differs from the approved application and has not been handed over. Please examine it and
decide.`,
      facts: [
        ['Differences', '{{labels "mismatch" mismatches}}'],
        ['Due', '{{moment dueAt}}'],
      ],
      action: { label: 'Examine the certificate', url: CASE_PAGE },
    },
  },
  'ca-delayed': {
    basis: ['19(2)'],
    id: {
      subject: 'BSrE belum menjawab',
      body: `
{{caName}} belum menjawab permohonan penerbitan berikut. Siklus terus menanyakannya dan tidak mengirimkannya dua kali.
Mohon Anda menghubungi BSrE bila perlu.`,
      facts: [['Disampaikan pada', '{{moment orderedAt}}']],
      action: { label: 'Lihat permohonan', url: CASE_PAGE },
    },
    en: {
      subject: 'BSrE has not answered',
      body: `
{{caName}} has not answered this request for issuance. Siklus keeps asking and does not send it twice. Please contact
BSrE if necessary.`,
      facts: [['Forwarded', '{{moment orderedAt}}']],
      action: { label: 'See the application', url: CASE_PAGE },
    },
  },
} as const satisfies Partial<MailSources>;
