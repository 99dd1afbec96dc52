export default String.raw`
{{#> receipt title=(upper (concat "Tanda terima laporan Sertifikat Elektronik " (label "lossKind" kind))) basis=(cite "21(1)" "21(2)" "24d" "25(1)a" "25(1)b" "25(2)")}}
  { "text": "Otoritas Pendaftaran telah menerima laporan bahwa pasangan Kunci Privat dan Sertifikat Elektronik milik {{recipient.name}}{{#if recipient.position}}, {{recipient.position}}{{/if}}, {{recipient.agency}}, {{label "lossKind" kind}} ({{cite "25(1)a"}}):", "style": "paragraph" },
  {{> certificate}}
  { "text": "Laporan", "style": "section" },
  { "layout": "form", "style": "facts", "table": { "widths": [140, 4, "*"], "body": [
    ["Dilaporkan oleh", ":", "{{capital (label "capacity" capacity)}}"],
    ["Diterima pada", ":", "{{moment at}}"],
    {{#if discoveredAt}}["Diketahui sejak", ":", "{{moment discoveredAt}}"],{{/if}}
    ["Uraian", ":", "{{text}}"] ] } },
  { "text": "Yang dilakukan seketika, tanpa menunggu dokumen", "style": "section" },
  { "style": "facts", "ul": [
    "Laporan dicatat pada buku register."
    {{#if done.revocationOrdered}}
    , "Pencabutan dengan alasan {{label "crlReason" done.revocationOrdered}} ({{done.revocationOrdered}}, RFC 5280) diperintahkan kepada {{caName}} ({{cite "21(1)"}}). Pengelola OP lain meninjaunya kemudian, dan pemberitahuan menyusul setelah CRL dan OCSP menyatakannya."
    {{/if}}
    {{#if done.stoppedUntil}}
    , "Penggunaan Sertifikat Elektronik dihentikan sementara dan ditinjau paling lambat {{moment done.stoppedUntil}}. Perintah tertulis disampaikan tersendiri."
    {{/if}}
    {{#if done.revocationProposed}}
    , "Pencabutan diajukan kepada pengelola OP untuk dievaluasi dan diputuskan ({{cite "21(1)"}}). Keputusan diberitahukan secara tertulis."
    {{/if}}
    {{#if done.alreadyEnding}}
    , "Pencabutan Sertifikat Elektronik ini telah diperintahkan sebelum laporan diterima; tidak ada tindakan lain yang diperlukan terhadapnya."
    {{/if}} ] },
  { "text": "Sertifikat Elektronik ini tidak boleh dipakai lagi. Jangan memberitahukan passphrase kepada siapa pun, termasuk kepada petugas ({{cite "24d"}}).", "style": "paragraph" },
  { "text": "Dokumen menurut {{cite "25(2)"}}, paling lambat {{moment papersDueAt}}", "style": "section" },
  { "style": "facts", "ol": [ {{#each papersOwed}}{{#unless @first}}, {{/unless}}"{{label "lossPaper" this}}"{{/each}} ] },
  { "text": "Dokumen disampaikan melalui Siklus atau kepada Otoritas Pendaftaran. Untuk memperoleh Sertifikat Elektronik baru, Pemilik wajib menyampaikan permohonan penerbitan kembali ({{cite "25(1)b"}}), yang dimulai dari permohonan {{caseNumber}} di Siklus dan dapat disampaikan setelah kedua dokumen tersebut lengkap.", "style": "paragraph" },
  {{> issued-by-system}}
{{/receipt}}`;
