export default String.raw`
{{#> letter title="Permintaan pencabutan Sertifikat Elektronik tidak dikabulkan" nature=words.ordinary basis=(cite "1(21)" "3(1)c" "21(1)")}}
  { "text": "Sehubungan dengan permintaan pencabutan Sertifikat Elektronik berikut:", "style": "paragraph" },
  {{> certificate}}
  { "layout": "form", "style": "facts", "table": { "widths": [140, 4, "*"], "body": [
    ["Permintaan diterima", ":", "{{moment requestedAt}}"],
    ["Berdasarkan", ":", "{{capital (label "revocationOrigin" origin)}}{{#if capacity}}, oleh {{label "capacity" capacity}}{{/if}}"],
    ["Alasan yang diajukan", ":", "{{capital (label "crlReason" reason)}} ({{reason}}, RFC 5280)"] ] } },
  { "text": [ "dengan ini disampaikan bahwa menurut hasil evaluasi Otoritas Pendaftaran permintaan tersebut ", { "text": "tidak dikabulkan", "bold": true }, " ({{cite "21(1)"}}), dengan penjelasan:" ], "style": "paragraph" },
  { "layout": "grid", "style": "facts", "table": { "widths": [120, "*"], "body": [
    [ { "text": "Penjelasan", "style": "head" }, "{{text}}" ],
    [ { "text": "Akibatnya", "style": "head" }, "{{#if stillStopped}}Sertifikat Elektronik tidak dicabut, tetapi penggunaannya masih dihentikan sementara sampai Otoritas Pendaftaran menyatakan secara tertulis bahwa penggunaan dapat dilanjutkan.{{else}}Sertifikat Elektronik tidak dicabut dan dapat dipakai seperti semula.{{/if}}" ],
    [ { "text": "Upaya yang tersedia", "style": "head" }, "Permintaan baru dapat disampaikan setiap saat bila ada alasan atau bukti lain. Kehilangan, kerusakan, dan dugaan penyalahgunaan agar segera dilaporkan." ] ] } },
  { "text": "Demikian disampaikan, atas perhatian Saudara diucapkan terima kasih.", "style": "paragraph" },
  {{> signed-by-officer}}
{{/letter}}`;
