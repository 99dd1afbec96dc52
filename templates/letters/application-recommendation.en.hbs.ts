export default String.raw`
{{#> receipt title=(upper "Letter of application and recommendation of a certificate for an electronic system") basis=(cite articles)}}
  { "text": "{{signer.name}}, {{signer.position}}, as {{label "role" signer.role}} of the person responsible for the electronic system, applies for and recommends the issuance of a certificate as follows:", "style": "paragraph" },
  {{> covered-fields}}
  { "text": "The person named above submits the {{label "applicationKind" application.kind}} to the Registration Authority.", "style": "paragraph" },
  {{> given-in-system}}
{{/receipt}}`;
