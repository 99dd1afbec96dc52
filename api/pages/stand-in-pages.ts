import type { Request, RequestHandler, Router } from 'express';
import type { Cookies } from '../auth/cookies';
import type { Sessions } from '../auth/sessions';
import { readParams } from '../http/input';
import { ProblemError } from '../problems/errors';
import { markup, page, PAGE_POLICY } from './page';
import type { Html } from './page';

/** What a page says, in one language. */
interface Words {
  readonly heading: string;
  readonly text: string;
  readonly link: string;
}
interface Said {
  /** Where the sentence leads. */
  readonly href: string;
  readonly id: Words;
  readonly en: Words;
}

interface Who {
  readonly cookies: Cookies;
  readonly sessions: Sessions;
}

/**
 * What letters, mails and logins lead to while no web application is installed: a page that says so, and how to go on.
 * No part of the contract, which programs read.
 */
export function standInPages(router: Router, who: Who): void {
  const pages: Readonly<Record<string, (request: Request) => Said | Promise<Said>>> = {
    '/': async (request) => ((await isSignedIn(who, request)) ? SIGNED_IN : signInFor('/', START)),
    '/cases/:caseId': async (request) => {
      const { caseId = '' } = readParams(request);
      return (await isSignedIn(who, request)) ? caseData(caseId) : signInFor(`/cases/${caseId}`, CASE);
    },
    '/prove-email': () => PROVE_EMAIL,
  };
  for (const [path, say] of Object.entries(pages)) {
    router.get(path, show(say));
    router.all(path, () => {
      throw new ProblemError('method-not-allowed', { headers: { Allow: 'GET, HEAD' } });
    });
  }
}

const show =
  (say: (request: Request) => Said | Promise<Said>): RequestHandler =>
  async (request, response) => {
    // A program that asks for data is not to take a page for it.
    if (!request.accepts('html')) throw new ProblemError('not-found');
    response
      .set('Content-Security-Policy', PAGE_POLICY)
      .type('html')
      .send(bilingual(await say(request)));
  };

async function isSignedIn({ cookies, sessions }: Who, request: Request): Promise<boolean> {
  const token = cookies.read(request, cookies.session);
  return token !== undefined && (await sessions.find(token)) !== undefined;
}

const API = '/api/openapi.json';

const bilingual = ({ href, id, en }: Said): string =>
  page(`${id.heading} - Siklus`, markup`${section(id, href, ID)}\n${section(en, href, EN)}`);

const section = ({ heading, text, link }: Words, href: string, { lang, missing, api }: typeof ID): Html =>
  markup`<section lang="${lang}">
<h1>${heading}</h1>
<p>${text}</p>
<p><a href="${href}">${link}</a></p>
<p>${missing} <a href="${API}">${api}</a></p>
</section>`;

const ID = {
  lang: 'id',
  missing: 'Aplikasi web belum dipasang di sini; semuanya tersedia melalui API.',
  api: 'Uraian API',
};
const EN = {
  lang: 'en',
  missing: 'No web application is installed here; everything is available through the API.',
  api: 'Description of the API',
};

type Text = Readonly<Record<'id' | 'en', Omit<Words, 'link'>>>;

const signInFor = (path: string, { id, en }: Text): Said => ({
  href: `/auth/login?${new URLSearchParams({ return: path }).toString()}`,
  id: { ...id, link: 'Masuk' },
  en: { ...en, link: 'Sign in' },
});

const START: Text = {
  id: { heading: 'Siklus', text: 'Siklus mengelola Sertifikat Elektronik atas nama Otoritas Pendaftaran.' },
  en: { heading: 'Siklus', text: 'Siklus manages electronic certificates on behalf of the registration authority.' },
};

const CASE: Text = {
  id: {
    heading: 'Permohonan Sertifikat Elektronik',
    text: 'Nomor dan isi permohonan ini hanya dapat ditunjukkan kepada yang berhak, setelah masuk.',
  },
  en: {
    heading: 'Application for an electronic certificate',
    text: 'Which application this is, by its number, cannot be told without signing in.',
  },
};

const SIGNED_IN: Said = {
  href: '/api/session',
  id: { heading: 'Siklus', text: 'Anda sudah masuk.', link: 'Sesi Anda' },
  en: { heading: 'Siklus', text: 'You are signed in.', link: 'Your session' },
};

const caseData = (caseId: string): Said => ({
  href: `/api/cases/${caseId}`,
  id: {
    heading: CASE.id.heading,
    text: 'Anda sudah masuk. Nomor, status, dan isi permohonan ini terbaca di bawah, sejauh Anda berhak.',
    link: 'Data permohonan (JSON)',
  },
  en: {
    heading: CASE.en.heading,
    text: 'You are signed in. Number, status and content of this application stand below, as far as you may see them.',
    link: 'Data of the application (JSON)',
  },
});

/** What stands after `#` never reaches us: without a program in the page, only its reader can send it. */
const PROVE_EMAIL: Said = {
  href: API,
  id: {
    heading: 'Pembuktian e-mail dinas',
    text: 'Tautan ini membuktikan e-mail dinas Anda. Kirim bagian sesudah tanda # pada alamat halaman ini sebagai token ke POST /api/email-proofs.',
    link: 'POST /api/email-proofs',
  },
  en: {
    heading: 'Proof of an official e-mail address',
    text: 'This link proves your official address. Send what stands after # in the address of this page as token to POST /api/email-proofs.',
    link: 'POST /api/email-proofs',
  },
};
