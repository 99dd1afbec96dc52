export default String.raw`
{{#> letter title=(concat "Acceptance of your " (label "applicationKind" application.kind)) nature=words.ordinary basis=(cite "17(1)" "17(2)" "19(2)" "19(4)" (governing application.kind) "23(1)")}}
  { "text": "With regard to the {{label "applicationKind" application.kind}} that you sent to the Registration Authority:", "style": "paragraph" },
  {{> application}}
  { "text": "we inform you of the following:", "style": "paragraph" },
  { "style": "paragraph", "ol": [
    { "margin": [0, 0, 0, 4], "text": "The Registration Authority has verified the written application, the identity of the applicant, the recommendation of the superior and the supporting data ({{cite "17(1)"}})." },
    { "margin": [0, 0, 0, 4], "text": [ "On this basis your application is ", { "text": "accepted", "bold": true }, " ({{cite "17(2)"}})." ] },
    { "margin": [0, 0, 0, 4], "text": [ "{{application.holderName}}, as the prospective owner, is asked to read and accept the terms of use by ", { "text": "{{moment agreeBy}}", "bold": true }, " ({{cite "23(1)"}}). If the terms are not accepted by then, the application lapses and may be made again." ] },
    { "text": "After that the request for issuance is forwarded to {{caName}} ({{cite "19(2)"}}). The applicant must carry out the issuance in person and may not authorize anybody else to do so ({{cite "19(4)"}})." } ] },
  {{> signed-by-officer}}
{{/letter}}`;
