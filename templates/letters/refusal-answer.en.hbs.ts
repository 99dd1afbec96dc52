export default String.raw`
{{#> letter title=(concat "Your " (label "applicationKind" application.kind) " cannot be accepted") nature=words.ordinary basis=(cite "8(2)" "17(1)" "17(3)" (governing application.kind))}}
  { "text": "With regard to the {{label "applicationKind" application.kind}} that you sent to the Registration Authority:", "style": "paragraph" },
  {{> application}}
  { "text": [ "we inform you that, in the assessment of the Registration Authority, it ", { "text": "cannot be accepted", "bold": true }, " ({{cite "17(3)"}}):" ], "style": "paragraph" },
  { "layout": "grid", "style": "facts", "table": { "widths": [120, "*"], "body": [
    [ { "text": "Reason", "style": "head" }, { "text": "{{label "refusalReason" reasonCode}}", "bold": true } ],
    [ { "text": "Explanation", "style": "head" }, "{{text}}" ],
    [ { "text": "What you can do", "style": "head" }, "{{remedy}}" ] ] } },
  { "text": "This application is closed. A new one may be made once the reason above no longer holds. If an officer of the Registration Authority does not act according to the rules, you may report this to the officer's superior and to {{caName}} ({{cite "8(2)"}}).", "style": "paragraph" },
  {{> signed-by-officer}}
{{/letter}}`;
