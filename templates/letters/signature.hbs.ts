import type { Bilingual } from '../lang';

/**
 * How a letter says who answers for it and how that was decided. It says as well that it bears no electronic
 * signature: what makes it trustworthy is the ledger.
 */
const closing = (who: string, how: string, name: string, statement: string) => String.raw`
  { "unbreakable": true, "margin": [0, 12, 0, 0], "stack": [
    { "columns": [
      { "width": "*", "text": "" },
      { "width": 245, "stack": [
        { "text": "${who},", "margin": [0, 0, 0, 5] },
        { "layout": "stamp", "table": { "widths": ["*"], "body": [[ { "text": "${how}", "style": "stamp" } ]] } },
        { "text": "${name}", "bold": true, "margin": [0, 6, 0, 0] } ] } ] },
    { "text": "${statement}", "style": "statement" } ] },`;

/** A decision of a person; `seen` says that what he looked at is sealed into it. */
const decidedBy = (seen: Bilingual) => ({
  id: closing(
    '{{label "role" officer.role}}',
    String.raw`Diputuskan secara elektronik\npada {{moment at}}`,
    '{{officer.name}}',
    `Keputusan ini diambil secara elektronik oleh pejabat tersebut di atas melalui aplikasi Siklus ({{cite "31(1)"}}) dan dicatat sebagai peristiwa nomor {{ledger.seq}} pada buku register {{caseNumber}}${seen.id}. Surat ini tidak dibubuhi tanda tangan elektronik; keasliannya dapat dicocokkan pada Otoritas Pendaftaran dengan sidik SHA-256 berkas ini yang tercatat pada buku register.`,
  ),
  en: closing(
    '{{label "role" officer.role}}',
    String.raw`Decided electronically\non {{moment at}}`,
    '{{officer.name}}',
    `The officer named above took this decision electronically in Siklus ({{cite "31(1)"}}); it is recorded as event number {{ledger.seq}} in the ledger of {{caseNumber}}${seen.en}. This letter bears no electronic signature; the Registration Authority confirms it by the SHA-256 of this file in the ledger. It accompanies the letter in Bahasa Indonesia, which prevails.`,
  ),
});

const officer = decidedBy({
  id: ', beserta sidik digital seluruh berkas yang diperiksa',
  en: ', together with the digest of everything examined',
});

/** A stop is ordered on the spot: there is nothing that had to be looked at before. */
const officerAtOnce = decidedBy({ id: '', en: '' });

/** A fact that the system records by itself. */
const system = {
  id: closing(
    'a.n. Otoritas Pendaftaran',
    String.raw`Diterbitkan oleh sistem\npada {{moment at}}`,
    '{{office.agency}}',
    'Dokumen ini diterbitkan secara otomatis oleh aplikasi Siklus ({{cite "31(1)"}}) dan dicatat sebagai peristiwa nomor {{ledger.seq}} pada buku register {{caseNumber}}. Dokumen ini tidak dibubuhi tanda tangan elektronik; keasliannya dapat dicocokkan pada Otoritas Pendaftaran dengan sidik SHA-256 berkas ini yang tercatat pada buku register.',
  ),
  en: closing(
    'For the Registration Authority',
    String.raw`Issued by the system\non {{moment at}}`,
    '{{office.agency}}',
    'Siklus issued this document by itself ({{cite "31(1)"}}) and recorded it as event number {{ledger.seq}} in the ledger of {{caseNumber}}. It bears no electronic signature; the Registration Authority confirms it by the SHA-256 of this file in the ledger. It accompanies the document in Bahasa Indonesia, which prevails.',
  ),
};

/** A letter of somebody who is not of the OP: given by him, drawn by the system. */
const given = {
  id: closing(
    '{{label "role" signer.role}}',
    String.raw`Diberikan di dalam sistem\npada {{moment at}}`,
    String.raw`{{signer.name}}\n{{signer.position}}`,
    'Surat ini diberikan di dalam aplikasi Siklus ({{cite "31(1)"}}) oleh pejabat tersebut di atas setelah masuk dengan faktor kedua, atas isian permohonan dengan sidik SHA-256 {{hex digest}}, dan dicatat sebagai peristiwa nomor {{ledger.seq}} pada buku register {{caseNumber}}. Surat ini digambar oleh sistem dan tidak dibubuhi tanda tangan elektronik; keasliannya dapat dicocokkan pada Otoritas Pendaftaran dengan sidik SHA-256 berkas ini yang tercatat pada buku register. Bila isian tersebut berubah, surat ini tidak berlaku lagi.',
  ),
  en: closing(
    '{{label "role" signer.role}}',
    String.raw`Given in the system\non {{moment at}}`,
    String.raw`{{signer.name}}\n{{signer.position}}`,
    'The person named above gave this letter in Siklus ({{cite "31(1)"}}) after logging in with a second factor, on the fields of the application with the SHA-256 {{hex digest}}; it is recorded as event number {{ledger.seq}} in the ledger of {{caseNumber}}. The system drew it, and it bears no electronic signature; the Registration Authority confirms it by the SHA-256 of this file in the ledger. If those fields change, this letter no longer holds. It accompanies the letter in Bahasa Indonesia, which prevails.',
  ),
};

/** Partials by name and language. */
export const SIGNATURES = {
  'signed-by-officer': officer,
  'ordered-by-officer': officerAtOnce,
  'issued-by-system': system,
  'given-in-system': given,
} as const;
