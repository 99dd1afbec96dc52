export default String.raw`
{{#> receipt title=(upper "Surat rekomendasi permohonan penerbitan Sertifikat Elektronik") basis=(cite articles)}}
  { "text": "{{signer.name}}, {{signer.position}}, selaku {{label "role" signer.role}} dari calon Pemilik Sertifikat Elektronik, dengan ini memberikan rekomendasi atas {{label "applicationKind" application.kind}} kepada:", "style": "paragraph" },
  {{> covered-fields}}
  { "text": "Yang bersangkutan memerlukan Sertifikat Elektronik tersebut untuk melaksanakan tugas kedinasan sebagaimana tercantum di atas.", "style": "paragraph" },
  {{> given-in-system}}
{{/receipt}}`;
