export default String.raw`
{{#> letter title=(concat "BSrE has refused your " (label "applicationKind" application.kind)) nature=words.ordinary basis=(cite "17(3)" "19(1)" "19(2)" (governing application.kind))}}
  { "text": "With regard to the {{label "applicationKind" application.kind}} that you sent to the Registration Authority:", "style": "paragraph" },
  {{> application}}
  { "text": [ "we inform you that the Registration Authority accepted it and forwarded it to {{caName}} ({{cite "19(2)"}}), which has ", { "text": "refused", "bold": true }, " to issue the certificate:" ], "style": "paragraph" },
  { "layout": "grid", "style": "facts", "table": { "widths": [120, "*"], "body": [
    {{#if caReference}}[ { "text": "Number at BSrE", "style": "head" }, "{{caReference}}" ],{{/if}}
    [ { "text": "Reason", "style": "head" }, "{{reason}}" ],
    [ { "text": "What you can do", "style": "head" }, "Once the reason is settled, you may make a new application to the Registration Authority." ] ] } },
  { "text": "Issuance is the decision of {{caName}} ({{cite "19(1)"}}). This application is closed and no certificate has been issued. The Registration Authority will gladly help you to understand the answer.", "style": "paragraph" },
  {{> issued-by-system}}
{{/letter}}`;
