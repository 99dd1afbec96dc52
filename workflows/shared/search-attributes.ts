import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';

/**
 * What operators may search workflows by; registered by `npm run migrate`. Never encrypted, so nothing personal.
 * Three, because every change of one rewrites each index of Temporal's visibility table.
 */
export const PHASE = defineSearchAttributeKey('SiklusPhase', SearchAttributeType.KEYWORD);
export const CERTIFICATE_TYPE = defineSearchAttributeKey('SiklusType', SearchAttributeType.KEYWORD);
export const AGENCY = defineSearchAttributeKey('SiklusAgency', SearchAttributeType.KEYWORD);

export const SEARCH_ATTRIBUTES = [PHASE, CERTIFICATE_TYPE, AGENCY] as const;
