export default String.raw`
{{#> receipt title=(upper "Cover letter to an application for an electronic certificate") basis=(cite articles)}}
  { "text": "{{signer.name}}, {{signer.position}}, as {{label "role" signer.role}}, forwards to the Registration Authority the {{label "applicationKind" application.kind}} of:", "style": "paragraph" },
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
  { "text": "The application is sent to be verified by the Registration Authority.", "style": "paragraph" },
  {{> given-in-system}}
{{/receipt}}`;
