import type { CaseState } from '../../domain/enrollment/state';
import type { Told } from './told';
import { held, holderName } from './told';

/** A certificate as its holder and those above him read of it. */
export async function toPeople({ row, sources }: Told, state: CaseState) {
  const { type, certificate } = held(state);
  return {
    toRelyingParty: false as const,
    toHolder: row.recipient === 'subject',
    holderName: await holderName(sources, state),
    certificateType: type,
    serial: certificate.serial,
  };
}

/** The same for who relies on it: nothing of a person leaves the case (UU 27/2022 Pasal 16(2)). */
export async function toRelyingParty({ sources }: Told, state: CaseState) {
  const { type, certificate, dossier, parties } = held(state);
  const { agencyId, systemName, fqdn } = dossier.form;
  const agencies: { name: string }[] = await sources.db.query('SELECT name FROM agency WHERE id = $1', [
    agencyId ?? parties.agencyId,
  ]);
  return {
    toRelyingParty: true as const,
    certificateType: type,
    serial: certificate.serial,
    issuer: certificate.issuer,
    unit: agencies[0]?.name ?? '',
    system: type === 'system' ? { name: systemName ?? '', fqdn: fqdn ?? '' } : null,
  };
}
