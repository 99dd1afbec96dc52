import * as fc from 'fast-check';
import type { Command } from '../../../domain/enrollment/commands';
import { fold } from '../../../domain/enrollment/evolve';
import { speaksOf } from '../../../domain/letter/covers';
import { REQUIRED_DOCUMENTS } from '../../../domain/law/documents';
import type { Actor } from '../../../domain/people/roles';
import { APPLICANT, documentOf } from '../../builders/application';
import { askFor, drawn, giving, HEAD, SUPERIOR, withoutLetters } from '../../builders/letters';
import type { Player } from '../enrollment/player';

const KINDS = ['recommendation-letter', 'cover-letter'] as const;
const POSTS = ['Analis Kesehatan', 'Kepala Seksi', 'Bidan'];

/** Everything that the three may do with the letters, the form and the papers of a draft. */
const moves = (player: Player, n: number): readonly (readonly [Actor, Command])[] => [
  ...KINDS.flatMap((kind): (readonly [Actor, Command])[] => [
    [APPLICANT, askFor(kind)],
    [SUPERIOR, giving(player, kind)],
    [HEAD, giving(player, kind)],
    [SUPERIOR, { type: 'declineLetter', kind, reason: 'tidak' }],
    [APPLICANT, { type: 'withdrawLetterRequest', kind }],
  ]),
  [APPLICANT, { type: 'saveForm', changes: { position: POSTS[n % POSTS.length] ?? '' }, warnings: [] }],
  [APPLICANT, { type: 'saveForm', changes: { justification: `kebutuhan ${String(n % 2)}` }, warnings: [] }],
  [APPLICANT, { type: 'removeDocument', documentId: player.it.dossier.documents.at(-1)?.documentId ?? '' }],
  [APPLICANT, { type: 'attachDocument', document: documentOf('identity-card', n) }],
];

describe('however a draft is worked on', () => {
  it('Pasal 14a: it is submitted with letters that speak of what the form says, or not at all', () => {
    let submitted = 0;
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 10, maxLength: 40, size: 'max' }), (numbers) => {
        const player = withoutLetters();
        for (const n of numbers) {
          const choices = moves(player, n);
          const [actor, command] = choices[n % choices.length] ?? [APPLICANT, { type: 'submit' } as const];
          player.gives(actor, command);
          if (n % 3 > 0) drawn(player);
          player.gives(APPLICANT, { type: 'declareTruth', textVersion: '1' });
          if (player.gives(APPLICANT, { type: 'submit' })) continue;
          submitted += 1;
          const { documents, form } = player.it.dossier;
          for (const { kind } of REQUIRED_DOCUMENTS.individual)
            expect(documents.some((document) => document.kind === kind && speaksOf(document, form))).toBe(true);
          const given = documents.filter((document) => document.given);
          expect(new Set(given.map((document) => document.given?.by)).size).toBe(given.length);
          break;
        }
        expect(fold(player.ledger)).toEqual(player.state);
      }),
      { numRuns: 400, seed: 16_2022 },
    );
    // The walks are worth something only when some of them end in a submission.
    expect(submitted).toBeGreaterThan(20);
  });
});
