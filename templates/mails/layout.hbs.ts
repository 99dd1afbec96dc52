import type { Lang } from '../lang';

/** The fixed words around every mail. */
export interface MailFrame {
  readonly greeting: string;
  readonly caseWord: string;
  readonly basisWord: string;
  readonly automatic: string;
}

export const MAIL_FRAME: Record<Lang, MailFrame> = {
  id: {
    greeting: 'Yth.',
    caseWord: 'Nomor permohonan',
    basisWord: 'Dasar hukum',
    automatic: 'Dikirim otomatis oleh Siklus atas nama Otoritas Pendaftaran.',
  },
  en: {
    greeting: 'Dear',
    caseWord: 'Application number',
    basisWord: 'Legal basis',
    automatic: 'Sent automatically by Siklus on behalf of the Registration Authority.',
  },
};

/** text/plain */
export const TEXT_LAYOUT = `{{frame.greeting}} {{recipientName}},

{{#each paragraphs}}
{{this}}

{{/each}}
{{#each facts}}
{{label}}: {{value}}
{{/each}}
{{#if facts}}

{{/if}}
{{#if action}}
{{action.label}}:
{{action.url}}

{{/if}}
{{#each after}}
{{this}}

{{/each}}
-- 
{{agencyName}}
{{frame.automatic}}
{{frame.caseWord}}: {{caseNumber}}
{{#if casePage}}
{{casePage}}
{{/if}}
{{frame.basisWord}}: {{basis}}, Perbup Karawang 16/2022
`;

/** text/html: one column, styles inline, nothing loaded from anywhere. */
export const HTML_LAYOUT = `<!doctype html>
<html lang="{{lang}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>{{subject}}</title>
</head>
<body style="margin:0;padding:0;background:#f1f3f5;color:#1b1b1b;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5">
<div style="max-width:600px;margin:0 auto;padding:16px">
<p style="margin:0 0 12px;font-size:14px;color:#1f3a5f"><strong>Siklus</strong> &middot; {{agencyName}}</p>
<main style="display:block;background:#ffffff;border-top:4px solid #1f3a5f;padding:24px 20px">
<h1 style="margin:0 0 16px;font-size:20px;line-height:1.3;color:#1f3a5f">{{heading}}</h1>
<p style="margin:0 0 16px">{{frame.greeting}} {{recipientName}},</p>
{{#each paragraphs}}
<p style="margin:0 0 16px">{{this}}</p>
{{/each}}
{{#if facts}}
<table style="width:100%;border-collapse:collapse;margin:0 0 20px;font-size:15px">
{{#each facts}}
<tr style="border-top:1px solid #d5d9de">
<th scope="row" style="text-align:left;vertical-align:top;padding:8px 12px 8px 0;width:38%;font-weight:normal;color:#4a4f55">{{label}}</th>
<td style="vertical-align:top;padding:8px 0;white-space:pre-line;overflow-wrap:anywhere">{{value}}</td>
</tr>
{{/each}}
</table>
{{/if}}
{{#if action}}
<p style="margin:0 0 8px"><a href="{{action.url}}" style="display:inline-block;background:#0b4f9e;color:#ffffff;text-decoration:none;font-weight:bold;padding:12px 20px;border-radius:4px">{{action.label}}</a></p>
<p style="margin:0 0 16px;font-size:13px;color:#4a4f55;overflow-wrap:anywhere">{{action.url}}</p>
{{/if}}
{{#each after}}
<p style="margin:0 0 16px">{{this}}</p>
{{/each}}
</main>
<p style="margin:16px 4px 0;font-size:13px;color:#4a4f55">{{frame.automatic}}<br>
{{frame.caseWord}}: {{#if casePage}}<a href="{{casePage}}" style="color:#0b4f9e">{{caseNumber}}</a>{{else}}{{caseNumber}}{{/if}}<br>
{{frame.basisWord}}: {{basis}}, Perbup Karawang 16/2022</p>
</div>
</body>
</html>
`;
