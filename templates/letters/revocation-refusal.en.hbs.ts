export default String.raw`
{{#> letter title="Request to revoke an electronic certificate not granted" nature=words.ordinary basis=(cite "1(21)" "3(1)c" "21(1)")}}
  { "text": "With regard to the request to revoke this electronic certificate:", "style": "paragraph" },
  {{> certificate}}
  { "layout": "form", "style": "facts", "table": { "widths": [140, 4, "*"], "body": [
    ["Request received", ":", "{{moment requestedAt}}"],
    ["Upon", ":", "{{capital (label "revocationOrigin" origin)}}{{#if capacity}}, by {{label "capacity" capacity}}{{/if}}"],
    ["Reason given", ":", "{{capital (label "crlReason" reason)}} ({{reason}}, RFC 5280)"] ] } },
  { "text": [ "we inform you that, in the evaluation of the Registration Authority, it is ", { "text": "not granted", "bold": true }, " ({{cite "21(1)"}}):" ], "style": "paragraph" },
  { "layout": "grid", "style": "facts", "table": { "widths": [120, "*"], "body": [
    [ { "text": "Explanation", "style": "head" }, "{{text}}" ],
    [ { "text": "What follows", "style": "head" }, "{{#if stillStopped}}The certificate is not revoked, but its use stays stopped for the time being, until the Registration Authority says in writing that it may go on.{{else}}The certificate is not revoked and can be used as before.{{/if}}" ],
    [ { "text": "What you can do", "style": "head" }, "A new request can be made at any time if there are other reasons or evidence. Please report loss, damage and suspected misuse at once." ] ] } },
  {{> signed-by-officer}}
{{/letter}}`;
