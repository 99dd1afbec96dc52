import { wibDate } from '../../../../domain/calendar/wib';
import { isOperator } from '../../../../domain/people/duties';
import type { DutiesDto, PersonView } from '../../api/contract';

/** What somebody is now, as a proposal would say it: days for moments, and no appointment without its role. */
export function dutiesOf(person: PersonView): DutiesDto {
  const { roles, appointment, trainingValidTo, operatorCertificateValidTo } = person;
  if (!isOperator(roles)) return { roles };
  return {
    roles,
    ...(appointment
      ? {
          appointment: {
            ...(appointment.decree === undefined ? {} : { decree: appointment.decree }),
            ...{ validFrom: wibDate(appointment.validFrom), validTo: wibDate(appointment.validTo) },
          },
        }
      : {}),
    ...(trainingValidTo === undefined ? {} : { trainingValidTo: wibDate(trainingValidTo) }),
    ...(operatorCertificateValidTo === undefined
      ? {}
      : { operatorCertificateValidTo: wibDate(operatorCertificateValidTo) }),
  };
}
