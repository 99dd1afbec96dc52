export default String.raw`
{{#> receipt title=(upper (concat "Receipt of a report: electronic certificate " (label "lossKind" kind))) basis=(cite "21(1)" "21(2)" "24d" "25(1)a" "25(1)b" "25(2)")}}
  { "text": "The Registration Authority has received a report that the pair of private key and electronic certificate of {{recipient.name}}{{#if recipient.position}}, {{recipient.position}}{{/if}}, {{recipient.agency}}, is {{label "lossKind" kind}} ({{cite "25(1)a"}}):", "style": "paragraph" },
  {{> certificate}}
  { "text": "The report", "style": "section" },
  { "layout": "form", "style": "facts", "table": { "widths": [140, 4, "*"], "body": [
    ["Reported by", ":", "{{capital (label "capacity" capacity)}}"],
    ["Received", ":", "{{moment at}}"],
    {{#if discoveredAt}}["Known since", ":", "{{moment discoveredAt}}"],{{/if}}
    ["Description", ":", "{{text}}"] ] } },
  { "text": "What was done at once, without waiting for papers", "style": "section" },
  { "style": "facts", "ul": [
    "The report was entered in the ledger."
    {{#if done.revocationOrdered}}
    , "Revocation was ordered at {{caName}}, because {{label "crlReason" done.revocationOrdered}} ({{done.revocationOrdered}}, RFC 5280; {{cite "21(1)"}}). Another officer reviews it afterwards. You will be told once CRL and OCSP show it."
    {{/if}}
    {{#if done.stoppedUntil}}
    , "Use of the certificate was stopped for the time being, to be looked at again by {{moment done.stoppedUntil}}. The order itself is sent to you separately."
    {{/if}}
    {{#if done.revocationProposed}}
    , "Its revocation lies before an officer of the RA, to be evaluated and decided ({{cite "21(1)"}}). The decision is sent to you in writing."
    {{/if}}
    {{#if done.alreadyEnding}}
    , "The revocation of this certificate had been ordered before the report arrived; nothing else needs to be done about it."
    {{/if}} ] },
  { "text": "This certificate may not be used any more. Do not tell the passphrase to anybody, officers included ({{cite "24d"}}).", "style": "paragraph" },
  { "text": "Papers of {{cite "25(2)"}}, to be handed in by {{moment papersDueAt}}", "style": "section" },
  { "style": "facts", "ol": [ {{#each papersOwed}}{{#unless @first}}, {{/unless}}"{{label "lossPaper" this}}"{{/each}} ] },
  { "text": "Hand them in through Siklus or to the Registration Authority. To get a new certificate the owner must apply for its reissue ({{cite "25(1)b"}}): open application {{caseNumber}} in Siklus and begin the reissue there. It can be submitted once both papers are in.", "style": "paragraph" },
  {{> issued-by-system}}
{{/receipt}}`;
