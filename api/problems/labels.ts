import type { Capacity, RevocationReason } from '../../domain/certificate/revocation-reasons';
import type { Purpose } from '../../domain/certificate/types';
import type { EDUCATION_TOPICS } from '../../domain/enrollment/decisions';
import type { DocumentKind } from '../../domain/law/documents';
import type { LossPaper } from '../../domain/loss/state';
import type { Sentence } from './codes';
import type { SentenceParams } from './errors';

const DOCUMENT_KIND: Record<DocumentKind, Sentence> = {
  'recommendation-letter': { id: 'surat rekomendasi atasan', en: 'recommendation letter of the superior' },
  'cover-letter': { id: 'surat pengantar Kepala Perangkat Daerah', en: 'cover letter of the head of the agency' },
  'identity-card': { id: 'scan KTP-el', en: 'scan of the identity card' },
  'appointment-decree': { id: 'SK pengangkatan dalam jabatan terakhir', en: 'decree of appointment to the office' },
  'authority-letter': { id: 'surat penunjukan wewenang', en: 'letter of authority' },
  'written-application': { id: 'permohonan tertulis', en: 'written application' },
  'application-recommendation': {
    id: 'surat permohonan dan rekomendasi atasan',
    en: 'application letter with the recommendation of the superior',
  },
};

const LOSS_PAPER: Record<LossPaper, Sentence> = {
  'authority-report': { id: 'laporan kepada pihak yang berwenang', en: 'report to the authority' },
  'loss-statement': {
    id: 'surat keterangan yang diketahui atasan',
    en: 'statement with the superior’s knowledge',
  },
};

const REASON: Record<RevocationReason, Sentence> = {
  keyCompromise: { id: 'kunci bocor atau hilang', en: 'key compromise' },
  affiliationChanged: { id: 'mutasi atau perubahan data', en: 'affiliation changed' },
  superseded: { id: 'digantikan', en: 'superseded' },
  cessationOfOperation: { id: 'berhenti digunakan', en: 'cessation of operation' },
  privilegeWithdrawn: { id: 'wewenang dicabut', en: 'privilege withdrawn' },
};

const CAPACITY: Record<Capacity, Sentence> = {
  holder: { id: 'pemilik', en: 'holder' },
  superior: { id: 'atasan', en: 'superior' },
  'agency-head': { id: 'Kepala Perangkat Daerah', en: 'head of the agency' },
  officer: { id: 'Pengelola OP', en: 'RA operator' },
};

const PURPOSE: Record<Purpose, Sentence> = {
  signature: { id: 'tanda tangan elektronik', en: 'electronic signature' },
  email: { id: 'perlindungan email', en: 'e-mail protection' },
  'document-protection': { id: 'perlindungan dokumen', en: 'document protection' },
  'ssl-server': { id: 'SSL server', en: 'SSL server' },
  'ssl-client': { id: 'SSL client', en: 'SSL client' },
};

const TOPIC: Record<(typeof EDUCATION_TOPICS)[number], Sentence> = {
  rights: { id: 'hak', en: 'rights' },
  obligations: { id: 'kewajiban', en: 'obligations' },
  responsibilities: { id: 'tanggung jawab', en: 'responsibilities' },
  complaints: { id: 'pengaduan', en: 'complaints' },
};

const LABELS: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  kind: { ...DOCUMENT_KIND, ...LOSS_PAPER },
  reason: REASON,
  capacity: CAPACITY,
  purpose: PURPOSE,
  topic: TOPIC,
};

/** A sentence with its parameters in place; codes among them are put into words. One that is missing shows as `…`. */
export function fill(sentence: Sentence, language: 'id' | 'en', params: SentenceParams = {}): string {
  return sentence[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(params, name) ? String(params[name]) : '…';
    const words = LABELS[name];
    return words && Object.hasOwn(words, value) ? (words[value]?.[language] ?? value) : value;
  });
}
