export default String.raw`
{{#> letter title=(capital (concat (label "applicationKind" application.kind) " tidak dapat diterima")) nature=words.ordinary basis=(cite "8(2)" "17(1)" "17(3)" (governing application.kind))}}
  { "text": "Sehubungan dengan {{label "applicationKind" application.kind}} yang Saudara sampaikan kepada Otoritas Pendaftaran sebagai berikut:", "style": "paragraph" },
  {{> application}}
  { "text": [ "dengan ini disampaikan bahwa menurut hasil penilaian Otoritas Pendaftaran permohonan tersebut ", { "text": "tidak dapat diterima", "bold": true }, " ({{cite "17(3)"}}), dengan penjelasan:" ], "style": "paragraph" },
  { "layout": "grid", "style": "facts", "table": { "widths": [120, "*"], "body": [
    [ { "text": "Alasan", "style": "head" }, { "text": "{{label "refusalReason" reasonCode}}", "bold": true } ],
    [ { "text": "Penjelasan", "style": "head" }, "{{text}}" ],
    [ { "text": "Upaya yang tersedia", "style": "head" }, "{{remedy}}" ] ] } },
  { "text": "Permohonan ini telah ditutup. Permohonan baru dapat diajukan setelah alasan tersebut di atas tidak ada lagi. Dalam hal pengelola Otoritas Pendaftaran tidak menjalankan tugasnya sesuai dengan ketentuan, Saudara dapat melaporkannya kepada atasannya dan kepada {{caName}} ({{cite "8(2)"}}).", "style": "paragraph" },
  { "text": "Demikian disampaikan, atas perhatian Saudara diucapkan terima kasih.", "style": "paragraph" },
  {{> signed-by-officer}}
{{/letter}}`;
