import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Decision } from './book';
import { writeDurably } from '../durable';
import type { Fields } from './order';
import { Refusal, isFields } from './order';
import { ACTIVATION_SECONDS, LEAF_SECONDS } from './profile';

export const DEFECTS = ['key', 'subject', 'key-usage'] as const;
export type Defect = (typeof DEFECTS)[number];

/** What the CA decides about the RA's next order to revoke, hold or release. */
export type RevocationDecision =
  { readonly outcome: 'accept' } | { readonly outcome: 'refuse'; readonly reason: string };

/** What a test or a demonstration can make the stand-in do. The real CA has no such thing. */
export interface Behaviour {
  /** Life of the leaves issued from now on. */
  leafValiditySeconds: number;
  /** How far in the future the leaves begin that are issued from now on. */
  leafStartsAfterSeconds: number;
  activationSeconds: number;
  /** Every answer to the RA comes this late, after the CA has acted. */
  delayMs: number;
  /** What becomes of the next orders, one each; later ones go through. */
  outcomes: Decision[];
  /** What becomes of the next orders to revoke, hold or release that would change something, one each. */
  revocationOutcomes: RevocationDecision[];
  /** How long lists and OCSP go on as before when a certificate is revoked, held or released from now on. */
  publishAfterSeconds: number;
  /** Whether this CA puts certificates on hold at all. */
  holdAllowed: boolean;
  /** How many answers to the RA are lost after the CA has acted. */
  dropAnswers: number;
  /** How many times each notice is sent again. */
  duplicateNotices: number;
  /** What is wrong with the next certificates, one each. */
  defects: Defect[];
  /** Everything but the control answers 503. */
  down: boolean;
  /** Where notices go; empty for nowhere. */
  callbackUrl: string;
}

const ordinaryBehaviour = (callbackUrl: string, holdAllowed: boolean): Behaviour => ({
  leafValiditySeconds: LEAF_SECONDS,
  leafStartsAfterSeconds: 0,
  activationSeconds: ACTIVATION_SECONDS,
  delayMs: 0,
  outcomes: [],
  revocationOutcomes: [],
  publishAfterSeconds: 0,
  holdAllowed,
  dropAnswers: 0,
  duplicateNotices: 0,
  defects: [],
  down: false,
  callbackUrl,
});

/** Terms of the CA rather than troubles of a moment: told once, they hold after a restart too. */
const LASTING = ['leafValiditySeconds', 'activationSeconds'] as const;
const termsFile = (dir: string): string => join(dir, 'terms.json');

/** How a stand-in that keeps its things in `dir` begins. */
export function initialBehaviour(dir: string, callbackUrl: string, holdAllowed: boolean): Behaviour {
  const behaviour = ordinaryBehaviour(callbackUrl, holdAllowed);
  const file = termsFile(dir);
  if (!existsSync(file)) return behaviour;
  const terms: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isFields(terms)) throw new Error(`${file} holds no terms`);
  changeBehaviour(behaviour, terms);
  return behaviour;
}

export const keepTerms = (dir: string, behaviour: Behaviour): void => {
  writeDurably(termsFile(dir), JSON.stringify(Object.fromEntries(LASTING.map((term) => [term, behaviour[term]]))));
};

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isDefect = (value: unknown): value is Defect => DEFECTS.some((defect) => defect === value);

function isDecision(value: unknown): value is Decision {
  if (!isFields(value)) return false;
  const { outcome, reason, pendingPolls } = value;
  const known =
    outcome === 'activate' || ((outcome === 'refuse' || outcome === 'return') && typeof reason === 'string');
  return known && isNumber(pendingPolls);
}

const isRevocationDecision = (value: unknown): value is RevocationDecision =>
  isFields(value) &&
  (value['outcome'] === 'accept' || (value['outcome'] === 'refuse' && typeof value['reason'] === 'string'));

const FORMS: Record<keyof Behaviour, (value: unknown) => boolean> = {
  leafValiditySeconds: (value) => isNumber(value) && value > 1,
  leafStartsAfterSeconds: isNumber,
  activationSeconds: isNumber,
  delayMs: isNumber,
  outcomes: (value) => Array.isArray(value) && value.every(isDecision),
  revocationOutcomes: (value) => Array.isArray(value) && value.every(isRevocationDecision),
  publishAfterSeconds: isNumber,
  holdAllowed: (value) => typeof value === 'boolean',
  dropAnswers: isNumber,
  duplicateNotices: isNumber,
  defects: (value) => Array.isArray(value) && value.every(isDefect),
  down: (value) => typeof value === 'boolean',
  callbackUrl: (value) => typeof value === 'string' && /^(https?:\/\/.+)?$/.test(value),
};

/** Takes in the members that `wanted` names and leaves the others. Errors: {@link Refusal} for any that is unknown. */
export function changeBehaviour(behaviour: Behaviour, wanted: Fields): void {
  for (const [name, value] of Object.entries(wanted)) {
    if (!Object.hasOwn(FORMS, name) || !FORMS[name as keyof Behaviour](value))
      throw new Refusal(422, 'invalid', `Control does not take this ${name.slice(0, 40)}`);
  }
  Object.assign(behaviour, wanted);
}
