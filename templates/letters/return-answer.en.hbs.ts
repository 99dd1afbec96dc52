export default String.raw`
{{#> letter title=(concat "Your " (label "applicationKind" application.kind) " cannot be accepted yet") nature=words.ordinary basis=(cite "17(1)" "17(3)" (governing application.kind) "24a")}}
  { "text": "With regard to the {{label "applicationKind" application.kind}} that you sent to the Registration Authority:", "style": "paragraph" },
  {{> application}}
  { "text": [ "we inform you that, in the assessment of the Registration Authority, it ", { "text": "cannot be accepted yet", "bold": true }, " ({{cite "17(3)"}}):" ], "style": "paragraph" },
  { "layout": "grid", "style": "facts", "table": { "widths": [120, "*"], "body": [
    [ { "text": "Reason", "style": "head" }, { "text": "{{label "returnReason" reasonCode}}", "bold": true } ],
    [ { "text": "Explanation", "style": "head" }, "{{text}}" ],
    [ { "text": "What to do", "style": "head" }, "{{remedy}}" ],
    [ { "text": "No later than", "style": "head" }, { "text": "{{moment completeBy}}", "bold": true } ] ] } },
  { "text": "You may complete the same application and submit it again. While we wait for you, the service time of the Registration Authority stands still. If the application is not completed by then, it lapses and may be made again.", "style": "paragraph" },
  {{> signed-by-officer}}
{{/letter}}`;
