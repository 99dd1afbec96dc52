/** Pasal 24a: what the applicant declares before he submits. A changed text is another version. */
export const DECLARATION = {
  version: '1',
  text: {
    id: 'Saya menyatakan bahwa semua data dan informasi yang saya berikan kepada Otoritas Pendaftaran adalah benar, dan saya bersedia bertanggung jawab atas kebenarannya sesuai Pasal 24 huruf a Peraturan Bupati Karawang Nomor 16 Tahun 2022.',
    en: 'I declare that all data and information that I give to the registration authority are true, and I answer for their truth under Pasal 24 letter a of Karawang Regent Regulation 16 of 2022.',
  },
} as const;
