export default String.raw`
{{#> receipt title="DELIVERY RECEIPT FOR AN ELECTRONIC CERTIFICATE" basis=(cite "19(6)" "24b" "24c" "24d" "25(1)a" (governing application.kind))}}
  { "text": "Upon the {{label "applicationKind" application.kind}} of {{date application.submittedAt}}, the Registration Authority has delivered the following electronic certificate to {{recipient.name}}, and its receipt has been confirmed ({{cite "19(6)"}}).", "style": "paragraph" },
  { "text": "Owner and application", "style": "section" },
  { "layout": "form", "style": "facts", "table": { "widths": [140, 4, "*"], "body": [
    ["Owner", ":", { "text": "{{application.holderName}}", "bold": true }],
    {{#if recipient.position}}["Position", ":", "{{recipient.position}}"],{{/if}}
    ["Agency", ":", "{{recipient.agency}}"],
    {{#if application.system}}["Electronic system", ":", "{{application.system.name}} ({{application.system.fqdn}})"],{{/if}}
    {{> predecessor}}
    ["Application number", ":", "{{caseNumber}}"] ] } },
  { "text": "Electronic certificate", "style": "section" },
  { "layout": "form", "style": "facts", "table": { "widths": [140, 4, "*"], "body": [
    ["Type", ":", "{{label "certificateType" application.certificateType}}"],
    ["Purposes", ":", "{{labels "purpose" application.purposes}}"],
    ["Issuer", ":", "{{certificate.issuer}}"],
    ["Serial number", ":", { "text": "{{hex certificate.serial}}", "style": "code" }],
    ["Valid from", ":", "{{moment certificate.notBefore}}"],
    ["Valid until", ":", { "text": "{{moment certificate.notAfter}}", "bold": true }],
    ["SHA-256 fingerprint", ":", { "text": "{{hex certificate.sha256}}", "style": "code" }] ] } },
  { "text": "{{application.holderName}} confirmed the receipt electronically, from the owner's own account, on {{moment confirmedAt}}. The owner must protect the certificate, the private key and the passphrase, must not let anybody else use them ({{cite "24b" "24c" "24d"}}), and must report to the Registration Authority at once if the private key or the certificate is lost, damaged or out of reach ({{cite "25(1)a"}}).", "style": "paragraph" },
  {{> issued-by-system}}
{{/receipt}}`;
