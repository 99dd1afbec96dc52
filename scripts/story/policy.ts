import type { InForcePolicy } from '../../domain/law/in-force-policy';
import { DEFAULT_IN_FORCE } from '../../domain/law/in-force-policy';
import type { Policy } from '../../domain/law/policy';
import type { Behaviour } from '../../devstack/bsre/control';
import { wibDate } from '../../domain/calendar/wib';
import type { World } from './world';

const MAKER = 'person-admin-1';
const CHECKER = 'person-admin-2';

/** Certificates of the story live this long: long enough for every rung, short enough to watch. */
export const DEMO_LIFE_SECONDS = 150;

/** Until then the holder has been reminded twice, and may renew. */
const DEMO_RENEWAL: InForcePolicy = {
  ...DEFAULT_IN_FORCE,
  renewal: { ...DEFAULT_IN_FORCE.renewal, window: 'PT140S' },
  relyingParties: [{ name: 'Layanan Tanda Tangan Elektronik', email: 'layanan-tte@karawangkab.go.id' }],
};

const DEMONSTRATION: Partial<Policy> = {
  inForce: DEMO_RENEWAL,
  reminderLadder: ['PT120S', 'PT80S', 'PT40S', 'PT20S', 'PT0S', '-PT10S'],
  reminderEscalation: { superiorFrom: 'PT40S', headFrom: 'PT0S' },
};

/**
 * Puts a policy of demonstration length in force through the API, by a maker and a checker (Pasal 3(1)a), and answers
 * how to put the earlier one back. Cases keep the policy under which they were opened.
 */
export async function demonstrationPolicy(world: World, changes = DEMONSTRATION): Promise<() => Promise<void>> {
  const { parameters: policy } = await world.call<{ parameters: Policy }>(MAKER, 'GET', '/policy');
  await enact(world, { ...policy, ...changes });
  return () => enact(world, policy);
}

async function enact(world: World, wanted: Policy): Promise<void> {
  const { version: _version, setBy: _setBy, approvedBy: _approvedBy, effectiveFrom: _from, ...parameters } = wanted;
  const body = { parameters: { ...parameters, effectiveFrom: wibDate(new Date().toISOString()) } };
  const { version } = await world.call<{ version: number }>(MAKER, 'POST', '/policy', { body });
  await world.call(CHECKER, 'POST', `/policy/${String(version)}/approval`);
  world.tell('semua', '3(1)a', `kebijakan versi ${String(version)} ditetapkan oleh dua administrator`);
}

/** Has future owners accept other words from today on, by a maker and a checker (Pasal 23(1)). */
export async function newAgreement(world: World, body: string): Promise<void> {
  const proposal = { body, effectiveFrom: wibDate(new Date().toISOString()) };
  const { version } = await world.call<{ version: string }>(MAKER, 'POST', '/agreement', { body: proposal });
  await world.call(CHECKER, 'POST', `/agreement/${version}/approval`);
  world.tell('semua', '23(1)', `perjanjian versi ${version} ditetapkan oleh dua administrator`);
}

/** Tells the stand-in how long the leaves live that it makes from now on. */
export const leafLife = (world: World, seconds: number): Promise<void> =>
  tellStandIn(world, { leafValiditySeconds: seconds });

/** Has BSrE's stand-in behave otherwise from now on. */
export async function tellStandIn(world: World, wanted: Partial<Behaviour>): Promise<void> {
  const answer = await world.reach(`${world.settings.ca.url}/control`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wanted),
  });
  if (!answer.ok) throw new Error(`the BSrE stand-in refused its control: ${String(answer.status)}`);
}
