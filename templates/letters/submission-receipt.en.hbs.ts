export default String.raw`
{{#> receipt title=(upper (concat "Receipt of an " (label "applicationKind" application.kind))) basis=(cite "13(1)" "17(1)" "17(4)" (governing application.kind))}}
  { "text": "The Registration Authority has received an {{label "applicationKind" application.kind}} from:", "style": "paragraph" },
  { "layout": "form", "style": "facts", "table": { "widths": [140, 4, "*"], "body": [
    ["Applicant", ":", { "text": "{{recipient.name}}", "bold": true }],
    {{#if recipient.position}}["Position", ":", "{{recipient.position}}"],{{/if}}
    ["Agency", ":", "{{recipient.agency}}"] ] } },
  { "text": "as follows:", "style": "paragraph" },
  {{> application}}
  { "text": "Documents received (submission number {{submission}}):", "style": "paragraph" },
  { "layout": "grid", "style": "facts", "table": { "headerRows": 1, "widths": [18, "*", 150], "body": [
    [ { "text": "No.", "style": "head" }, { "text": "Document", "style": "head" }, { "text": "SHA-256 (beginning)", "style": "head" } ]
    {{#each documents}}
    , [ "{{ordinal @index}}", "{{label "document" kind}}", { "text": "{{hex sha256 8}}", "style": "code" } ]
    {{/each}} ] } },
  { "text": "The application will be verified by {{moment answerBy}}. You will receive a written answer with its reasons at your official e-mail address. The documents are archived securely.", "style": "paragraph" },
  {{> issued-by-system}}
{{/receipt}}`;
