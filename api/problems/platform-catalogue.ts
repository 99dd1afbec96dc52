import type { CatalogueEntry, PlatformCode } from './codes';

type Half = readonly [title: string, detail: string];
const entry = (status: number, id: Half, en: Half): CatalogueEntry => ({
  status,
  title: { id: id[0], en: en[0] },
  detail: { id: id[1], en: en[1] },
});

/** Sentences of the platform's own refusals. */
export const PLATFORM_CATALOGUE: Record<PlatformCode, CatalogueEntry> = {
  'malformed-request': entry(
    400,
    ['Permintaan tidak dapat dibaca', 'Alamat atau bentuk permintaan tidak sah.'],
    ['Request cannot be read', 'The address or the form of the request is not valid.'],
  ),
  'invalid-json': entry(
    400,
    ['Isi bukan JSON yang sah', 'Isi permintaan tidak dapat dibaca sebagai JSON dalam UTF-8.'],
    ['Body is not valid JSON', 'The body of the request cannot be read as JSON in UTF-8.'],
  ),
  'invalid-query': entry(
    400,
    ['Parameter tidak sah', 'Satu atau beberapa parameter pada alamat tidak sah; lihat daftar kesalahan.'],
    ['Invalid parameters', 'One or more query parameters are not valid; see the list of errors.'],
  ),
  'invalid-input': entry(
    422,
    ['Isian tidak sah', 'Satu atau beberapa isian tidak sah; lihat daftar kesalahan.'],
    ['Invalid input', 'One or more fields are not valid; see the list of errors.'],
  ),
  'invalid-cursor': entry(
    400,
    ['Penunjuk halaman tidak sah', 'Mulai lagi dari halaman pertama.'],
    ['Invalid page cursor', 'Start again from the first page.'],
  ),
  'not-found': entry(
    404,
    ['Tidak ditemukan', 'Yang diminta tidak ada, atau tidak terbuka bagi Anda.'],
    ['Not found', 'What was asked for does not exist, or is not open to you.'],
  ),
  'method-not-allowed': entry(
    405,
    ['Metode tidak diizinkan', 'Alamat ini tidak melayani metode tersebut.'],
    ['Method not allowed', 'This address does not serve that method.'],
  ),
  'media-type-unsupported': entry(
    415,
    ['Jenis isi tidak didukung', 'Kirim isi sebagai {expected}.'],
    ['Media type not supported', 'Send the body as {expected}.'],
  ),
  'body-too-large': entry(
    413,
    ['Isi terlalu besar', 'Isi permintaan melebihi batas yang diizinkan.'],
    ['Body too large', 'The body of the request exceeds what is allowed.'],
  ),
  'rate-limited': entry(
    429,
    ['Terlalu banyak permintaan', 'Coba lagi dalam {seconds} detik.'],
    ['Too many requests', 'Try again in {seconds} seconds.'],
  ),
  'login-required': entry(
    401,
    ['Perlu masuk', 'Masuk terlebih dahulu; sesi Anda tidak ada atau sudah berakhir.'],
    ['Login required', 'Log in first; you have no session, or it has ended.'],
  ),
  'step-up-required': entry(
    401,
    ['Perlu autentikasi ulang', 'Tindakan ini memerlukan autentikasi dua faktor dalam {minutes} menit terakhir.'],
    ['Authentication must be renewed', 'This action needs a two-factor login within the last {minutes} minutes.'],
  ),
  'cross-site-request': entry(
    403,
    ['Permintaan dari situs lain ditolak', 'Permintaan yang mengubah data harus datang dari aplikasi ini sendiri.'],
    ['Request from another site refused', 'A request that changes data must come from this application itself.'],
  ),
  'login-not-started': entry(
    400,
    ['Proses masuk tidak dikenal', 'Proses masuk ini tidak dimulai di peramban ini atau sudah kedaluwarsa; ulangi.'],
    ['Login not recognised', 'This login was not started in this browser, or has expired; start again.'],
  ),
  'login-failed': entry(
    401,
    ['Gagal masuk', 'Penyedia identitas tidak mengonfirmasi proses masuk ini; ulangi.'],
    ['Login failed', 'The identity provider did not confirm this login; start again.'],
  ),
  'login-assurance-too-low': entry(
    403,
    ['Tingkat autentikasi kurang', 'Tindakan ini memerlukan autentikasi dua faktor.'],
    ['Authentication too weak', 'This action needs a two-factor login.'],
  ),
  'person-unknown': entry(
    403,
    ['Tidak terdaftar', 'Akun ini tidak terdaftar sebagai pengguna aktif.'],
    ['Not registered', 'This account is not registered as an active user.'],
  ),
  'if-match-missing': entry(
    428,
    ['If-Match wajib ada', 'Sebutkan revisi berkas yang Anda lihat pada header If-Match.'],
    ['If-Match is required', 'Name the revision of the case that you saw in the If-Match header.'],
  ),
  'if-match-malformed': entry(
    400,
    ['If-Match tidak sah', 'If-Match harus berupa satu ETag kuat, misalnya "r12".'],
    ['Invalid If-Match', 'If-Match must be one strong ETag such as "r12".'],
  ),
  'idempotency-key-missing': entry(
    400,
    ['Idempotency-Key wajib ada', 'Kirim header Idempotency-Key yang unik untuk setiap tindakan.'],
    ['Idempotency-Key is required', 'Send an Idempotency-Key header that is unique to each action.'],
  ),
  'idempotency-key-malformed': entry(
    400,
    ['Idempotency-Key tidak sah', 'Idempotency-Key terdiri atas 16 sampai 128 huruf, angka, "-" atau "_".'],
    ['Invalid Idempotency-Key', 'An Idempotency-Key has 16 to 128 letters, digits, "-" or "_".'],
  ),
  'idempotency-key-reused': entry(
    422,
    ['Idempotency-Key sudah dipakai', 'Kunci ini sudah dipakai untuk permintaan yang berbeda.'],
    ['Idempotency-Key already used', 'This key was already used for a different request.'],
  ),
  'idempotency-key-in-progress': entry(
    409,
    [
      'Permintaan sedang diproses',
      'Permintaan yang sama sedang diproses; ulangi sebentar lagi dengan kunci yang sama.',
    ],
    ['Request in progress', 'The same request is being carried out; repeat it shortly with the same key.'],
  ),
  'upload-malformed': entry(
    400,
    ['Unggahan tidak dapat dibaca', 'Kirim berkas sebagai multipart/form-data yang sah.'],
    ['Upload cannot be read', 'Send the file as valid multipart/form-data.'],
  ),
  'file-missing': entry(
    422,
    ['Berkas tidak ada', 'Unggahan tidak memuat berkas.'],
    ['File missing', 'The upload holds no file.'],
  ),
  'file-too-large': entry(
    413,
    ['Berkas terlalu besar', 'Berkas melebihi batas ukuran yang ditetapkan kebijakan.'],
    ['File too large', 'The file exceeds the size that the policy allows.'],
  ),
  'file-type-not-allowed': entry(
    422,
    [
      'Jenis berkas tidak diizinkan',
      'Hanya PDF, JPEG atau PNG yang diterima; isi berkas yang menentukan, bukan namanya.',
    ],
    ['File type not allowed', 'Only PDF, JPEG or PNG is taken; the content of the file decides, not its name.'],
  ),
  'file-damaged': entry(
    422,
    ['Berkas rusak atau terkunci', 'Berkas tidak dapat dibuka; kirim berkas yang utuh dan tanpa kata sandi.'],
    ['File damaged or locked', 'The file cannot be opened; send one that is whole and has no password.'],
  ),
  'private-key-received': entry(
    422,
    [
      'Kunci privat ditolak',
      'Berkas memuat kunci privat. Kunci itu jangan dipakai lagi: buat kunci baru dan kirim hanya PKCS#10.',
    ],
    [
      'Private key refused',
      'The file holds a private key. Do not use that key any more: make a new one and send the PKCS#10 only.',
    ],
  ),
  'already-exists': entry(
    409,
    ['Sudah ada', 'Data dengan tanda pengenal yang sama sudah ada.'],
    ['Already exists', 'A record with the same identification exists already.'],
  ),
  'version-changed': entry(
    412,
    ['Data sudah berubah', 'Data berubah sejak Anda melihatnya; muat ulang lalu putuskan lagi.'],
    ['Record changed', 'The record changed since you saw it; load it again and decide anew.'],
  ),
  'link-invalid': entry(
    410,
    ['Tautan tidak berlaku', 'Tautan ini sudah dipakai, kedaluwarsa atau tidak dikenal.'],
    ['Link not valid', 'This link was used already, has expired or is not known.'],
  ),
  'document-erased': entry(
    410,
    ['Dokumen sudah dihapus', 'Isi dokumen dihapus setelah masa simpannya berakhir.'],
    ['Document erased', 'The content of the document was erased when its retention ended.'],
  ),
  'outcome-unknown': entry(
    503,
    ['Hasil belum diketahui', 'Tindakan Anda mungkin sudah tercatat. Ulangi dengan Idempotency-Key yang sama.'],
    ['Outcome not known yet', 'Your action may stand already. Repeat it with the same Idempotency-Key.'],
  ),
  unavailable: entry(
    503,
    ['Layanan belum tersedia', 'Satu bagian sistem sedang tidak tersedia; coba lagi sebentar lagi.'],
    ['Service not available', 'A part of the system is not available now; try again shortly.'],
  ),
  'internal-error': entry(
    500,
    ['Kesalahan sistem', 'Terjadi kesalahan di pihak kami. Sebutkan traceId ini bila melapor.'],
    ['Internal error', 'Something went wrong on our side. Name this traceId when you report it.'],
  ),
};
