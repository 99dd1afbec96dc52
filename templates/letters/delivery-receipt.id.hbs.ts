export default String.raw`
{{#> receipt title="BUKTI TANDA TERIMA SERTIFIKAT ELEKTRONIK" basis=(cite "19(6)" "24b" "24c" "24d" "25(1)a" (governing application.kind))}}
  { "text": "Atas {{label "applicationKind" application.kind}} tanggal {{date application.submittedAt}}, Otoritas Pendaftaran telah menyampaikan Sertifikat Elektronik berikut kepada {{recipient.name}}, dan penerimaannya telah dikonfirmasi ({{cite "19(6)"}}).", "style": "paragraph" },
  { "text": "Pemilik dan permohonan", "style": "section" },
  { "layout": "form", "style": "facts", "table": { "widths": [140, 4, "*"], "body": [
    ["Nama Pemilik", ":", { "text": "{{application.holderName}}", "bold": true }],
    {{#if recipient.position}}["Jabatan", ":", "{{recipient.position}}"],{{/if}}
    ["Perangkat Daerah", ":", "{{recipient.agency}}"],
    {{#if application.system}}["Sistem Elektronik", ":", "{{application.system.name}} ({{application.system.fqdn}})"],{{/if}}
    {{> predecessor}}
    ["Nomor permohonan", ":", "{{caseNumber}}"] ] } },
  { "text": "Sertifikat Elektronik", "style": "section" },
  { "layout": "form", "style": "facts", "table": { "widths": [140, 4, "*"], "body": [
    ["Jenis", ":", "{{label "certificateType" application.certificateType}}"],
    ["Kegunaan", ":", "{{labels "purpose" application.purposes}}"],
    ["Penerbit", ":", "{{certificate.issuer}}"],
    ["Nomor seri", ":", { "text": "{{hex certificate.serial}}", "style": "code" }],
    ["Berlaku sejak", ":", "{{moment certificate.notBefore}}"],
    ["Berlaku sampai dengan", ":", { "text": "{{moment certificate.notAfter}}", "bold": true }],
    ["Sidik SHA-256", ":", { "text": "{{hex certificate.sha256}}", "style": "code" }] ] } },
  { "text": "Penerimaan dikonfirmasi secara elektronik oleh {{application.holderName}} melalui akunnya sendiri pada {{moment confirmedAt}}. Pemilik Sertifikat Elektronik wajib melindungi Sertifikat Elektronik, Kunci Privat, dan passphrase, tidak menyerahkan Pemanfaatannya kepada pihak lain ({{cite "24b" "24c" "24d"}}), serta segera melapor kepada Otoritas Pendaftaran apabila Kunci Privat atau Sertifikat Elektronik hilang, rusak, atau tidak dapat diakses ({{cite "25(1)a"}}).", "style": "paragraph" },
  {{> issued-by-system}}
{{/receipt}}`;
