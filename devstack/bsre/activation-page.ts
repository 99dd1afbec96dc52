import { createHash } from 'node:crypto';
import type { Order } from './order';
import { MIN_PASSPHRASE } from './profile';
import { TEXTS } from './activation-text';
import type { Language, Texts } from './activation-text';

export type FormError = 'acceptMissing' | 'passphraseShort' | 'confirmationDiffers';
const FIELD_OF: Record<FormError, string> = {
  acceptMissing: 'accept',
  passphraseShort: 'passphrase',
  confirmationDiffers: 'confirmation',
};

const STYLE = `
*{box-sizing:border-box}body{font:1.125rem/1.5 system-ui,sans-serif;max-width:42rem;margin:0 auto;padding:1rem;color:#1a1a1a;background:#fff}
.stand-in{border:3px dashed #b00020;padding:.5rem 1rem;font-weight:bold}
.errors{border:4px solid #b00020;padding:.5rem 1rem}.errors a{color:#b00020}
.text{white-space:pre-wrap;max-height:20rem;overflow:auto;border:1px solid #767676;padding:1rem}
code{overflow-wrap:anywhere}label{display:block;margin-top:1rem;font-weight:bold}.hint{margin:0}
input[type=password]{font:inherit;width:100%;max-width:24rem;padding:.4rem;border:2px solid #1a1a1a}
input[type=checkbox]{width:1.5rem;height:1.5rem;vertical-align:middle}
button{font:inherit;margin-top:1.5rem;padding:.6rem 1.2rem;background:#00558c;color:#fff;border:0}
:focus-visible{outline:4px solid #ffbf00;outline-offset:2px}`;

/** Nothing but this page's own style may load or run, and the form goes nowhere else. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

const layout = (language: Language, heading: string, body: string): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(heading)} (TIRUAN)</title><style>${STYLE}</style></head>
<body><header><p class="stand-in">${escape(TEXTS[language].standIn)}</p>
<nav><a href="?lang=${language === 'id' ? 'en' : 'id'}" lang="${language === 'id' ? 'en' : 'id'}">${escape(TEXTS[language].other)}</a></nav></header>
<main><h1>${escape(heading)}</h1>${body}</main></body></html>`;

/** The form where the holder, in person, accepts the agreement and, if the CA keeps the key, sets a passphrase. */
export function activationPage(order: Order, language: Language, errors: readonly FormError[]): string {
  const texts = TEXTS[language];
  const { subject, agreement } = order;
  const needsPassphrase = order.pkcs10 === undefined;
  const body = `${errorSummary(texts, errors)}
<dl><dt>${texts.holder}</dt><dd>${escape(subject.commonName)}</dd>
<dt>${texts.organization}</dt><dd>${escape([subject.organizationalUnit, subject.organization].filter(Boolean).join(', '))}</dd></dl>
<h2>${texts.agreement}</h2>
<p>${texts.version} <code>${escape(agreement.version)}</code><br>${texts.digest} <code>${agreement.sha256}</code></p>
${agreement.text === undefined ? `<p>${texts.given}</p>` : `<div class="text" tabindex="0" role="region" aria-label="${texts.agreement}">${escape(agreement.text)}</div>`}
<form method="post" action="?lang=${language}" novalidate>
<label><input type="checkbox" id="accept" name="accept" value="yes" required${described('accept', errors)}> ${texts.accept}</label>
${needsPassphrase ? passphraseFields(texts, errors) : `<p>${texts.ownKey}</p>`}
<button>${texts.submit}</button></form>`;
  return layout(language, texts.title, body);
}

const errorSummary = (texts: Texts, errors: readonly FormError[]): string =>
  errors.length === 0
    ? ''
    : `<div class="errors" role="alert"><h2>${texts.errors}</h2><ul>${errors
        .map((error) => `<li id="${FIELD_OF[error]}-error"><a href="#${FIELD_OF[error]}">${texts[error]}</a></li>`)
        .join('')}</ul></div>`;

const described = (field: string, errors: readonly FormError[], hint = ''): string => {
  const failed = errors.some((error) => FIELD_OF[error] === field);
  const ids = [hint, failed ? `${field}-error` : ''].filter(Boolean).join(' ');
  return `${ids ? ` aria-describedby="${ids}"` : ''}${failed ? ' aria-invalid="true"' : ''}`;
};

const passphraseFields = (texts: Texts, errors: readonly FormError[]): string => `
<label for="passphrase">${texts.passphrase}</label><p class="hint" id="passphrase-hint">${texts.passphraseHint}</p>
<input type="password" id="passphrase" name="passphrase" autocomplete="new-password" minlength="${MIN_PASSPHRASE}" required${described('passphrase', errors, 'passphrase-hint')}>
<label for="confirmation">${texts.confirmation}</label>
<input type="password" id="confirmation" name="confirmation" autocomplete="new-password" required${described('confirmation', errors)}>`;

export const issuedPage = (serial: string, language: Language): string =>
  layout(
    language,
    TEXTS[language].done,
    `<p>${TEXTS[language].serial} <code>${serial}</code></p><p>${TEXTS[language].next}</p>`,
  );

export const gonePage = (language: Language): string =>
  layout(language, TEXTS[language].gone, `<p>${TEXTS[language].goneHelp}</p>`);
