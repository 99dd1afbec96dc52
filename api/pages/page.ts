import { createHash } from 'node:crypto';

/** A piece of HTML that is safe to stand in a page. */
export class Html {
  constructor(readonly text: string) {}
}

/** Text between tags or in a quoted attribute; whatever is not {@link Html} itself is escaped. */
export function markup(parts: TemplateStringsArray, ...values: readonly (string | Html | readonly Html[])[]): Html {
  const written = values.map((value) => {
    if (value instanceof Html) return value.text;
    return typeof value === 'string' ? escaped(value) : value.map(({ text }) => text).join('');
  });
  return new Html(parts.map((part, i) => part + (written[i] ?? '')).join(''));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (char) => ESCAPES[char] ?? char);

const STYLE = `
body{margin:0;background:#f1f3f5;color:#1b1b1b;font:1rem/1.5 Arial,Helvetica,sans-serif}
main{max-width:40rem;margin:2rem auto;padding:1.5rem;background:#fff;border-top:4px solid #1f3a5f}
h1{font-size:1.25rem;line-height:1.3;color:#1f3a5f}
section+section{margin-top:1.5rem;border-top:1px solid #d5d9de}
a{color:#1f3a5f}
a:focus-visible{outline:3px solid #1f3a5f;outline-offset:2px}
`;

/** Nothing runs and nothing is loaded: the one style is named by its hash (CSP 3, 8.4). */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A whole page; `body` in Bahasa Indonesia first, as people here read it. */
export const page = (title: string, body: Html): string => `<!doctype html>
${document(title, body).text}`;

const document = (title: string, body: Html): Html => markup`<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
