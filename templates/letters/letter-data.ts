import type { LetterKind } from '../../domain/enrollment/letters';
import { APPLICATION_LETTERS } from './application-letters';
import { CERTIFICATE_LETTERS } from './certificate-letters';
import type { LetterDataByKind } from './data';
import { GIVEN_LETTERS } from './given-letters';
import type { Told } from './told';

type Makers = { readonly [K in LetterKind]: (told: Told) => Promise<LetterDataByKind[K]> | LetterDataByKind[K] };

const MAKERS: Makers = { ...APPLICATION_LETTERS, ...CERTIFICATE_LETTERS, ...GIVEN_LETTERS };

/** What a letter says. Errors: throws when the ledger does not hold what it answers. */
export async function letterData<K extends LetterKind>(letter: K, told: Told): Promise<LetterDataByKind[K]> {
  return MAKERS[letter](told);
}
