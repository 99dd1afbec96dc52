export default String.raw`
{{#> receipt title=(upper "Cover letter to an application for an electronic certificate") basis=(cite articles)}}
  { "text": "{{signer.name}}, {{signer.position}}, as {{label "role" signer.role}}, forwards to the Registration Authority the {{label "applicationKind" application.kind}} of:", "style": "paragraph" },
  {{> covered-fields}}
  { "text": "The application is sent to be verified by the Registration Authority.", "style": "paragraph" },
  {{> given-in-system}}
{{/receipt}}`;
