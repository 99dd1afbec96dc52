import type { RefusalCode } from '../../domain/case/refusal';
import type { CatalogueEntry } from './codes';
import { entry } from './entry';
import { LETTER_REFUSALS } from './letter-refusals';
import { PROPOSAL_REFUSALS } from './proposal-refusals';

/** Sentences of every refusal that a case can give: a new code does not compile without its own. */
export const REFUSAL_CATALOGUE: Record<RefusalCode, CatalogueEntry> = {
  'not-in-this-status': entry(
    409,
    ['Belum atau tidak lagi dapat dilakukan', 'Status permohonan saat ini tidak mengizinkan tindakan ini.'],
    ['Not possible in this status', 'The present status of the case does not allow this action.'],
  ),
  'case-changed': entry(
    412,
    ['Berkas sudah berubah', 'Berkas berubah sejak Anda melihatnya; muat ulang lalu putuskan lagi.'],
    ['Case changed', 'The case changed since you saw it; load it again and decide anew.'],
  ),
  'task-not-open': entry(
    409,
    ['Tugas tidak terbuka', 'Tugas ini sudah selesai atau tidak ada lagi.'],
    ['Task not open', 'This task is done or no longer there.'],
  ),
  'task-claimed-by-other': entry(
    409,
    ['Tugas diambil petugas lain', 'Petugas lain sudah mengambil tugas ini.'],
    ['Task taken by another officer', 'Another officer has claimed this task already.'],
  ),
  'task-not-claimed': entry(
    409,
    ['Tugas belum diambil', 'Ambil tugas ini terlebih dahulu.'],
    ['Task not claimed', 'Claim this task first.'],
  ),
  'deadline-passed': entry(
    409,
    ['Batas waktu terlewati', 'Batas waktu untuk tindakan ini sudah lewat.'],
    ['Deadline passed', 'The time for this action is over.'],
  ),
  'role-missing': entry(
    403,
    ['Peran tidak sesuai', 'Peran Anda tidak memberi wewenang untuk tindakan ini.'],
    ['Role missing', 'None of your roles allows this action.'],
  ),
  'not-a-party': entry(
    403,
    ['Bukan pihak dalam permohonan', 'Permohonan ini hanya terbuka bagi para pihaknya.'],
    ['Not a party to the case', 'This case is open to its parties only.'],
  ),
  'not-the-applicant': entry(
    403,
    ['Hanya untuk yang bersangkutan', 'Tindakan ini hanya dapat dilakukan sendiri oleh pemohon atau calon pemilik.'],
    ['Only for the person concerned', 'Only the applicant or the future holder in person can do this.'],
  ),
  'same-person': entry(
    403,
    ['Harus orang yang berbeda', 'Orang yang sama tidak boleh menangani dua tahap dari satu permohonan.'],
    ['Must be a different person', 'The same person may not act in two stages of one case.'],
  ),
  'subordinate-of-subject': entry(
    403,
    ['Bawahan pemohon', 'Bawahan calon pemilik sertifikat tidak boleh memutus permohonannya.'],
    ['Subordinate of the subject', 'A subordinate of the future holder may not decide on the case.'],
  ),
  'person-inactive': entry(
    403,
    ['Akun tidak aktif', 'Orang ini tidak aktif dalam daftar pegawai.'],
    ['Person not active', 'This person is not active in the directory.'],
  ),
  'appointment-invalid': entry(
    403,
    ['Penunjukan tidak berlaku', 'Penunjukan sebagai Pengelola OP tidak ada atau sudah berakhir.'],
    ['Appointment not valid', 'The appointment as RA operator is missing or has ended.'],
  ),
  'training-expired': entry(
    403,
    ['Pelatihan kedaluwarsa', 'Pelatihan yang wajib bagi Pengelola OP tidak ada atau sudah kedaluwarsa.'],
    ['Training expired', 'The training that an RA operator must have is missing or has expired.'],
  ),
  'operator-certificate-invalid': entry(
    403,
    ['Sertifikat Pengelola OP tidak berlaku', 'Sertifikat elektronik Pengelola OP tidak ada atau sudah berakhir.'],
    ['Operator certificate not valid', 'The RA operator’s own certificate is missing or has expired.'],
  ),
  'delegation-period': entry(
    422,
    [
      'Jangka delegasi tidak sah',
      'Delegasi dimulai sekarang atau nanti, berakhir sesudahnya, dan paling lama 90 hari.',
    ],
    ['Period of delegation not valid', 'A delegation begins now or later, ends after that, and lasts 90 days at most.'],
  ),
  'field-missing': entry(
    422,
    ['Isian belum lengkap', 'Satu isian wajib belum diisi.'],
    ['Field missing', 'A required field is not filled in.'],
  ),
  'field-invalid': entry(
    422,
    ['Isian tidak sah', 'Satu isian tidak memenuhi ketentuan.'],
    ['Field not valid', 'A field does not meet its rule.'],
  ),
  'purpose-not-allowed': entry(
    422,
    ['Kegunaan tidak diizinkan', 'Kegunaan {purpose} tidak diizinkan untuk jenis sertifikat ini.'],
    ['Purpose not allowed', 'The purpose {purpose} is not allowed for this type of certificate.'],
  ),
  'document-missing': entry(
    422,
    ['Dokumen belum lengkap', 'Dokumen {kind} belum diunggah.'],
    ['Document missing', 'The document {kind} has not been uploaded.'],
  ),
  'document-unknown': entry(
    404,
    ['Dokumen tidak dikenal', 'Dokumen ini tidak ada dalam permohonan.'],
    ['Document unknown', 'The case holds no such document.'],
  ),
  'document-not-for-type': entry(
    422,
    ['Dokumen tidak untuk jenis ini', 'Dokumen {kind} tidak diminta untuk jenis sertifikat ini.'],
    ['Document not for this type', 'The document {kind} is not asked for with this type of certificate.'],
  ),
  'document-duplicate': entry(
    409,
    ['Dokumen sudah ada', 'Berkas yang sama sudah diunggah dalam permohonan ini.'],
    ['Document already there', 'The same file has been uploaded to this case already.'],
  ),
  'document-not-opened': entry(
    422,
    ['Dokumen belum dibuka', 'Dokumen {document} harus dibuka dan disebut sebelum diputuskan atasnya.'],
    ['Document not opened', 'The document {document} must be opened and named before it is decided on.'],
  ),
  'request-missing': entry(
    422,
    ['PKCS#10 belum ada', 'Permohonan ini memerlukan PKCS#10 dari kunci pemohon sendiri.'],
    ['PKCS#10 request missing', 'This case needs a PKCS#10 request made with the applicant’s own key.'],
  ),
  'request-not-for-type': entry(
    422,
    ['PKCS#10 tidak untuk jenis ini', 'Untuk jenis sertifikat ini pasangan kunci dibuat di pihak penyelenggara.'],
    ['PKCS#10 not for this type', 'For this type of certificate the CA makes the key pair.'],
  ),
  'request-defective': entry(
    422,
    ['PKCS#10 tidak memenuhi syarat', 'PKCS#10 atau kuncinya tidak memenuhi ketentuan; lihat daftar kesalahan.'],
    ['PKCS#10 request defective', 'The PKCS#10 request or its key does not meet the rules; see the list of errors.'],
  ),
  'email-not-proven': entry(
    422,
    ['Email belum terbukti', 'Buktikan email dinas melalui tautan yang dikirim ke alamat tersebut.'],
    ['E-mail not proven', 'Prove the official e-mail address with the link that was sent to it.'],
  ),
  'email-proof-not-requested': entry(
    409,
    ['Bukti email tidak diminta', 'Tidak ada pembuktian yang berjalan untuk alamat email ini; minta tautan baru.'],
    ['E-mail proof not requested', 'No proof is under way for this e-mail address; ask for a new link.'],
  ),
  'email-proof-expired': entry(
    409,
    ['Tautan email kedaluwarsa', 'Tautan pembuktian email sudah kedaluwarsa; minta tautan baru.'],
    ['E-mail link expired', 'The link that proves the e-mail address has expired; ask for a new one.'],
  ),
  'declaration-missing': entry(
    422,
    ['Pernyataan kebenaran belum dibuat', 'Nyatakan kebenaran data sebelum mengajukan permohonan.'],
    ['Declaration of truth missing', 'Declare that the data are true before you submit.'],
  ),
  'checklist-incomplete': entry(
    422,
    ['Daftar periksa belum lengkap', 'Isi keempat bagian daftar periksa verifikasi.'],
    ['Checklist not complete', 'Fill in all four parts of the verification checklist.'],
  ),
  'checklist-not-met': entry(
    422,
    ['Daftar periksa tidak terpenuhi', 'Verifikasi hanya positif bila setiap bagian daftar periksa terpenuhi.'],
    ['Checklist not met', 'A verification is positive only when every part of the checklist is met.'],
  ),
  'reason-missing': entry(
    422,
    ['Alasan belum diisi', 'Keputusan ini memerlukan alasan tertulis.'],
    ['Reason missing', 'This decision needs a written reason.'],
  ),
  'agreement-outdated': entry(
    409,
    ['Perjanjian sudah diperbarui', 'Baca dan setujui Perjanjian Pemilik Sertifikat Elektronik versi yang berlaku.'],
    ['Agreement outdated', 'Read and accept the version of the subscriber agreement that is in force.'],
  ),
  'education-incomplete': entry(
    422,
    ['Edukasi belum selesai', 'Pokok edukasi {topic} belum dibaca.'],
    ['Education not complete', 'The topic {topic} has not been read.'],
  ),
  ...LETTER_REFUSALS,
  'reason-not-for-capacity': entry(
    422,
    ['Alasan tidak sesuai kedudukan', 'Alasan {reason} tidak dapat diajukan sebagai {capacity}.'],
    ['Reason not for this capacity', 'The reason {reason} cannot be given as {capacity}.'],
  ),
  'not-in-this-capacity': entry(
    403,
    [
      'Kedudukan tidak sesuai',
      'Menurut direktori, Anda bukan pemilik, atasan, Kepala Perangkat Daerah, atau pihak lain yang berwenang atas tindakan ini.',
    ],
    ['Not in this capacity', 'By the directory you do not stand to this certificate as this action asks.'],
  ),
  'invalidity-date-out-of-bounds': entry(
    422,
    [
      'Tanggal kunci diragukan di luar batas',
      'Saat kunci mulai diragukan harus berada dalam masa berlaku sertifikat dan tidak di masa depan.',
    ],
    [
      'Invalidity date out of bounds',
      'The moment since which the key is doubtful lies within the certificate’s validity and not in the future.',
    ],
  ),
  'effective-date-out-of-bounds': entry(
    422,
    [
      'Tanggal pencabutan di luar batas',
      'Pencabutan terjadwal harus di masa depan dan sebelum sertifikat berakhir; yang mendesak berlaku seketika.',
    ],
    [
      'Effective date out of bounds',
      'A revocation is scheduled ahead and before the certificate expires; an urgent one takes effect at once.',
    ],
  ),
  'revocation-under-way': entry(
    409,
    ['Pencabutan sedang berjalan', 'Pencabutan sertifikat ini sudah diminta atau sedang dilaksanakan.'],
    ['Revocation under way', 'The revocation of this certificate has been asked for or ordered already.'],
  ),
  'already-revoked': entry(
    409,
    ['Sertifikat sudah dicabut', 'Sertifikat ini sudah dicabut.'],
    ['Already revoked', 'This certificate is revoked already.'],
  ),
  'certificate-expired': entry(
    409,
    ['Masa berlaku sertifikat habis', 'Sertifikat ini sudah tidak berlaku karena masa berlakunya habis.'],
    ['Certificate expired', 'The validity of this certificate is over.'],
  ),
  'not-on-hold': entry(
    409,
    ['Penggunaan tidak dihentikan', 'Penggunaan sertifikat ini tidak sedang dihentikan sementara.'],
    ['Not on hold', 'The use of this certificate is not stopped.'],
  ),
  'already-on-hold': entry(
    409,
    ['Penggunaan sudah dihentikan', 'Penggunaan sertifikat ini sudah dihentikan sementara.'],
    ['Already on hold', 'The use of this certificate is stopped already.'],
  ),
  'loss-already-reported': entry(
    409,
    ['Laporan sudah ada', 'Kehilangan atau kerusakan atas sertifikat ini sudah dilaporkan.'],
    ['Loss already reported', 'A loss has been reported for this certificate already.'],
  ),
  'loss-not-reported': entry(
    409,
    ['Laporan belum ada', 'Laporkan dahulu kehilangan, kerusakan, atau tidak dapat diaksesnya kunci.'],
    ['Loss not reported', 'Report first that the key is lost, damaged or inaccessible.'],
  ),
  'loss-papers-missing': entry(
    422,
    ['Dokumen laporan belum lengkap', 'Dokumen {kind} belum diserahkan.'],
    ['Papers of the report missing', 'The document {kind} has not been handed in.'],
  ),
  'change-unknown': entry(
    409,
    ['Perubahan tidak menunggu keputusan', 'Perubahan kepegawaian ini tidak dikenal atau sudah ditindaklanjuti.'],
    ['Change not pending', 'This change is not known, or has been dealt with already.'],
  ),
  'renewal-too-early': entry(
    409,
    ['Belum waktunya diperbarui', 'Pembaruan dapat diajukan mulai {opensOn}.'],
    ['Too early to renew', 'A renewal can be asked for from {opensOn} on.'],
  ),
  'renewal-too-late': entry(
    409,
    ['Waktu pembaruan terlewati', 'Pembaruan hanya dapat diajukan sampai {closedOn}; ajukan permohonan baru.'],
    ['Too late to renew', 'A renewal could be asked for until {closedOn}; make a new application.'],
  ),
  'predecessor-not-renewable': entry(
    409,
    ['Tidak dapat dilanjutkan', 'Sertifikat sebelumnya tidak dapat diperbarui atau diterbitkan kembali sekarang.'],
    ['Cannot be followed', 'The certificate before it cannot be renewed or issued again now.'],
  ),
  'ca-lacks-power': entry(
    409,
    ['Tidak didukung penyelenggara', 'Penyelenggara sertifikasi elektronik tidak menyediakan tindakan ini.'],
    ['Not offered by the CA', 'The certification authority does not offer this action.'],
  ),
  ...PROPOSAL_REFUSALS,
  'key-compromised': entry(
    409,
    [
      'Kunci tidak boleh dipakai lagi',
      'Sertifikat dengan kunci ini dicabut karena kuncinya bocor; buat pasangan kunci baru.',
    ],
    ['Key compromised', 'A certificate for this key was revoked for compromise; make a new key pair.'],
  ),
  'subject-already-served': entry(
    409,
    [
      'Sudah ada sertifikat atau permohonan',
      'Orang ini sudah memiliki sertifikat atau permohonan berjalan untuk jenis ini.',
    ],
    ['Already served', 'This person has a certificate or a case under way for this type.'],
  ),
  'key-already-used': entry(
    409,
    ['Kunci sudah dipakai', 'Kunci publik ini sudah dipakai dalam permohonan atau sertifikat lain; buat kunci baru.'],
    ['Key already used', 'This public key is used in another case or certificate; make a new key.'],
  ),
};
