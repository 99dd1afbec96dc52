import { createHash } from 'node:crypto';
import type { Covered } from '../../domain/enrollment/dossier';
import { coveredText } from '../../domain/letter/covers';

/** What a signer's letter is sealed to: the fields that he saw. */
export const digestOf = (covered: Covered): string => createHash('sha256').update(coveredText(covered)).digest('hex');
