import type { Bilingual } from '../lang';

/** Heads of the columns of a case's timeline. */
export const TIMELINE_COLUMN = {
  number: { id: 'No.', en: 'No.' },
  at: { id: 'Waktu (WIB)', en: 'Time (WIB)' },
  what: { id: 'Peristiwa', en: 'Event' },
  who: { id: 'Oleh', en: 'By' },
  seal: { id: 'Segel', en: 'Seal' },
  hash: { id: 'SHA-256 peristiwa', en: 'SHA-256 of the event' },
} satisfies Readonly<Record<string, Bilingual>>;

export const TIMELINE_WORDS = {
  title: { id: 'Perjalanan permohonan', en: 'Timeline of the case' },
  holds: { id: 'terbukti', en: 'holds' },
  broken: { id: 'TIDAK TERBUKTI', en: 'DOES NOT HOLD' },
  mail: { id: 'E-mail terkirim', en: 'Mail sent' },
  bounced: { id: 'E-mail ditolak', en: 'Mail refused' },
  system: { id: 'Sistem', en: 'The system' },
} satisfies Readonly<Record<string, Bilingual>>;

/** How the chain of an exported case is checked by whoever has a tool for SHA-256 and nothing of ours. */
export const EXPORT_README: Bilingual = {
  id: `Berkas ini memuat satu permohonan seutuhnya, sebagaimana tersimpan dalam Siklus. Isinya memuat data pribadi: simpan,
pakai, dan musnahkan menurut UU 27/2022. Pengambilannya tercatat.

Memeriksa tanpa perangkat lunak kami, cukup dengan alat SHA-256 (sha256sum, shasum -a 256, atau certutil -hashfile):

1. Berkas utuh: di folder ini jalankan
     sha256sum -c SHA256SUMS
2. Rantai buku register: di folder chain jalankan
     sha256sum -c SHA256SUMS
   Setiap berkas chain/NNNNNN.bin adalah tautan satu peristiwa: 32 oktet hash peristiwa sebelumnya (untuk yang pertama:
   32 oktet nol), lalu teks peristiwa itu sendiri (JSON, UTF-8). SHA-256 berkas itulah hash peristiwanya. Jadi 32 oktet
   pertama setiap berkas harus sama dengan SHA-256 berkas sebelumnya:
     head -c 32 chain/000002.bin | od -An -tx1
     sha256sum chain/000001.bin
   Peristiwa yang diubah, disisipkan, atau dihilangkan memutus rantai ini. ledger.jsonl memuat hal yang sama per baris:
   seq, body, prev_hash, hash.
3. Hash terakhir: "head" dalam manifest.json. Bandingkan dengan yang ditunjukkan Siklus (GET /api/cases/ID/ledger), atau
   dengan surat jawaban OP, yang menyebut nomor dan hash peristiwa yang dijawabnya.
4. Segel keputusan: seals/NNNNNN.json adalah teks persis dari isi yang dilihat petugas ketika memutuskan peristiwa NNNNNN.
   SHA-256 berkas itu harus sama dengan "seen.digest" dalam peristiwa tersebut:
     sha256sum seals/*.json
5. Dokumen dan surat: SHA-256 setiap berkas dalam documents sama dengan "sha256" yang tertulis dalam peristiwa yang
   menyebut documentId-nya. manifest.json menghubungkan documentId dengan nama berkas; dokumen yang sudah dimusnahkan
   disebut di sana tanpa berkas.

Data pribadi dalam peristiwa tersimpan sebagai komitmen (hash bergaram), bukan nilainya; case.json memuat permohonan
sebagaimana boleh dilihat oleh pengambil berkas ini. timeline.csv adalah bacaan, bukan bukti.
`,
  en: `This archive holds one case whole, as it stands in Siklus. It contains personal data: keep, use and destroy it as
UU 27/2022 says. That it was taken is recorded.

To check it without any software of ours, with a tool for SHA-256 alone (sha256sum, shasum -a 256, certutil -hashfile):

1. Whole files: in this folder run
     sha256sum -c SHA256SUMS
2. The chain of the ledger: in the folder chain run
     sha256sum -c SHA256SUMS
   Each file chain/NNNNNN.bin is the link of one event: the 32 octets of the hash of the event before it (of the first:
   32 zero octets), then the text of the event itself (JSON, UTF-8). The SHA-256 of the file is the hash of the event. So
   the first 32 octets of each file must be the SHA-256 of the file before it:
     head -c 32 chain/000002.bin | od -An -tx1
     sha256sum chain/000001.bin
   An event that was changed, put in or taken out breaks this chain. ledger.jsonl holds the same, one event a line: seq,
   body, prev_hash, hash.
3. The last hash: "head" in manifest.json. Compare it with what Siklus shows (GET /api/cases/ID/ledger), or with an answer
   of the RA, which names the number and the hash of the event that it answers.
4. Seals of decisions: seals/NNNNNN.json is the exact text of what the officer saw when deciding event NNNNNN. The SHA-256
   of that file must be the "seen.digest" in that event:
     sha256sum seals/*.json
5. Papers and letters: the SHA-256 of each file in documents is the "sha256" in the event that names its documentId.
   manifest.json says which documentId is which file; papers that were destroyed are named there without a file.

Personal data in events are commitments (salted hashes), not values; case.json holds the case as whoever took this archive
may see it. timeline.csv is to be read, it proves nothing.
`,
};
