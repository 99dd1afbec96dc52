export default String.raw`
{{#> letter title="Pemberitahuan pencabutan Sertifikat Elektronik" nature=words.urgent basis=(cite "21(1)" "21(2)" "24f")}}
  { "text": "{{#if amends}}Melengkapi pemberitahuan terdahulu, dengan ini disampaikan bahwa alasan pencabutan Sertifikat Elektronik berikut diubah{{else}}Dengan ini diberitahukan bahwa Sertifikat Elektronik berikut{{/if}}", "style": "paragraph" },
  {{> certificate}}
  { "text": [ {{#if amends}}"Sertifikat Elektronik tersebut ", { "text": "tetap dicabut", "bold": true }, " ({{cite "21(1)"}}), dengan alasan yang baru:"{{else}}{ "text": "telah dicabut", "bold": true }, " ({{cite "21(1)"}}) dan tidak berlaku lagi:"{{/if}} ], "style": "paragraph" },
  { "layout": "grid", "style": "facts", "table": { "widths": [120, "*"], "body": [
    [ { "text": "Alasan", "style": "head" }, { "stack": [ { "text": "{{capital (label "crlReason" reason)}} ({{reason}}, RFC 5280)", "bold": true } {{#if publishedReason}}, "CRL dan OCSP menyebutkan alasan lain: {{label "crlReason" publishedReason}} ({{publishedReason}}, RFC 5280)."{{/if}} ] } ],
    [ { "text": "Berdasarkan", "style": "head" }, "{{capital (label "revocationOrigin" origin)}}{{#if capacity}}, oleh {{label "capacity" capacity}}{{/if}}" ],
    {{#if decidedAt}}[ { "text": "Diputuskan OP", "style": "head" }, "{{moment decidedAt}}{{#if actedFirst}}, seketika dan ditinjau kemudian{{/if}}" ],{{/if}}
    [ { "text": "Dilaksanakan BSrE", "style": "head" }, { "text": "{{moment revokedAt}}", "bold": true } ],
    [ { "text": "Terlihat pada CRL", "style": "head" }, "{{moment crlSeenAt}}, CRL nomor {{crlNumber}}" ],
    [ { "text": "Terlihat pada OCSP", "style": "head" }, "{{moment ocspSeenAt}}" ]
    {{#if invalidityDate}}, [ { "text": "Diragukan sejak", "style": "head" }, { "text": "{{moment invalidityDate}}", "bold": true } ]{{/if}} ] } },
  { "style": "paragraph", "ol": [
    { "margin": [0, 0, 0, 4], "text": "Pencabutan dilaksanakan oleh {{caName}} dan tidak dapat dibatalkan. Sertifikat Elektronik ini tidak boleh dipakai lagi." },
    { "margin": [0, 0, 0, 4], "text": "{{#if invalidityDate}}Kunci Privat tidak dapat dipercaya sejak {{moment invalidityDate}}. Dokumen Elektronik yang ditandatangani dengannya sejak waktu itu diragukan, sekalipun ditandatangani sebelum dicabut: periksa semuanya, laporkan yang bukan Saudara tanda tangani, dan tandatangani kembali yang masih diperlukan dengan Sertifikat Elektronik yang berlaku.{{else}}Dokumen Elektronik yang terbukti ditandatangani sebelum {{moment revokedAt}} tidak terpengaruh oleh pencabutan ini.{{/if}}" },
    { "margin": [0, 0, 0, 4], "text": "Saudara agar memusnahkan Sertifikat Elektronik dan Kunci Privat yang berada pada Saudara beserta semua salinannya, dan menghapusnya dari perangkat dan aplikasi ({{cite "24f"}})." },
    { "text": "{{#if next}}Bila tugas kedinasan masih memerlukannya, ajukan {{label "applicationKind" next}} melalui Siklus.{{else}}Sertifikat Elektronik penggantinya telah Saudara terima.{{/if}}" } ] },
  { "text": "Demikian disampaikan, atas perhatian Saudara diucapkan terima kasih.", "style": "paragraph" },
  {{> issued-by-system}}
{{/letter}}`;
