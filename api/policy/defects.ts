import type { PolicyDefectCode } from '../../domain/law/policy-checks';
import type { FieldMessages } from '../problems/field-messages';

/** Sentences for what can be wrong with a proposed policy. */
export const POLICY_MESSAGES: Record<PolicyDefectCode, FieldMessages[string]> = {
  missing: { id: 'Parameter ini wajib ada.', en: 'This parameter must be given.' },
  'unknown-member': { id: 'Parameter ini tidak dikenal.', en: 'There is no such parameter.' },
  'not-an-object': { id: 'Seharusnya sekelompok parameter.', en: 'This must be a group of parameters.' },
  'not-text': { id: 'Seharusnya teks.', en: 'This must be text.' },
  'not-a-whole-number': { id: 'Seharusnya bilangan bulat.', en: 'This must be a whole number.' },
  'not-a-date': { id: 'Seharusnya tanggal (YYYY-MM-DD).', en: 'This must be a date (YYYY-MM-DD).' },
  'not-a-time': { id: 'Seharusnya jam (HH:MM).', en: 'This must be a time of day (HH:MM).' },
  'not-a-duration': { id: 'Seharusnya lama waktu, misalnya P14D.', en: 'This must be a duration, such as P14D.' },
  'not-a-rung': { id: 'Seharusnya anak tangga pengingat, misalnya P30D.', en: 'This must be a rung, such as P30D.' },
  'not-a-domain': { id: 'Seharusnya nama domain.', en: 'This must be a domain name.' },
  'not-a-mailbox': { id: 'Seharusnya nama dan alamat e-mail.', en: 'This must be a name with an e-mail address.' },
  'not-a-list': { id: 'Seharusnya daftar.', en: 'This must be a list.' },
  empty: { id: 'Tidak boleh kosong.', en: 'It may not be empty.' },
  duplicate: { id: 'Nilai disebut lebih dari satu kali.', en: 'A value is named more than once.' },
  'not-allowed': { id: 'Nilai ini tidak diizinkan.', en: 'This value is not allowed.' },
  'not-in-order': { id: 'Urutannya tidak benar.', en: 'It is not in the right order.' },
  'out-of-range': { id: 'Nilainya di luar batas.', en: 'The value is outside its limits.' },
  'not-in-ladder': { id: 'Tidak ada dalam tangga pengingat.', en: 'It is no rung of the ladder of reminders.' },
  'same-person': { id: 'Harus orang yang berbeda.', en: 'It must be a different person.' },
  'before-regulation': { id: 'Mendahului berlakunya peraturan.', en: 'It is earlier than the regulation.' },
};
