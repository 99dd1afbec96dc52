export default String.raw`
{{#> letter title="Pemberitahuan pencabutan Sertifikat Elektronik" nature=words.urgent basis=(cite "21(1)" "24f")}}
  { "text": "{{#if amends}}Melengkapi pemberitahuan terdahulu, dengan ini disampaikan bahwa alasan pencabutan Sertifikat Elektronik berikut diubah:{{else}}Dengan ini diberitahukan bahwa Sertifikat Elektronik berikut{{/if}}", "style": "paragraph" },
  {{> certificate}}
  { "text": [ {{#if amends}}"Sertifikat Elektronik tersebut ", { "text": "tetap dicabut", "bold": true }, " ({{cite "21(1)"}}), dengan alasan yang baru:"{{else}}{ "text": "telah dicabut", "bold": true }, " ({{cite "21(1)"}}) dan tidak berlaku lagi:"{{/if}} ], "style": "paragraph" },
  { "layout": "grid", "style": "facts", "table": { "widths": [120, "*"], "body": [
    [ { "text": "Alasan (RFC 5280)", "style": "head" }, { "stack": [ { "text": "{{capital (label "crlReason" reason)}} ({{reason}})", "bold": true } {{#if publishedReason}}, "Pada CRL dan OCSP: {{label "crlReason" publishedReason}} ({{publishedReason}})."{{/if}} ] } ],
    [ { "text": "Berdasarkan", "style": "head" }, "{{capital (label "revocationOrigin" origin)}}{{#if capacity}}, oleh {{label "capacity" capacity}}{{/if}}" ],
    {{#if decidedAt}}[ { "text": "Diputuskan OP", "style": "head" }, "{{moment decidedAt}}{{#if actedFirst}}, seketika dan ditinjau kemudian{{/if}}" ],{{/if}}
    [ { "text": "Dilaksanakan BSrE", "style": "head" }, { "text": "{{moment revokedAt}}", "bold": true } ],
    [ { "text": "Terlihat pada CRL", "style": "head" }, "{{moment crlSeenAt}}, CRL nomor {{crlNumber}}" ],
    [ { "text": "Terlihat pada OCSP", "style": "head" }, "{{moment ocspSeenAt}}" ]
    {{#if invalidityDate}}, [ { "text": "Diragukan sejak", "style": "head" }, { "text": "{{moment invalidityDate}}", "bold": true } ]{{/if}} ] } },
  { "style": "paragraph", "ol": [
    { "margin": [0, 0, 0, 4], "text": "Pencabutan dilaksanakan oleh {{caName}} dan tidak dapat dibatalkan." },
    { "margin": [0, 0, 0, 4], "text": "{{#if invalidityDate}}Kunci Privat tidak dapat dipercaya sejak {{moment invalidityDate}}. Dokumen Elektronik yang ditandatangani dengannya sejak waktu itu diragukan, juga yang ditandatangani sebelum dicabut: periksa semuanya, laporkan yang bukan Saudara tanda tangani, dan tandatangani kembali bila perlu.{{else}}Dokumen Elektronik yang terbukti ditandatangani sebelum {{moment revokedAt}} tidak terpengaruh oleh pencabutan ini.{{/if}}" },
    { "margin": [0, 0, 0, 4], "text": "Saudara agar tidak memakainya lagi, dan memusnahkan Sertifikat Elektronik dan Kunci Privat yang berada pada Saudara beserta semua salinannya ({{cite "24f"}})." },
    { "text": "{{#if next}}Bila tugas kedinasan masih memerlukannya, ajukan {{label "applicationKind" next}} melalui Siklus.{{else}}Sertifikat Elektronik penggantinya telah Saudara terima.{{/if}}" } ] },
  {{> issued-by-system}}
{{/letter}}`;
