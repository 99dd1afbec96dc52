import fc from 'fast-check';
import type { Found } from '../../../domain/people/judge-proposal';
import { flawsOf, impossible, isOutdated, ownAffair, withheld } from '../../../domain/people/judge-proposal';
import type { Change, Proposal } from '../../../domain/people/proposal';
import { PROPOSAL_ACTIONS, PROPOSAL_STATUSES } from '../../../domain/people/proposal';
import { CHANGE_NOTES, CHANGE_STATUSES } from '../../../domain/people-change/watch';

const TODAY = '2026-03-02';
const duties: Change = {
  ...{ kind: 'duties', personId: 'p' },
  ...{ before: { roles: ['administrator'] }, after: { roles: ['applicant'] } },
};
const head: Change = { kind: 'agency-head', agencyId: 'DINKES', before: 'old', after: 'new' };
const letters: Change = { kind: 'agency-letters', agencyId: 'DINKES', before: false, after: true };
const entry: Change = { kind: 'feed-entry', changeId: 'P-1' };
const open = (change: Change): Proposal => ({ change, status: 'open', madeBy: 'maker', version: 3 });
const found: Found = {
  person: { active: true, agencyId: 'DINKES', version: 3, duties: { roles: ['applicant'] } },
  headId: 'old',
  administrators: ['maker', 'checker', 'p'],
};

describe('Pasal 8(1), 31(2): who decides on a proposal', () => {
  it('its maker takes it back, and nobody else does', () => {
    expect(withheld(open(duties), 'withdraw', 'maker')).toBeUndefined();
    expect(withheld(open(duties), 'withdraw', 'checker')?.code).toBe('not-the-maker');
  });

  it.each([
    ['another administrator', duties, 'checker', undefined],
    ['not its maker', duties, 'maker', 'own-proposal'],
    ['not the person himself', duties, 'p', 'about-oneself'],
    ['not who would be head', head, 'new', 'about-oneself'],
    ['not who would be head no more', head, 'old', 'about-oneself'],
    ['anybody else, of an entry of HR’s feed', entry, 'p', undefined],
  ] as const)('%s', (_, change, actor, code) => {
    for (const action of ['approve', 'refuse'] as const) expect(withheld(open(change), action, actor)?.code).toBe(code);
  });

  it('Pasal 8(1): no proposal is approved by who made it or whom it is about, whoever they are', () => {
    const person = fc.constantFrom('a', 'b', 'c');
    const change = fc.oneof(
      person.map((personId): Change => ({ ...duties, personId })),
      fc.tuple(person, person).map(([before, after]): Change => ({ ...head, before, after })),
    );
    fc.assert(
      fc.property(change, person, person, (about, madeBy, actor) => {
        if (ownAffair(about, madeBy) || withheld({ ...open(about), madeBy }, 'approve', actor)) return;
        const { kind } = about;
        const people = kind === 'duties' ? [about.personId] : kind === 'agency-head' ? [about.before, about.after] : [];
        expect(new Set([madeBy, actor, ...people]).size).toBe(2 + new Set(people).size);
      }),
    );
  });

  it('nobody, once it is decided', () => {
    for (const status of PROPOSAL_STATUSES.filter((one) => one !== 'open'))
      for (const action of PROPOSAL_ACTIONS)
        for (const actor of ['maker', 'checker'])
          expect(withheld({ ...open(duties), status }, action, actor)?.code).toBe('proposal-decided');
  });
});

describe('what cannot be', () => {
  it('fewer than two administrators, as nothing could be decided any more', () => {
    expect(impossible(duties, found)).toBeUndefined();
    expect(impossible(duties, { ...found, administrators: ['maker', 'p'] })?.code).toBe('administrators-too-few');
    const kept: Change = { ...duties, after: { roles: ['administrator', 'applicant'] } };
    expect(impossible(kept, { ...found, administrators: ['maker', 'p'] })).toBeUndefined();
  });

  it('Pasal 11(2): setting aside what can be carried out, or was', () => {
    for (const status of CHANGE_STATUSES)
      for (const note of CHANGE_NOTES) {
        const stuck = status === 'malformed' || (status === 'done' && note === 'person-unknown');
        const refusal = impossible(entry, { ...found, entry: { status, note } });
        expect(refusal?.code).toBe(stuck ? undefined : 'entry-not-stuck');
      }
  });

  it.each([
    ['somebody active of the agency', {}, undefined],
    ['somebody who has left', { active: false }, 'head-not-of-agency'],
    ['somebody of another agency', { agencyId: 'DISDIK' }, 'head-not-of-agency'],
  ] as const)('Pasal 14a: a head must be active, and of the agency: %s', (_, otherwise, code) => {
    const flaws = flawsOf(head, { ...found, person: { ...found.person!, ...otherwise } }, TODAY);
    expect(flaws[0]?.code).toBe(code);
  });

  it('Pasal 14a: letters are given otherwise than before', () => {
    expect(flawsOf(letters, found, TODAY)).toEqual([]);
    expect(flawsOf({ ...letters, before: true }, found, TODAY)).toEqual([
      { pointer: '/inSystem', code: 'nothing-changes' },
    ]);
  });

  it('Pasal 14a: a head is known, and another than before', () => {
    const { person: _, ...unknown } = found;
    expect(flawsOf(head, unknown, TODAY)).toEqual([{ pointer: '/headId', code: 'head-not-of-agency' }]);
    expect(flawsOf({ ...head, before: 'new' }, found, TODAY)[0]?.code).toBe('nothing-changes');
  });
});

describe('a proposal whose ground has moved', () => {
  it.each([
    ['the same', duties, {}, false],
    ['another version of the person', duties, { person: { ...found.person!, version: 4 } }, true],
    ['another head of the agency', head, { headId: 'third' }, true],
    ['the same head', head, {}, false],
    ['letters that are given as before', letters, { lettersInSystem: false }, false],
    ['letters that are given otherwise already', letters, { lettersInSystem: true }, true],
    ['an entry, which is judged by itself', entry, { person: { ...found.person!, version: 4 } }, false],
  ] as const)('%s', (_, change, otherwise, outdated) => {
    expect(isOutdated(open(change), { ...found, ...otherwise })).toBe(outdated);
  });
});
