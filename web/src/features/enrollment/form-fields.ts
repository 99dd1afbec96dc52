import type { CertificateType } from '../../../../domain/certificate/types';
import type { ApplicantCategory, Duty } from '../../../../domain/enrollment/dossier';
import type { CaseView, PersonView, Purpose } from '../../api/contract';

/** The form as it is typed; personal data stand in it as the server showed them to their owner. */
export interface Typed {
  readonly category: ApplicantCategory | undefined;
  readonly fullName: string;
  readonly nik: string;
  readonly nip: string;
  readonly email: string;
  readonly phone: string;
  readonly position: string;
  readonly agencyId: string;
  readonly purposes: readonly Purpose[];
  readonly duty: Duty | undefined;
  readonly justification: string;
  readonly legalBasis: string;
  readonly systemName: string;
  readonly fqdn: string;
}

/** What the case holds. */
export function saved({ form }: CaseView): Typed {
  const own = (view: CaseView['form']['nik']) => view?.value ?? '';
  return {
    category: form.category,
    fullName: own(form.fullName),
    nik: own(form.nik),
    nip: own(form.nip),
    email: own(form.email),
    phone: own(form.phone),
    position: form.position ?? '',
    agencyId: form.agencyId ?? '',
    purposes: form.purposes ?? [],
    duty: form.duty,
    justification: form.justification ?? '',
    legalBasis: form.legalBasis ?? '',
    systemName: form.systemName ?? '',
    fqdn: form.fqdn ?? '',
  };
}

/** What the directory knows already need not be typed again (WCAG 3.3.7). */
export function suggested(typed: Typed, person: PersonView | undefined): Typed {
  if (!person) return typed;
  const { name, email, position, agency } = person;
  return {
    ...typed,
    category: typed.category ?? (person.nip === undefined ? undefined : 'civil-servant'),
    fullName: typed.fullName || name,
    email: typed.email || email,
    position: typed.position || position,
    agencyId: typed.agencyId || agency.id,
  };
}

/** What differs from what the case holds; the rest stays as it is. */
export function changesOf(typed: Typed, before: Typed): Partial<Typed> {
  const changed = Object.entries(typed).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof Typed]),
  );
  return Object.fromEntries(changed) as Partial<Typed>;
}

/** Fields that a type or a category asks for beside those of everybody. */
export const asksFor = (
  field: 'nip' | 'legalBasis' | 'systemName',
  type: CertificateType,
  { category }: Typed,
): boolean =>
  ({
    nip: category === 'civil-servant',
    legalBasis: category === 'other-party',
    systemName: type === 'system',
  })[field];
