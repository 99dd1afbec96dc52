export default String.raw`
{{#> receipt title=(upper "Surat pengantar permohonan Sertifikat Elektronik") basis=(cite articles)}}
  { "text": "{{signer.name}}, {{signer.position}}, selaku {{label "role" signer.role}}, dengan ini mengantarkan {{label "applicationKind" application.kind}} kepada Otoritas Pendaftaran dari:", "style": "paragraph" },
  {{> covered-fields}}
  { "text": "Permohonan tersebut disampaikan untuk diverifikasi oleh Otoritas Pendaftaran.", "style": "paragraph" },
  {{> given-in-system}}
{{/receipt}}`;
