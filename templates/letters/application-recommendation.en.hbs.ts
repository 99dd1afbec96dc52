export default String.raw`
{{#> receipt title=(upper "Letter of application and recommendation of a certificate for an electronic system") basis=(cite articles)}}
  { "text": "{{signer.name}}, {{signer.position}}, as {{label "role" signer.role}} of the person responsible for the electronic system, applies for and recommends the issuance of a certificate as follows:", "style": "paragraph" },
  { "layout": "form", "style": "facts", "table": { "widths": [140, 4, "*"], "body": [
    ["Name", ":", { "text": "{{recipient.name}}", "bold": true }],
    ["Position", ":", "{{recipient.position}}"],
    ["Agency", ":", "{{recipient.agency}}"],
    ["{{words.caseNumberWord}}", ":", "{{caseNumber}}"],
    ["{{words.typeWord}}", ":", "{{label "certificateType" application.certificateType}}"],
    {{> predecessor}}
    {{#if application.system}}
    ["{{words.systemWord}}", ":", "{{application.system.name}} ({{application.system.fqdn}})"],
    {{/if}}
    ["{{words.purposesWord}}", ":", "{{labels "purpose" application.purposes}}"],
    {{#if justification}}
    ["Need", ":", "{{justification}}"],
    {{/if}}
    ["Official duty", ":", "{{label "duty" duty}}"] ] } },
  { "text": "The person named above submits the {{label "applicationKind" application.kind}} to the Registration Authority.", "style": "paragraph" },
  {{> given-in-system}}
{{/receipt}}`;
