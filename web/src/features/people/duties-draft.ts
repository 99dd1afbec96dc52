import { isOperator } from '../../../../domain/people/duties';
import type { PersonView, ProposeDuties, Role } from '../../api/contract';
import { dutiesOf } from './duties';

/** Duties as they are being written. */
export interface DutiesDraft {
  readonly roles: readonly Role[];
  readonly decree: string;
  readonly validFrom: string | undefined;
  readonly validTo: string | undefined;
  readonly trainingValidTo: string | undefined;
  readonly operatorCertificateValidTo: string | undefined;
  readonly reason: string;
}

/** Begins with what is so. */
export function draftOf(person: PersonView): DutiesDraft {
  const { roles, appointment, trainingValidTo, operatorCertificateValidTo } = dutiesOf(person);
  return {
    ...{ roles, trainingValidTo, operatorCertificateValidTo, reason: '' },
    ...{ decree: appointment?.decree ?? '', validFrom: appointment?.validFrom, validTo: appointment?.validTo },
  };
}

/** What is sent: of somebody who is no Pengelola OP nothing but his roles; what was left out the server names. */
export function proposed({ roles, reason, decree, validFrom, validTo, ...until }: DutiesDraft): ProposeDuties {
  if (!isOperator(roles)) return { roles: [...roles], reason };
  const { trainingValidTo, operatorCertificateValidTo } = until;
  return {
    ...{ roles: [...roles], reason },
    ...(validFrom === undefined || validTo === undefined ? {} : { appointment: { decree, validFrom, validTo } }),
    ...(trainingValidTo === undefined ? {} : { trainingValidTo }),
    ...(operatorCertificateValidTo === undefined ? {} : { operatorCertificateValidTo }),
  };
}
