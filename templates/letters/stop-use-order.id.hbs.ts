export default String.raw`
{{#> letter title="Perintah penghentian penggunaan sementara Sertifikat Elektronik" nature=words.urgent basis=(cite "3(1)j" "21(1)" "24b" "24c")}}
  { "text": "Sehubungan dengan Sertifikat Elektronik berikut:", "style": "paragraph" },
  {{> certificate}}
  { "text": [ "Otoritas Pendaftaran memerintahkan agar penggunaannya ", { "text": "dihentikan sementara", "bold": true }, ":" ], "style": "paragraph" },
  { "layout": "grid", "style": "facts", "table": { "widths": [120, "*"], "body": [
    [ { "text": "Sejak", "style": "head" }, { "text": "{{moment since}}", "bold": true } ],
    [ { "text": "Ditinjau paling lambat", "style": "head" }, "{{moment until}}" ],
    [ { "text": "Alasan", "style": "head" }, { "stack": [ {{#each causes}}{{#unless @first}}, {{/unless}}{ "text": [ { "text": "{{capital (label "holdCause" cause)}}: ", "bold": true }, "{{text}}" ] }{{/each}} ] } ],
    [ { "text": "Keterlihatan", "style": "head" }, "{{capital (label "holdAtCa" atCa)}}" ] ] } },
  { "style": "paragraph", "ol": [
    { "margin": [0, 0, 0, 4], "text": "Saudara agar seketika berhenti memakai Sertifikat Elektronik ini untuk keperluan apa pun, dan tidak menyerahkan Pemanfaatannya kepada pihak lain ({{cite "24b" "24c"}})." },
    { "margin": [0, 0, 0, 4], "text": "Atasan, Kepala Perangkat Daerah, dan para Pengguna yang terdaftar pada Otoritas Pendaftaran diberi tahu agar tidak menerima tanda tangan elektronik yang dibuat dengannya sejak waktu tersebut." },
    { "margin": [0, 0, 0, 4], "text": "Perintah ini bukan pencabutan. Penangguhan dan pencabutan pada CRL dan OCSP merupakan kewenangan {{caName}}; apa yang dapat diperiksa di sana diterangkan pada baris “Keterlihatan”." },
    { "text": "Perintah ini tetap berlaku, juga setelah waktu peninjauan, sampai Otoritas Pendaftaran menyatakan secara tertulis bahwa penggunaan dapat dilanjutkan, atau Sertifikat Elektronik dicabut." } ] },
  {{#if officer}}{{> ordered-by-officer}}{{else}}{{> issued-by-system}}{{/if}}
{{/letter}}`;
