/**
 * The frame of an official letter (naskah dinas) as a pdfmake document definition in JSON; Handlebars fills it.
 * Whatever is written inside a string is escaped for JSON by the engine. Every node ends in a comma, since the
 * closing statement is always the last.
 */
const kop = String.raw`
  { "text": "{{office.government}}", "style": "government" },
  { "text": "{{office.agency}}", "style": "agency" },
  { "text": "{{office.address}}", "style": "address" },
  { "canvas": [
      { "type": "line", "x1": 0, "y1": 0, "x2": 467, "y2": 0, "lineWidth": 2.2 },
      { "type": "line", "x1": 0, "y1": 3, "x2": 467, "y2": 3, "lineWidth": 0.7 } ], "margin": [0, 6, 0, 9] },`;

const letterHead = String.raw`
  { "text": "{{place}}, {{date at}}", "alignment": "right", "margin": [0, 0, 0, 6] },
  { "layout": "form", "table": { "widths": [62, 4, "*"], "body": [
      ["{{words.numberWord}}", ":", "{{number}}"],
      ["{{words.natureWord}}", ":", "{{nature}}"],
      ["{{words.attachmentWord}}", ":", "-"],
      ["{{words.subjectWord}}", ":", { "text": "{{title}}", "bold": true }] ] } },
  { "margin": [0, 9, 0, 6], "stack": [
      { "text": "{{words.salutation}} {{recipient.name}}" }
      {{#if recipient.position}}, { "text": "{{recipient.position}}" }{{/if}}
      , { "text": "{{recipient.agency}}" }
      {{#if words.inPlace}}, { "text": "{{words.inPlace}}" }{{/if}} ] },`;

const receiptHead = String.raw`
  { "text": "{{title}}", "style": "title" },
  { "text": "{{words.numberWord}}: {{number}}\n{{place}}, {{date at}}", "alignment": "center", "margin": [0, 2, 0, 16] },`;

const frame = (head: string) => String.raw`{
  "info": { "title": "{{title}} - {{caseNumber}}", "author": "{{office.agency}}", "subject": "{{number}}" },
  "content": [
    ${kop}
    ${head}
    {{> @partial-block}}
    { "text": [ { "text": "{{words.basisWord}}: ", "bold": true }, "{{basis}}, {{words.regulation}}." ], "style": "small" }
  ],
  "footer": { "margin": [71, 14, 57, 0], "style": "footer", "columns": [
    { "width": "*", "text": "{{caseNumber}}  |  {{words.ledgerWord}}: {{words.eventWord}} {{ledger.seq}}, {{hex ledger.hash 8}}" },
    { "width": "auto", "text": "{{words.pageOf}}" } ] }
}`;

/** The application in question, as rows of a form. */
const application = String.raw`
  { "layout": "form", "style": "facts", "table": { "widths": [140, 4, "*"], "body": [
    ["{{words.caseNumberWord}}", ":", "{{caseNumber}}"],
    ["{{words.typeWord}}", ":", "{{label "certificateType" application.certificateType}}"],
    {{> predecessor}}
    ["{{words.holderWord}}", ":", "{{application.holderName}}"],
    {{#if application.system}}
    ["{{words.systemWord}}", ":", "{{application.system.name}} ({{application.system.fqdn}})"],
    {{/if}}
    ["{{words.purposesWord}}", ":", "{{labels "purpose" application.purposes}}"],
    ["{{words.submittedWord}}", ":", "{{moment application.submittedAt}}"] ] } },`;

/** The certificate that an application renews or replaces, as a row of a form. */
const predecessor = String.raw`
    {{#if application.predecessor}}
    ["{{words.predecessorWord}}", ":", "{{words.caseOfWord}} {{application.predecessor}} ({{cite (governing application.kind)}})"],
    {{/if}}`;

/** The certificate in question, as rows of a form. */
const certificate = String.raw`
  { "layout": "form", "style": "facts", "table": { "widths": [140, 4, "*"], "body": [
    ["{{words.ownerWord}}", ":", { "text": "{{certificate.holderName}}", "bold": true }],
    ["{{words.typeWord}}", ":", "{{label "certificateType" certificate.type}}{{#if certificate.system}}, {{certificate.system.name}} ({{certificate.system.fqdn}}){{/if}}"],
    ["{{words.serialWord}}", ":", { "text": "{{hex certificate.serial}}", "style": "code" }],
    ["{{words.issuerWord}}", ":", "{{certificate.issuer}}"],
    ["{{words.validityWord}}", ":", "{{date certificate.notBefore}} {{words.untilWord}} {{date certificate.notAfter}}"] ] } },`;

/** Partials by name. `letter` and `receipt` wrap a body; both want `title` and `basis`, a letter its `nature` too. */
export const LAYOUT: Readonly<Record<string, string>> = {
  letter: frame(letterHead),
  receipt: frame(receiptHead),
  application,
  predecessor,
  certificate,
};
