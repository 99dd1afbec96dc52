export default String.raw`
{{#> receipt title=(upper (concat "Tanda terima " (label "applicationKind" application.kind))) basis=(cite "13(1)" "17(1)" "17(4)" (governing application.kind))}}
  { "text": "Otoritas Pendaftaran telah menerima {{label "applicationKind" application.kind}} dari:", "style": "paragraph" },
  { "layout": "form", "style": "facts", "table": { "widths": [140, 4, "*"], "body": [
    ["Nama pemohon", ":", { "text": "{{recipient.name}}", "bold": true }],
    {{#if recipient.position}}["Jabatan", ":", "{{recipient.position}}"],{{/if}}
    ["Perangkat Daerah", ":", "{{recipient.agency}}"] ] } },
  { "text": "dengan rincian:", "style": "paragraph" },
  {{> application}}
  { "text": "Berkas yang diterima (penyampaian ke-{{submission}}):", "style": "paragraph" },
  { "layout": "grid", "style": "facts", "table": { "headerRows": 1, "widths": [18, "*", 150], "body": [
    [ { "text": "No.", "style": "head" }, { "text": "Dokumen", "style": "head" }, { "text": "SHA-256 (awal)", "style": "head" } ]
    {{#each documents}}
    , [ "{{ordinal @index}}", "{{label "document" kind}}", { "text": "{{hex sha256 8}}", "style": "code" } ]
    {{/each}} ] } },
  { "text": "Permohonan akan diverifikasi paling lambat {{moment answerBy}}. Jawaban beserta alasannya disampaikan secara tertulis melalui e-mail dinas Saudara. Berkas diarsipkan secara aman.", "style": "paragraph" },
  {{> issued-by-system}}
{{/receipt}}`;
