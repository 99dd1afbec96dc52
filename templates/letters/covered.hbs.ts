/** Whom and what a letter of a superior or a head speaks of: the fields that it covers. */
const covered = (name: string, position: string, agency: string, need: string, duty: string) => String.raw`
  { "layout": "form", "style": "facts", "table": { "widths": [140, 4, "*"], "body": [
    ["${name}", ":", { "text": "{{recipient.name}}", "bold": true }],
    ["${position}", ":", "{{recipient.position}}"],
    ["${agency}", ":", "{{recipient.agency}}"],
    ["{{words.caseNumberWord}}", ":", "{{caseNumber}}"],
    ["{{words.typeWord}}", ":", "{{label "certificateType" application.certificateType}}"],
    {{> predecessor}}
    {{#if application.system}}
    ["{{words.systemWord}}", ":", "{{application.system.name}} ({{application.system.fqdn}})"],
    {{/if}}
    ["{{words.purposesWord}}", ":", "{{labels "purpose" application.purposes}}"],
    {{#if justification}}
    ["${need}", ":", "{{justification}}"],
    {{/if}}
    ["${duty}", ":", "{{label "duty" duty}}"] ] } },`;

/** Partials by name and language. */
export const COVERED = {
  'covered-fields': {
    id: covered('Nama', 'Jabatan', 'Perangkat Daerah', 'Kebutuhan', 'Untuk tugas'),
    en: covered('Name', 'Position', 'Agency', 'Need', 'Official duty'),
  },
} as const;
