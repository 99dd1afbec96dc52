import type { Form } from '../../domain/enrollment/dossier';
import type { CaseFileRow } from '../../entities/case-file.entity';
import type { Vault } from '../../entities/vault';
import { isHrCode } from '../../domain/people/hr';
import { canonicalJson } from '../../domain/case/json';
import type { Json } from '../../domain/case/json';
import type { ReceiptView } from '../cases/case.dto';
import { presentReceipt } from '../cases/case-presenter';
import type { CaseReader } from '../cases/case-reader';
import type { Asking } from '../cases/commands';
import { give } from '../cases/commands';
import { commitmentsOf, isPersonal } from '../cases/personal-values';
import type { Answer } from '../http/route';
import { ProblemError, RefusalError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import { hrFindings } from './hr-check';
import type { Preview } from './preview';
import type { SaveForm } from './form.dto';
import type { PersonalField, PersonalForm } from './form-checks';
import { checkForm, PERSONAL_FIELDS, warningsOf } from './form-checks';

/** Saves what was typed into the form: checked here and with HR, personal data into the vault, the rest by command. */
export class FormService {
  constructor(
    private readonly deps: Pick<ResourceDeps, 'vault' | 'gateway' | 'hr'>,
    private readonly reader: CaseReader,
    private readonly preview: Preview,
  ) {}

  /**
   * Errors: ProblemError `invalid-input` with every fault; RefusalError. Values that the case holds already are not
   * sent again, so that saving an unchanged form voids nothing.
   */
  async save(asking: Asking, caseId: string, typed: SaveForm): Promise<Answer<ReceiptView>> {
    const { file } = await this.reader.open(asking.caller.actor, caseId);
    const { form, warnings: before } = file.state.dossier;
    const { open, personal, faults } = checkForm(typed, file.state.policy);
    const unknownAgency = open.agencyId !== undefined && !(await this.reader.agencies.byId(open.agencyId))?.active;
    const all = unknownAgency ? [...faults, { pointer: '/agencyId', code: 'choice' }] : faults;
    if (all.length > 0) throw new ProblemError('invalid-input', { errors: all });
    // Before anything personal is kept: a stranger's save must leave nothing in the vault of this case.
    const refusal = await this.preview.whyNot(file, asking, {
      type: 'saveForm',
      changes: {},
      warnings: [],
    });
    if (refusal) throw new RefusalError(refusal);
    const sealed = await this.deps.vault.seal(caseId, personal);
    const changes = changed(form, { ...open, ...sealed });
    if (Object.keys(changes).length === 0) return unchanged(file);
    const person = { ...(await knownPerson(this.deps.vault, form)), ...personal };
    const agencyId = changes.agencyId ?? form.agencyId;
    const ask = HR_FIELDS.some((field) => field in changes) || before.includes('hr-unreachable');
    const hr = ask ? await hrFindings(this.deps.hr, { ...person, agencyId }) : before.filter(isHrCode);
    const warnings = [...warningsOf(person), ...hr];
    return give(this.deps.gateway, asking, caseId, { type: 'saveForm', changes, warnings });
  }
}

/** What HR is asked about again when it changes. */
const HR_FIELDS = ['nip', 'fullName', 'agencyId'] as const;

/** The form's personal data, opened; what was erased is absent. */
export async function knownPerson(vault: Pick<Vault, 'open'>, form: Partial<Form>): Promise<PersonalForm> {
  const values = await vault.open(commitmentsOf(form));
  const known = PERSONAL_FIELDS.flatMap((field): [PersonalField, string][] => {
    const held = form[field];
    const value = isPersonal(held) ? values.get(held.commitment) : undefined;
    return value === undefined ? [] : [[field, value]];
  });
  return Object.fromEntries(known);
}

function changed(before: Partial<Form>, after: Partial<Form>): Partial<Form> {
  const text = (value: unknown) => (value === undefined ? '' : canonicalJson(value as Json));
  return Object.fromEntries(
    Object.entries(after).filter(([field, value]) => text(before[field as keyof Form]) !== text(value)),
  );
}

const unchanged = ({ id, status, version, revision, dossierDigest }: CaseFileRow): Answer<ReceiptView> => ({
  body: presentReceipt({ caseId: id, status, version, revision, dossierDigest }),
  revision,
});
