import fc from 'fast-check';
import type { CaseField, Relation } from '../../../api/enrollments/field-rights';
import {
  FIELD_RIGHTS,
  isRevealable,
  MASK,
  RELATIONS,
  relationsOf,
  REVEALABLE,
  sightOf,
} from '../../../api/enrollments/field-rights';
import { presentForm } from '../../../api/cases/case-presenter';
import { presentHistory } from '../../../api/cases/history';
import { commitmentsOf } from '../../../api/cases/personal-values';
import type { CaseEvent } from '../../../domain/enrollment/events';
import type { LedgerEvent } from '../../../domain/case/ledger';
import type { HumanCommand } from '../../../domain/enrollment/commands';
import { ROLES } from '../../../domain/people/roles';
import { completeApplication, formOf, hex, openCommand } from '../../builders/application';

const relations = fc.uniqueArray(fc.constantFrom(...RELATIONS));
const fields = Object.keys(FIELD_RIGHTS) as CaseField[];
const VALUES: Record<string, string> = {
  fullName: 'Siti Komariah Lestari',
  nik: '3215015205889017',
  nip: '198805122011012917',
  email: 'siti.lestari@karawangkab.go.id',
  phone: '081234567890',
};
const values = new Map(
  ['full name', 'nik', 'nip', 'email', 'phone'].map((name) => [
    hex(name),
    VALUES[name === 'full name' ? 'fullName' : name]!,
  ]),
);
const names = new Map<string, string>();

describe('who sees what of a case (UU 27/2022; one table)', () => {
  it('nobody who is nothing to a case sees any field of it', () => {
    for (const field of fields) expect(sightOf(field, [])).toBe('hidden');
  });

  it('one more relation never shows less', () => {
    const rank = { hidden: 0, masked: 1, plain: 2 };
    fc.assert(
      fc.property(relations, fc.constantFrom(...RELATIONS), fc.constantFrom(...fields), (some, one, field) => {
        expect(rank[sightOf(field, [...some, one])]).toBeGreaterThanOrEqual(rank[sightOf(field, some)]);
      }),
    );
  });

  it('NIK, NIP and phone are shown whole to the applicant and the subject alone', () => {
    for (const field of ['nik', 'nip', 'phone'] as const)
      for (const relation of RELATIONS)
        expect([field, relation, FIELD_RIGHTS[field][relation] === 'plain']).toEqual([
          field,
          relation,
          relation === 'applicant' || relation === 'subject',
        ]);
  });

  it('no answer holds a value that the reader’s relations do not show him plain', () => {
    fc.assert(
      fc.property(relations, (some) => {
        const answer = JSON.stringify(presentForm(formOf('individual'), { relations: some, values }));
        for (const [field, value] of Object.entries(VALUES))
          expect(answer.includes(JSON.stringify(value))).toBe(sightOf(field as CaseField, some) === 'plain');
      }),
    );
  });

  it('no answer about the past holds one either, nor a bearer link, nor what officers wrote for each other', () => {
    const events = ledgerOf([openCommand(), ...completeApplication()]);
    const links = [hex('link')];
    const known = new Map([...values, [hex('link'), 'https://siklus.test/prove-email#token']]);
    fc.assert(
      fc.property(relations, fc.integer({ min: 1, max: events.length }), (some, at) => {
        const history = presentHistory(events, at, { relations: some, values: known, names, agencies: names });
        const answer = JSON.stringify(history);
        expect(commitmentsOf(history)).toEqual([]);
        expect(answer).not.toContain('prove-email');
        for (const link of links) expect(answer).not.toContain(link);
        for (const [field, value] of Object.entries(VALUES))
          if (sightOf(field as CaseField, some) !== 'plain') expect(answer).not.toContain(JSON.stringify(value));
        if (sightOf('documents', some) === 'hidden') expect(answer).not.toContain('document-identity-card');
      }),
    );
  });

  it('what people wrote of an end, a stop or a loss, and HR’s news, are read by whom the table lets, and by their author', () => {
    const events = [...ledgerOf([openCommand(), ...completeApplication()])];
    for (const event of IN_FORCE)
      events.push({
        ...{ caseId: 'case-1', seq: events.length + 1, at: '2026-03-02T01:00:00.000Z', commandId: 'k', event },
        actor: { personId: 'person-author', roles: [] },
      });
    fc.assert(
      fc.property(relations, fc.constantFrom('person-author', 'person-reader'), (some, viewerId) => {
        const reader = { viewerId, relations: some, values, names, agencies: names };
        const answer = JSON.stringify(presentHistory(events, events.length, reader));
        const reasons = sightOf('reasons', some) === 'plain' || viewerId === 'person-author';
        expect(WRITTEN.filter((text) => answer.includes(text))).toEqual(reasons ? WRITTEN : []);
        const papers = sightOf('documents', some) === 'plain';
        // In the past as in the present: who handed a paper in sees it where the report itself is shown.
        expect(answer.includes('paper-1')).toBe(papers || viewerId === 'person-author');
        expect(answer.includes('retirement')).toBe(sightOf('personChanges', some) === 'plain');
      }),
    );
  });

  it('a mask keeps the length and hides the most of it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{8,18}$/), (digits) => {
        for (const field of ['nik', 'nip', 'phone']) {
          const masked = MASK[field]!(digits);
          expect(masked).toHaveLength(digits.length);
          expect(masked.replaceAll('•', '').length).toBeLessThanOrEqual(4);
        }
      }),
    );
    expect(MASK['email']!('siti.lestari@karawangkab.go.id')).toBe('s•••••••••••@karawangkab.go.id');
  });

  it('may be revealed by officers and auditors only, and only where they see a mask', () => {
    const cannot: Relation[] = ['applicant', 'subject', 'head-of-dinas', 'agency-head', 'superior'];
    for (const field of REVEALABLE) {
      expect(isRevealable(field, cannot)).toBe(false);
      expect(isRevealable(field, ['examiner'])).toBe(true);
    }
    expect(isRevealable('phone', ['auditor'])).toBe(false);
  });

  it('is a matter of person and office: no role makes somebody applicant, subject, superior or agency head', () => {
    const parties = { applicantId: 'a', subjectId: 's', agencyId: 'X', editorIds: [] };
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...ROLES)), (roles) => {
        const found = relationsOf({ personId: 'z', roles }, parties, { headOf: ['Y'], superiorOfSubject: false });
        for (const relation of ['applicant', 'subject', 'agency-head', 'superior'] as const)
          expect(found).not.toContain(relation);
      }),
    );
    const both = relationsOf({ personId: 'a', roles: ['examiner'] }, parties, {
      headOf: ['X'],
      superiorOfSubject: true,
    });
    expect(both).toEqual(['applicant', 'examiner', 'agency-head', 'superior']);
  });
});

const WRITTEN = [
  'why it ends',
  'why it does not',
  'why it stops',
  'how it was lost',
  'why it goes on',
  'why HR is right',
];
const SEEN = { revision: 1, digest: hex('seen'), documents: [] };
const IN_FORCE: readonly CaseEvent[] = [
  {
    ...{ type: 'lossReported', kind: 'damaged', capacity: 'holder', text: 'how it was lost' },
    papersDueAt: '2026-03-05T01:00:00.000Z',
  },
  {
    type: 'lossPaperAttached',
    paper: {
      ...{
        documentId: 'paper-1',
        kind: 'loss-statement',
        sha256: hex('paper'),
        mediaType: 'application/pdf',
        bytes: 1,
      },
      ...{ uploadedBy: 'person-author', uploadedAt: '2026-03-02T01:00:00.000Z' },
    },
  },
  {
    ...{ type: 'holdPlaced', cause: 'officer', by: 'person-author', text: 'why it stops', atCa: 'local' },
    until: '2026-03-16T01:00:00.000Z',
  },
  { type: 'releaseRequested', text: 'why it goes on' },
  {
    ...{ type: 'revocationRequested', revocationId: 'case-1:r1', origin: 'request', reason: 'superseded' },
    ...{ text: 'why it ends', urgent: false, amends: false },
  },
  { type: 'revocationRejected', seen: SEEN, text: 'why it does not' },
  {
    ...{ type: 'personChanged', changeId: 'hr-1', kind: 'retirement', effectiveOn: '2026-03-01', proposal: 'revoke' },
  },
  { type: 'personChangeResolved', changeId: 'hr-1', outcome: 'none', seen: SEEN, text: 'why HR is right' },
];

/** The events that commands of an application become, without asking whether they may. */
function ledgerOf(commands: readonly HumanCommand[]): LedgerEvent<CaseEvent>[] {
  return commands.map((command, i) => ({
    ...{ caseId: 'case-1', seq: i + 1, at: '2026-03-02T01:00:00.000Z', commandId: `k${String(i)}` },
    actor: { personId: 'person-applicant-1', roles: ['applicant'] },
    event: eventOf(command),
  }));
}

function eventOf(command: HumanCommand): CaseEvent {
  const at = '2026-03-02T01:00:00.000Z';
  switch (command.type) {
    case 'open': {
      const { type: _type, ...rest } = command;
      return { type: 'caseOpened', applicantId: 'person-applicant-1', expiresAt: at, ...rest };
    }
    case 'saveForm':
      return { type: 'formSaved', changes: command.changes, warnings: command.warnings };
    case 'attachDocument':
      return { type: 'documentAttached', document: { ...command.document, uploadedBy: 'p', uploadedAt: at } };
    case 'requestEmailProof':
      return { type: 'emailProofRequested', email: command.email, link: command.link, expiresAt: at };
    case 'proveEmail':
      return { type: 'emailProven', email: command.email };
    case 'declareTruth':
      return { type: 'truthDeclared', textVersion: command.textVersion };
    default:
      throw new Error(`no event for ${command.type}`);
  }
}
