export default String.raw`
{{#> letter title="Penggunaan Sertifikat Elektronik dapat dilanjutkan" nature=words.ordinary basis=(cite "3(1)j" "21(1)" "24b" "24d")}}
  { "text": "Sehubungan dengan Sertifikat Elektronik berikut, yang penggunaannya dihentikan sementara:", "style": "paragraph" },
  {{> certificate}}
  { "text": [ "dengan ini disampaikan bahwa penghentian tersebut berakhir dan penggunaannya ", { "text": "dapat dilanjutkan", "bold": true }, ":" ], "style": "paragraph" },
  { "layout": "grid", "style": "facts", "table": { "widths": [120, "*"], "body": [
    [ { "text": "Dihentikan sejak", "style": "head" }, "{{moment since}}" ],
    [ { "text": "Dilanjutkan sejak", "style": "head" }, { "text": "{{moment at}}", "bold": true } ],
    {{#if text}}[ { "text": "Penjelasan", "style": "head" }, "{{text}}" ],{{/if}}
    [ { "text": "CRL dan OCSP", "style": "head" }, "{{#if wasHeldAtCa}}{{caName}} telah mengakhiri penangguhan; CRL yang terbit berikutnya tidak memuatnya lagi{{else}}Penghentian ini tidak dinyatakan pada CRL dan OCSP {{caName}}, sehingga tidak ada yang berubah di sana{{/if}}" ] ] } },
  { "text": "Masa berlaku Sertifikat Elektronik tidak berubah karena penghentian ini. Tanda tangan elektronik yang ternyata dibuat selama penghentian agar dilaporkan kepada Otoritas Pendaftaran. Kewajiban melindungi Sertifikat Elektronik, Kunci Privat, dan passphrase tetap berlaku ({{cite "24b" "24d"}}). Mereka yang telah diberi tahu tentang penghentian diberi tahu pula bahwa penghentian berakhir.", "style": "paragraph" },
  { "text": "Demikian disampaikan, atas perhatian Saudara diucapkan terima kasih.", "style": "paragraph" },
  {{#if officer}}{{> signed-by-officer}}{{else}}{{> issued-by-system}}{{/if}}
{{/letter}}`;
