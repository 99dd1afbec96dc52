import { addressees } from '../../../activities/notices/recipients';
import { DAY_MS, HOUR_MS, plusMillis } from '../../../domain/case/instant';
import type { Command } from '../../../domain/enrollment/commands';
import type { NoticeTemplate, Recipient } from '../../../domain/notices/notice';
import { NOTICE_TEMPLATES } from '../../../domain/notices/notice';
import { DEFAULT_IN_FORCE } from '../../../domain/law/in-force-policy';
import { DEFAULT_POLICY } from '../../../domain/law/policy';
import { APPLICANT, EXAMINER, SUPERVISOR } from '../../builders/application';
import type { OwedMail } from '../../builders/told';
import { mailsOwed } from '../../builders/told';
import { Player } from '../../domain/enrollment/player';

const compromise = { type: 'requestRevocation', capacity: 'holder', reason: 'keyCompromise', text: 'Bocor.' } as const;
const broken = { type: 'reportLoss', capacity: 'holder', kind: 'damaged', text: 'Token rusak.' } as const;
const hold = { type: 'placeHold', text: 'Disangkal pemiliknya.' } as const;
const refusal = { code: 'denied', reason: 'Belum dapat dilaksanakan.' };

/** A life in force whose policy names somebody who relies on certificates. */
function inForce(powers?: Player['ca']): Player {
  const player = Player.inForce('individual', powers);
  const relyingParties = [{ name: 'Pusat Layanan TTE', email: 'tte@karawangkab.go.id' }];
  const opened = player.ledger[0]!;
  if (opened.event.type !== 'caseOpened') throw new Error('the ledger begins otherwise');
  const policy = { ...DEFAULT_POLICY, inForce: { ...DEFAULT_IN_FORCE, relyingParties } };
  player.ledger[0] = { ...opened, event: { ...opened.event, policy } };
  player.state = { ...player.it, policy };
  return player;
}

/** What `play` makes a life in force owe, every letter written. */
async function owedBy(play: (player: Player) => void, powers?: Player['ca']): Promise<readonly OwedMail[]> {
  const player = inForce(powers);
  writeLetters(player);
  const since = player.ledger.length;
  player.pass(DAY_MS);
  play(player);
  writeLetters(player);
  return mailsOwed(player, since);
}

function writeLetters(player: Player): void {
  for (const { letter, forSeq } of player.it.lettersDue)
    player.time({ type: 'recordLetter', letter, forSeq, documentId: `d${String(forSeq)}`, sha256: 'aa', number: '1' });
}

const officer = (player: Player, command: (sight: ReturnType<Player['sight']>) => Command) => {
  player.claims(SUPERVISOR);
  expect(player.gives(SUPERVISOR, command(player.sight()))).toBeUndefined();
};
const change = (kind: 'transfer' | 'leave-unpaid') =>
  ({ type: 'notePersonChange', changeId: 'sk-1', kind, effectiveOn: '2026-12-01' }) as const;
const release = (player: Player) => {
  player.gives(EXAMINER, { type: 'requestRelease', text: 'Selesai.' });
  officer(player, (sight) => ({ type: 'approveRelease', sight, text: 'Terbukti asli.' }));
};

const BOTH = { revocation: true, hold: true };
const LIVES: Readonly<Record<string, (player: Player) => void>> = {
  compromised: (player) => {
    player.gives(APPLICANT, compromise);
    player.time({ type: 'noteRevocationDelay', step: 'ca' });
    player.published();
    officer(player, (sight) => ({ type: 'reviewRevocation', sight, verdict: 'questioned', text: 'Token ada.' }));
  },
  'refused by the CA': (player) => {
    player.gives(APPLICANT, compromise);
    player.time({ type: 'refuseRevocation', ...refusal });
  },
  'request rejected': (player) => {
    player.gives(EXAMINER, { ...compromise, capacity: 'officer', reason: 'affiliationChanged' });
    officer(player, (sight) => ({ type: 'rejectRevocation', sight, text: 'Jabatan tetap.' }));
  },
  'revoked by the CA': (player) =>
    player.time({ type: 'recordCaRevocation', reason: 'privilegeWithdrawn', revokedAt: player.now }),
  broken: (player) => {
    player.gives(APPLICANT, broken);
    player.pass(7 * DAY_MS);
    player.time({ type: 'noteLossPapersOverdue' });
  },
  'stopped and released': (player) => {
    player.gives(EXAMINER, hold);
    player.time({ type: 'noteHoldAtCa', heldAt: player.now });
    player.time({ type: 'noteHoldOverdue' });
    release(player);
    player.time({ type: 'recordRelease' });
  },
  'CA refuses to hold': (player) => {
    player.gives(EXAMINER, hold);
    player.time({ type: 'noteHoldRefused', ...refusal });
  },
  transferred: (player) => {
    player.time(change('transfer'));
    officer(player, (sight) => ({
      ...{ type: 'resolvePersonChange', changeId: 'sk-1', sight, outcome: 'renew', text: 'Perbarui.' },
    }));
    player.time({ type: 'noteSuccessorInUse', caseId: 'case-2', kind: 'renewal' });
  },
};

const textOf = (mails: readonly OwedMail[], template: NoticeTemplate, to: Recipient): string => {
  const found = mails.find((mail) => mail.template === template && mail.to === to);
  if (!found) throw new Error(`no ${template} for ${to}`);
  return found.mail.text;
};

describe('the mails of the years in force', () => {
  it('each can be written from what a ledger holds, to everybody who is owed it', async () => {
    const mails = (await Promise.all(Object.values(LIVES).map((play) => owedBy(play, BOTH)))).flat();
    const since = NOTICE_TEMPLATES.indexOf('revocation-ordered');
    const told = new Set(mails.map(({ template }) => template));
    expect(NOTICE_TEMPLATES.slice(since).filter((template) => !told.has(template))).toEqual([]);
    for (const { mail } of mails) expect(mail.text).toMatch(/^Yth\. /);
  });

  it('Pasal 21(1): the holder is told to stop and why; who relies on it is told of the certificate alone', async () => {
    const mails = await owedBy(LIVES['compromised']!);
    expect(textOf(mails, 'revocation-ordered', 'subject')).toContain('Hentikan pemakaiannya sekarang juga');
    expect(textOf(mails, 'revocation-ordered', 'superior-of-subject')).toContain('Agus Salim');
    for (const template of ['revocation-ordered', 'certificate-revoked'] as const) {
      const relied = textOf(mails, template, 'relying-parties');
      expect(relied).toContain('Dinas Kesehatan');
      expect(relied).not.toMatch(/Agus Salim|https:/);
    }
    expect(textOf(mails, 'certificate-revoked', 'subject')).toContain('Surat pemberitahuan terlampir');
    expect(textOf(mails, 'certificate-revoked', 'agency-head')).not.toContain('terlampir');
    expect(textOf(mails, 'revocation-delayed', 'supervisors')).toContain('belum menjawab');
    expect(textOf(mails, 'revocation-questioned', 'supervisors')).toContain('Token ada.');
  });

  it('Pasal 21(1): supervisors are told what to review and decide, and until when', async () => {
    const mails = await owedBy(LIVES['refused by the CA']!);
    expect(textOf(mails, 'revocation-to-review', 'supervisors')).toMatch(/Tinjau paling lambat: 25 November 2026/);
    const refused = textOf(mails, 'revocation-refused-by-ca', 'supervisors');
    expect(refused).toContain('Belum dapat dilaksanakan.');
    expect(refused).toMatch(/Batas waktu: 25 November 2026/);
  });

  it('Pasal 21(1): a request that was rejected is answered although the case holds it no longer', async () => {
    const mails = await owedBy(LIVES['request rejected']!);
    expect(textOf(mails, 'revocation-rejected', 'requester')).toContain('Jabatan tetap.');
    expect(textOf(mails, 'revocation-rejected', 'requester')).toContain('dapat dipakai seperti semula');
    expect(textOf(mails, 'revocation-rejected', 'subject')).toContain('Surat jawaban terlampir');
  });

  it('Pasal 25(2): the papers are asked for, and asked for again', async () => {
    const mails = await owedBy((player) => {
      player.gives(APPLICANT, broken);
      player.gives(APPLICANT, {
        ...{ type: 'attachLossPaper' },
        paper: { documentId: 'd', kind: 'loss-statement', sha256: 'bb', mediaType: 'application/pdf', bytes: 9 },
      });
      player.pass(7 * DAY_MS);
      player.time({ type: 'noteLossPapersOverdue' });
    });
    const received = textOf(mails, 'loss-received', 'subject');
    expect(received).toContain('Pencabutannya dievaluasi');
    expect(received).toContain('diketahui oleh atasan');
    const overdue = textOf(mails, 'loss-papers-overdue', 'superior-of-subject');
    expect(overdue).toContain('Laporan kepada pihak yang berwenang');
    expect(overdue).not.toContain('Surat keterangan yang');
  });

  it('a stop is told as it was placed, although it is over by the time that the mail goes out', async () => {
    const mails = await owedBy(LIVES['stopped and released']!, BOTH);
    expect(textOf(mails, 'use-stopped', 'subject')).toContain('dimintakan kepada BSrE, belum terlihat');
    expect(textOf(mails, 'use-stopped', 'relying-parties')).not.toContain('Disangkal');
    expect(textOf(mails, 'hold-overdue', 'supervisors')).toContain('keputusan pengelola OP');
  });

  it('where the CA cannot hold, the end of a stop is told at once', async () => {
    const mails = await owedBy(LIVES['stopped and released']!);
    expect(textOf(mails, 'use-stopped', 'subject')).toContain('CRL dan OCSP tetap menyatakan sertifikat berlaku');
    for (const to of ['subject', 'superior-of-subject', 'agency-head', 'relying-parties'] as const)
      expect(textOf(mails, 'use-released', to)).toContain('Dilanjutkan sejak: 24 November 2026');
  });

  it('Pasal 11(2): supervisors read of the change and nobody’s name; the holder is asked to renew', async () => {
    const mails = await owedBy(LIVES['transferred']!);
    const told = textOf(mails, 'person-changed', 'supervisors');
    expect(told).toContain('mutasi ke Perangkat Daerah lain');
    expect(told).toContain('Berlaku sejak: 1 Desember 2026');
    expect(told).toMatch(/Batas waktu: 25 November 2026/);
    expect(told).not.toContain('Agus Salim');
    expect(textOf(mails, 'renewal-invited', 'subject')).toContain('tidak perlu menunggu');
  });

  it.each([
    ['with time left', 0, /digantikan pada 2\d Desember 2026/],
    ['near its end', 700, /setelah habis masa berlakunya/],
  ])('Pasal 20(1): the holder is told how the old certificate ends, %s', async (_name, days, words) => {
    const mails = await owedBy((player) => {
      player.pass(days * DAY_MS);
      player.time({ type: 'noteSuccessorInUse', caseId: 'case-2', kind: 'renewal' });
    });
    expect(textOf(mails, 'successor-in-use', 'subject')).toMatch(words);
  });

  it('Pasal 25(1)b: after a reissue it is revoked already', async () => {
    const mails = await owedBy((player) => {
      player.gives(APPLICANT, { ...broken, kind: 'lost', discoveredAt: plusMillis(player.now, -HOUR_MS) });
      player.time({ type: 'noteSuccessorInUse', caseId: 'case-2', kind: 'reissue' });
    });
    expect(textOf(mails, 'successor-in-use', 'subject')).toContain('telah dicabut atau sedang dicabut');
    expect(textOf(mails, 'loss-received', 'subject')).toContain('Pencabutannya telah diperintahkan');
  });

  it('later word of a compromise is a new reason, and the CA may refuse it', async () => {
    const mails = await owedBy((player) => {
      player.time({ type: 'recordCaRevocation', reason: 'unspecified', revokedAt: player.now });
      player.published();
      player.gives(APPLICANT, compromise);
      player.time({ type: 'refuseRevocation', ...refusal });
    });
    expect(textOf(mails, 'revocation-ordered', 'subject')).toContain('agar alasannya diubah');
    expect(textOf(mails, 'revocation-refused-by-ca', 'supervisors')).toContain('tetap dicabut dengan alasan semula');
    expect(textOf(mails, 'revoked-by-ca', 'supervisors')).not.toContain('Agus Salim');
  });
});

describe('whom a notice is for', () => {
  /** The values that the directory is asked for. */
  async function asked(player: Player, recipient: Recipient) {
    const seen: unknown[][] = [];
    const db = { query: (_sql: string, values: unknown[]) => Promise.resolve(seen.push(values) && []) as never };
    const story = { state: player.it, events: player.ledger };
    const people = await addressees(db, { recipient, seq: player.ledger.length }, story, '2026-03-02T01:00:00.000Z');
    return { seen, people };
  }

  it('Pasal 21(1): who had asked, although the case holds the request no longer, and never the holder twice', async () => {
    const player = inForce();
    LIVES['request rejected']!(player);
    expect(player.it.revocation).toBeUndefined();
    expect((await asked(player, 'requester')).seen).toEqual([[EXAMINER.personId, APPLICANT.personId]]);
  });

  it('PP 71/2019 Pasal 62: who relies on certificates, by the policy that the case has pinned', async () => {
    const { people, seen } = await asked(inForce(), 'relying-parties');
    expect(people).toEqual([expect.objectContaining({ name: 'Pusat Layanan TTE', email: 'tte@karawangkab.go.id' })]);
    expect(seen).toEqual([]);
  });
});
