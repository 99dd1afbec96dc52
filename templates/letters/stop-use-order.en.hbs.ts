export default String.raw`
{{#> letter title="Order to stop using an electronic certificate for the time being" nature=words.urgent basis=(cite "3(1)j" "21(1)" "24b" "24c")}}
  { "text": "With regard to this electronic certificate:", "style": "paragraph" },
  {{> certificate}}
  { "text": [ "the Registration Authority orders that its use be ", { "text": "stopped for the time being", "bold": true }, ":" ], "style": "paragraph" },
  { "layout": "grid", "style": "facts", "table": { "widths": [120, "*"], "body": [
    [ { "text": "Since", "style": "head" }, { "text": "{{moment since}}", "bold": true } ],
    [ { "text": "Looked at again by", "style": "head" }, "{{moment until}}" ],
    [ { "text": "Reasons", "style": "head" }, { "stack": [ {{#each causes}}{{#unless @first}}, {{/unless}}{ "text": [ { "text": "{{capital (label "holdCause" cause)}}: ", "bold": true }, "{{text}}" ] }{{/each}} ] } ],
    [ { "text": "Visibility", "style": "head" }, "{{capital (label "holdAtCa" atCa)}}" ] ] } },
  { "style": "paragraph", "ol": [
    { "margin": [0, 0, 0, 4], "text": "Stop using this certificate at once, for whatever purpose, and let nobody else use it ({{cite "24b" "24c"}})." },
    { "margin": [0, 0, 0, 4], "text": "Your superior, the head of your agency and the relying parties registered with the Registration Authority are told not to accept electronic signatures made with it since that moment." },
    { "margin": [0, 0, 0, 4], "text": "This order is not a revocation. Holds and revocations that CRL and OCSP state are the province of {{caName}}; “Visibility” above says what can and what cannot be seen there." },
    { "text": "This order stands, also after the date above, until the Registration Authority says in writing that use may go on, or the certificate is revoked." } ] },
  {{#if officer}}{{> ordered-by-officer}}{{else}}{{> issued-by-system}}{{/if}}
{{/letter}}`;
