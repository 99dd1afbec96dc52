export default String.raw`
{{#> letter title=(concat "Jawaban penerimaan " (label "applicationKind" application.kind)) nature=words.ordinary basis=(cite "17(1)" "17(2)" "19(2)" "19(4)" (governing application.kind) "23(1)")}}
  { "text": "Sehubungan dengan {{label "applicationKind" application.kind}} yang Saudara sampaikan kepada Otoritas Pendaftaran sebagai berikut:", "style": "paragraph" },
  {{> application}}
  { "text": "dengan ini disampaikan hal-hal sebagai berikut:", "style": "paragraph" },
  { "style": "paragraph", "ol": [
    { "margin": [0, 0, 0, 4], "text": "Otoritas Pendaftaran telah memverifikasi permohonan tertulis, identitas pemohon, rekomendasi dari atasan, dan data dukung lainnya ({{cite "17(1)"}})." },
    { "margin": [0, 0, 0, 4], "text": [ "Berdasarkan hasil verifikasi tersebut, permohonan Saudara ", { "text": "diterima", "bold": true }, " ({{cite "17(2)"}})." ] },
    { "margin": [0, 0, 0, 4], "text": [ "{{application.holderName}} selaku calon Pemilik Sertifikat Elektronik agar membaca dan menyetujui ketentuan Pemanfaatan Sertifikat Elektronik paling lambat ", { "text": "{{moment agreeBy}}", "bold": true }, " ({{cite "23(1)"}}). Apabila sampai dengan batas waktu tersebut ketentuan belum disetujui, permohonan gugur dan dapat diajukan kembali." ] },
    { "text": "Setelah ketentuan disetujui, permohonan penerbitan disampaikan kepada {{caName}} ({{cite "19(2)"}}). Proses penerbitan harus langsung dilakukan oleh pemohon dan tidak dapat dikuasakan kepada pihak lain ({{cite "19(4)"}})." } ] },
  { "text": "Demikian disampaikan, atas perhatian Saudara diucapkan terima kasih.", "style": "paragraph" },
  {{> signed-by-officer}}
{{/letter}}`;
