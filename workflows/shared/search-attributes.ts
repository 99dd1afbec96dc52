import { defineSearchAttributeKey } from '@temporalio/common';

/**
 * What operators can search workflows by. These stand in Temporal unencrypted, so none holds personal data: a
 * phase, a type, an agency's code. Three, because every change of one rewrites each index of Temporal's visibility.
 */
export const SEARCH_ATTRIBUTES = {
  phase: defineSearchAttributeKey('SiklusPhase', 'KEYWORD'),
  type: defineSearchAttributeKey('SiklusType', 'KEYWORD'),
  agency: defineSearchAttributeKey('SiklusAgency', 'KEYWORD'),
};
