import { escapeHtml } from '../http';

export type Language = 'id' | 'en';
export type LoginError = 'wrong-password' | 'wrong-code' | 'code-needed';

const TEXTS = {
  id: {
    title: 'Masuk',
    notice: 'Penyedia identitas ini hanya tiruan untuk pengembangan dan peragaan.',
    username: 'Nama pengguna',
    password: 'Kata sandi',
    code: 'Kode sekali pakai',
    optional: 'hanya bila diminta untuk tindakan penting',
    needed: 'diperlukan untuk tindakan ini',
    submit: 'Masuk',
    'wrong-password': 'Nama pengguna atau kata sandi salah.',
    'wrong-code': 'Kode sekali pakai salah.',
    'code-needed': 'Tindakan ini memerlukan kode sekali pakai.',
  },
  en: {
    title: 'Sign in',
    notice: 'This identity provider is a stand-in for development and demonstration only.',
    username: 'Username',
    password: 'Password',
    code: 'One-time code',
    optional: 'only when asked for an important action',
    needed: 'needed for this action',
    submit: 'Sign in',
    'wrong-password': 'The username or password is wrong.',
    'wrong-code': 'The one-time code is wrong.',
    'code-needed': 'This action needs a one-time code.',
  },
} as const satisfies Record<Language, Record<string, string>>;

export interface LoginForm {
  readonly language: Language;
  /** Where the form is posted. */
  readonly action: string;
  /** Whether a second factor was asked for (acr 2). */
  readonly stepUp: boolean;
  readonly username: string;
  readonly error?: LoginError;
}

/** The sign-in form: plain HTML, so that a browser, a screen reader and a script use the same page. */
export function loginPage({ language, action, stepUp, username, error }: LoginForm): string {
  const text = TEXTS[language];
  const alert = error ? `<p role="alert" id="error">${text[error]}</p>` : '';
  const described = error ? ' aria-describedby="error" aria-invalid="true"' : '';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${error ? '! ' : ''}${text.title} - Siklus</title>
<style>
:root { color-scheme: light dark } body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 24rem; padding: 0 1rem }
label { display: block; margin-top: 1rem } input, button { font: inherit; padding: .5rem; width: 100%; box-sizing: border-box }
button { margin-top: 1.5rem; min-height: 44px } [role=alert] { border-inline-start: 4px solid #c00; padding-inline-start: .75rem }
</style>
</head>
<body>
<main>
<h1>${text.title}</h1>
<p>${text.notice}</p>
${alert}
<form method="post" action="${escapeHtml(action)}">
<label for="username">${text.username}</label>
<input id="username" name="username" autocomplete="username" autocapitalize="none" required value="${escapeHtml(username)}"${described}>
<label for="password">${text.password}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${described}>
<label for="code">${text.code} (${stepUp ? text.needed : text.optional})</label>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code"${stepUp ? ' required' : ''}>
<button type="submit">${text.submit}</button>
</form>
</main>
</body>
</html>
`;
}
