import type { Form } from '../../domain/enrollment/dossier';
import type { CaseState } from '../../domain/enrollment/state';
import type { Vault } from '../../entities/vault';
import { commitmentsOf, isPersonal } from '../cases/personal-values';
import type { PersonalField, PersonalForm } from '../enrollments/form-checks';
import { PERSONAL_FIELDS, warningsOf } from '../enrollments/form-checks';

/** Where the directory says that the holder works now. */
export interface Post {
  readonly agencyId: string;
  readonly position: string;
}

/**
 * The form of the certificate before, as the next application begins with it (WCAG 2.2, 3.3.7: what was given once is
 * not asked for again). Who has moved since is not certified where he was: post and agency are those of the directory.
 */
export const followingForm = (
  { dossier: { form }, parties, renewalInvited }: CaseState,
  { agencyId, position }: Post,
): Partial<Form> => (agencyId !== parties.agencyId || renewalInvited ? { ...form, agencyId, position } : form);

/** `form` with its personal values sealed anew for `caseId`; what was erased since is left out. */
export async function sealedFor(vault: Vault, caseId: string, form: Partial<Form>) {
  const values = await vault.open(commitmentsOf(form));
  const personal: PersonalForm = Object.fromEntries(
    PERSONAL_FIELDS.flatMap((field): [PersonalField, string][] => {
      const held = form[field];
      const value = isPersonal(held) ? values.get(held.commitment) : undefined;
      return value === undefined ? [] : [[field, value]];
    }),
  );
  const open = Object.fromEntries(Object.entries(form).filter(([, value]) => !isPersonal(value))) as Partial<Form>;
  const changes: Partial<Form> = { ...open, ...(await vault.seal(caseId, personal)) };
  return { changes, warnings: warningsOf(personal) };
}
