export default String.raw`
{{#> letter title=(concat "Penolakan oleh BSrE atas " (label "applicationKind" application.kind)) nature=words.ordinary basis=(cite "17(3)" "19(1)" "19(2)" (governing application.kind))}}
  { "text": "Sehubungan dengan {{label "applicationKind" application.kind}} yang Saudara sampaikan kepada Otoritas Pendaftaran sebagai berikut:", "style": "paragraph" },
  {{> application}}
  { "text": [ "dengan ini disampaikan bahwa Otoritas Pendaftaran telah menerima permohonan tersebut dan menyampaikannya kepada {{caName}} ({{cite "19(2)"}}), namun penerbitannya ", { "text": "ditolak", "bold": true }, " oleh {{caName}} dengan jawaban:" ], "style": "paragraph" },
  { "layout": "grid", "style": "facts", "table": { "widths": [120, "*"], "body": [
    {{#if caReference}}[ { "text": "Nomor pada BSrE", "style": "head" }, "{{caReference}}" ],{{/if}}
    [ { "text": "Alasan", "style": "head" }, "{{reason}}" ],
    [ { "text": "Upaya yang tersedia", "style": "head" }, "Setelah alasan tersebut diselesaikan, Saudara dapat mengajukan permohonan baru kepada Otoritas Pendaftaran." ] ] } },
  { "text": "Penerbitan Sertifikat Elektronik merupakan kewenangan {{caName}} ({{cite "19(1)"}}). Permohonan ini telah ditutup dan tidak ada Sertifikat Elektronik yang diterbitkan. Otoritas Pendaftaran bersedia membantu Saudara memahami jawaban tersebut.", "style": "paragraph" },
  { "text": "Demikian disampaikan, atas perhatian Saudara diucapkan terima kasih.", "style": "paragraph" },
  {{> issued-by-system}}
{{/letter}}`;
