export default String.raw`
{{#> receipt title=(upper "Surat permohonan dan rekomendasi penerbitan Sertifikat Elektronik untuk Sistem Elektronik") basis=(cite articles)}}
  { "text": "{{signer.name}}, {{signer.position}}, selaku {{label "role" signer.role}} dari penanggung jawab Sistem Elektronik, dengan ini memohon dan merekomendasikan penerbitan Sertifikat Elektronik dengan rincian:", "style": "paragraph" },
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
  { "text": "Penanggung jawab tersebut di atas mengajukan {{label "applicationKind" application.kind}} kepada Otoritas Pendaftaran.", "style": "paragraph" },
  {{> given-in-system}}
{{/receipt}}`;
