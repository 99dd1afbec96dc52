export default String.raw`
{{#> letter title="Your electronic certificate may be used again" nature=words.ordinary basis=(cite "3(1)j" "21(1)" "24b" "24d")}}
  { "text": "With regard to this electronic certificate, whose use was stopped for the time being:", "style": "paragraph" },
  {{> certificate}}
  { "text": [ "we inform you that the stop is over and that it ", { "text": "may be used again", "bold": true }, ":" ], "style": "paragraph" },
  { "layout": "grid", "style": "facts", "table": { "widths": [120, "*"], "body": [
    [ { "text": "Stopped since", "style": "head" }, "{{moment since}}" ],
    [ { "text": "Used again since", "style": "head" }, { "text": "{{moment at}}", "bold": true } ],
    {{#if text}}[ { "text": "Explanation", "style": "head" }, "{{text}}" ],{{/if}}
    [ { "text": "CRL and OCSP", "style": "head" }, "{{#if wasHeldAtCa}}{{caName}} has ended the hold; the next CRL no longer lists it{{else}}CRL and OCSP of {{caName}} did not state this stop, so that nothing changes there{{/if}}" ] ] } },
  { "text": "The stop does not change how long the certificate is valid. Please report to the Registration Authority any electronic signature that turns out to have been made meanwhile. You must go on protecting the certificate, the private key and the passphrase ({{cite "24b" "24d"}}). Those who were told of the stop are told of its end.", "style": "paragraph" },
  {{#if officer}}{{> signed-by-officer}}{{else}}{{> issued-by-system}}{{/if}}
{{/letter}}`;
