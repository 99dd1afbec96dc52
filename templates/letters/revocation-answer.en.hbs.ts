export default String.raw`
{{#> letter title="Revocation of your electronic certificate" nature=words.urgent basis=(cite "21(1)" "24f")}}
  { "text": "{{#if amends}}In addition to our earlier notice we inform you that the reason for the revocation of this electronic certificate has changed:{{else}}We inform you that this electronic certificate{{/if}}", "style": "paragraph" },
  {{> certificate}}
  { "text": [ {{#if amends}}"It ", { "text": "remains revoked", "bold": true }, " ({{cite "21(1)"}}), for the new reason:"{{else}}{ "text": "has been revoked", "bold": true }, " ({{cite "21(1)"}}) and is no longer valid:"{{/if}} ], "style": "paragraph" },
  { "layout": "grid", "style": "facts", "table": { "widths": [120, "*"], "body": [
    [ { "text": "Reason (RFC 5280)", "style": "head" }, { "stack": [ { "text": "{{capital (label "crlReason" reason)}} ({{reason}})", "bold": true } {{#if publishedReason}}, "In CRL and OCSP: {{label "crlReason" publishedReason}} ({{publishedReason}})."{{/if}} ] } ],
    [ { "text": "Upon", "style": "head" }, "{{capital (label "revocationOrigin" origin)}}{{#if capacity}}, by {{label "capacity" capacity}}{{/if}}" ],
    {{#if decidedAt}}[ { "text": "Decided by the RA", "style": "head" }, "{{moment decidedAt}}{{#if actedFirst}}, at once, to be reviewed after{{/if}}" ],{{/if}}
    [ { "text": "Done by BSrE", "style": "head" }, { "text": "{{moment revokedAt}}", "bold": true } ],
    [ { "text": "Seen in CRL", "style": "head" }, "{{moment crlSeenAt}}, CRL number {{crlNumber}}" ],
    [ { "text": "Seen in OCSP", "style": "head" }, "{{moment ocspSeenAt}}" ]
    {{#if invalidityDate}}, [ { "text": "Doubtful since", "style": "head" }, { "text": "{{moment invalidityDate}}", "bold": true } ]{{/if}} ] } },
  { "style": "paragraph", "ol": [
    { "margin": [0, 0, 0, 4], "text": "{{caName}} has revoked it, which cannot be undone." },
    { "margin": [0, 0, 0, 4], "text": "{{#if invalidityDate}}The private key cannot be trusted since {{moment invalidityDate}}. Electronic documents signed with it since then are doubtful, those signed before the revocation included: examine them all, report those that you did not sign, and sign those still needed again.{{else}}Electronic documents that are proven to have been signed before {{moment revokedAt}} are not affected.{{/if}}" },
    { "margin": [0, 0, 0, 4], "text": "Do not use it any more, and destroy the certificate and the private key that are with you, every copy included ({{cite "24f"}})." },
    { "text": "{{#if next}}If official duties still need one, make an {{label "applicationKind" next}} in Siklus.{{else}}You have already received the certificate that took its place.{{/if}}" } ] },
  {{> issued-by-system}}
{{/letter}}`;
