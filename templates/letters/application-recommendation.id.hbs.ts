export default String.raw`
{{#> receipt title=(upper "Surat permohonan dan rekomendasi penerbitan Sertifikat Elektronik untuk Sistem Elektronik") basis=(cite articles)}}
  { "text": "{{signer.name}}, {{signer.position}}, selaku {{label "role" signer.role}} dari penanggung jawab Sistem Elektronik, dengan ini memohon dan merekomendasikan penerbitan Sertifikat Elektronik dengan rincian:", "style": "paragraph" },
  {{> covered-fields}}
  { "text": "Penanggung jawab tersebut di atas mengajukan {{label "applicationKind" application.kind}} kepada Otoritas Pendaftaran.", "style": "paragraph" },
  {{> given-in-system}}
{{/receipt}}`;
