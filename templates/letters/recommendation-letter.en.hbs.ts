export default String.raw`
{{#> receipt title=(upper "Recommendation of an application for an electronic certificate") basis=(cite articles)}}
  { "text": "{{signer.name}}, {{signer.position}}, as {{label "role" signer.role}} of the prospective owner, recommends the {{label "applicationKind" application.kind}} of:", "style": "paragraph" },
  {{> covered-fields}}
  { "text": "The person named above needs the certificate for the official duty stated above. This letter goes to the Registration Authority.", "style": "paragraph" },
  {{> given-in-system}}
{{/receipt}}`;
