export default String.raw`
{{#> letter title=(capital (concat (label "applicationKind" application.kind) " belum dapat diterima")) nature=words.ordinary basis=(cite "17(1)" "17(3)" (governing application.kind) "24a")}}
  { "text": "Sehubungan dengan {{label "applicationKind" application.kind}} yang Saudara sampaikan kepada Otoritas Pendaftaran sebagai berikut:", "style": "paragraph" },
  {{> application}}
  { "text": [ "dengan ini disampaikan bahwa menurut hasil penilaian Otoritas Pendaftaran permohonan tersebut ", { "text": "belum dapat diterima", "bold": true }, " ({{cite "17(3)"}}), dengan penjelasan:" ], "style": "paragraph" },
  { "layout": "grid", "style": "facts", "table": { "widths": [120, "*"], "body": [
    [ { "text": "Alasan", "style": "head" }, { "text": "{{label "returnReason" reasonCode}}", "bold": true } ],
    [ { "text": "Penjelasan", "style": "head" }, "{{text}}" ],
    [ { "text": "Yang perlu dilakukan", "style": "head" }, "{{remedy}}" ],
    [ { "text": "Paling lambat", "style": "head" }, { "text": "{{moment completeBy}}", "bold": true } ] ] } },
  { "text": "Saudara dapat melengkapi permohonan yang sama dan menyampaikannya kembali. Selama menunggu Saudara, waktu layanan Otoritas Pendaftaran dihentikan sementara. Apabila sampai dengan batas waktu tersebut permohonan belum dilengkapi, permohonan gugur dan dapat diajukan kembali.", "style": "paragraph" },
  { "text": "Demikian disampaikan, atas perhatian Saudara diucapkan terima kasih.", "style": "paragraph" },
  {{> signed-by-officer}}
{{/letter}}`;
