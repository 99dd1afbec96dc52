import { wibDate } from '../../domain/calendar/wib';
import { DAY_MS } from '../../domain/case/instant';
import { NOTICE_TEMPLATES } from '../../domain/notices/notice';
import { lastOf, StoryIncomplete } from './facts';
import type { Makers, Told } from './told';
import { held, holderName } from './told';

/** The data of mails about handing a certificate over and about its last day, Pasal 19(6) and 20(2). */
export const CERTIFICATE_MAILS = {
  'certificate-issued': ({ story, row }) => {
    const { type, certificate, until } = held(story.state);
    const { serial, notBefore, notAfter } = certificate;
    return {
      certificateType: type,
      serial,
      notBefore,
      notAfter,
      confirmBy: until ?? notAfter,
      reminder: row.params['step'] !== undefined,
    };
  },
  'acceptance-overdue': async ({ story, sources }) => {
    const { certificate, until } = held(story.state);
    return {
      holderName: await holderName(sources, story.state),
      serial: certificate.serial,
      confirmBy: until ?? certificate.notAfter,
    };
  },
  'receipt-recorded': ({ story }) => {
    const { type, certificate } = held(story.state);
    return {
      certificateType: type,
      serial: certificate.serial,
      notAfter: certificate.notAfter,
      confirmedAt: lastOf(story, 'receiptConfirmed').at,
    };
  },
  'certificate-expiring': async (told) => {
    const expiry = await expiryOf(told);
    const left = Date.parse(wibDate(expiry.notAfter)) - Date.parse(wibDate(told.sources.now().toISOString()));
    return { ...expiry, daysLeft: Math.max(Math.round(left / DAY_MS), 0) };
  },
  'certificate-expired': (told) => expiryOf(told),
  'holder-unreachable': async ({ story, row, sources }) => {
    const undelivered = NOTICE_TEMPLATES.find((template) => row.params['noticeKey']?.includes(`:${template}:`));
    if (!undelivered) throw new StoryIncomplete(`${row.key} names no notice`);
    return { holderName: await holderName(sources, story.state), undelivered };
  },
} satisfies Partial<Makers>;

async function expiryOf({ story, row, sources }: Told) {
  const { type, certificate } = held(story.state);
  const { serial, notAfter } = certificate;
  return {
    certificateType: type,
    serial,
    notAfter,
    holderName: await holderName(sources, story.state),
    toHolder: row.recipient === 'subject',
  };
}
