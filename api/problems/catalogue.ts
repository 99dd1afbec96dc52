import { REFUSAL_CODES } from '../../domain/case/refusal';
import type { CatalogueEntry, ProblemCode } from './codes';
import { PLATFORM_CODES } from './codes';
import { PLATFORM_CATALOGUE } from './platform-catalogue';
import { REFUSAL_CATALOGUE } from './refusal-catalogue';

export const PROBLEM_CODES: readonly ProblemCode[] = [...REFUSAL_CODES, ...PLATFORM_CODES];

/** Status and sentences of every problem (RFC 9457). */
export const CATALOGUE: Record<ProblemCode, CatalogueEntry> = { ...REFUSAL_CATALOGUE, ...PLATFORM_CATALOGUE };

export const isProblemCode = (text: string): text is ProblemCode => Object.hasOwn(CATALOGUE, text);
