import type { Bilingual } from '../../../templates/lang';

/** The parts that the system leans on, as its own `/healthz` calls them. */
const PARTS: Readonly<Record<string, Bilingual>> = {
  database: { id: 'Basis data', en: 'Database' },
  temporal: { id: 'Temporal (alur kerja)', en: 'Temporal (workflows)' },
  worker: { id: 'Pekerja alur kerja', en: 'Worker' },
  documents: { id: 'Penyimpanan dokumen', en: 'Storage of documents' },
  identity: { id: 'Penyedia identitas', en: 'Identity provider' },
  ca: { id: 'BSrE', en: 'BSrE' },
  mail: { id: 'Server e-mail', en: 'Mail server' },
  hr: { id: 'Data kepegawaian (SIM-ASN)', en: 'Personnel data (SIM-ASN)' },
};

export const partWords = (part: string): Bilingual => PARTS[part] ?? { id: part, en: part };
