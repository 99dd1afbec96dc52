export default String.raw`
{{#> receipt title=(upper "Surat rekomendasi permohonan penerbitan Sertifikat Elektronik") basis=(cite articles)}}
  { "text": "{{signer.name}}, {{signer.position}}, selaku {{label "role" signer.role}} dari calon Pemilik Sertifikat Elektronik, dengan ini memberikan rekomendasi atas {{label "applicationKind" application.kind}} kepada:", "style": "paragraph" },
  { "layout": "form", "style": "facts", "table": { "widths": [140, 4, "*"], "body": [
    ["Nama", ":", { "text": "{{recipient.name}}", "bold": true }],
    ["Jabatan", ":", "{{recipient.position}}"],
    ["Perangkat Daerah", ":", "{{recipient.agency}}"],
    ["{{words.caseNumberWord}}", ":", "{{caseNumber}}"],
    ["{{words.typeWord}}", ":", "{{label "certificateType" application.certificateType}}"],
    {{> predecessor}}
    {{#if application.system}}
    ["{{words.systemWord}}", ":", "{{application.system.name}} ({{application.system.fqdn}})"],
    {{/if}}
    ["{{words.purposesWord}}", ":", "{{labels "purpose" application.purposes}}"],
    {{#if justification}}
    ["Kebutuhan", ":", "{{justification}}"],
    {{/if}}
    ["Untuk tugas", ":", "{{label "duty" duty}}"] ] } },
  { "text": "Yang bersangkutan memerlukan Sertifikat Elektronik tersebut untuk melaksanakan tugas kedinasan sebagaimana tercantum di atas.", "style": "paragraph" },
  {{> given-in-system}}
{{/receipt}}`;
