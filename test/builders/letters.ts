import type { HumanCommand } from '../../domain/enrollment/commands';
import { coveredOf, coveredText } from '../../domain/letter/covers';
import type { AskedLetterKind } from '../../domain/letter/state';
import { isAskedLetter, SIGNER_OF } from '../../domain/letter/state';
import type { CertificateType } from '../../domain/certificate/types';
import type { Actor } from '../../domain/people/roles';
import { Player } from '../domain/enrollment/player';
import { APPLICANT, completeApplication, hex, openCommand } from './application';

export const SUPERIOR = { personId: 'person-superior-1', roles: ['superior'] } as const;
export const HEAD = { personId: 'person-head-1', roles: ['agency-head'] } as const;

export const signerOf = (kind: AskedLetterKind): Actor => (SIGNER_OF[kind] === 'superior' ? SUPERIOR : HEAD);

export const askFor = (kind: AskedLetterKind, signer: Actor = signerOf(kind)): HumanCommand => ({
  type: 'askForLetter',
  kind,
  signerId: signer.personId,
});

/** The letter on what the form says now. */
export function giving({ it }: Player, kind: AskedLetterKind): HumanCommand {
  const covers = coveredOf(kind, it.dossier.form);
  return { type: 'giveLetter', kind, digest: hex(coveredText(covers)), covers };
}

/** A draft in which everything is there but the letters that can be given in the system. */
export function withoutLetters(type: CertificateType = 'individual'): Player {
  const player = new Player();
  player.gives(APPLICANT, openCommand(type));
  for (const command of completeApplication(type))
    if (command.type !== 'attachDocument' || !isAskedLetter(command.document.kind)) player.gives(APPLICANT, command);
  return player;
}

/** Letters that are owed, as the workflow draws and files them. */
export function drawn(player: Player): void {
  for (const { letter, forSeq } of player.it.lettersDue) {
    const documentId = `letter-${String(forSeq)}`;
    player.time({
      ...{ type: 'recordLetter', letter, forSeq, documentId, sha256: hex(documentId), number: '1', bytes: 20_000 },
    });
  }
}

/** Asked, given and drawn. */
export function given(player: Player, ...kinds: readonly AskedLetterKind[]): Player {
  for (const kind of kinds) {
    player.gives(APPLICANT, askFor(kind));
    player.gives(signerOf(kind), giving(player, kind));
    drawn(player);
  }
  return player;
}
