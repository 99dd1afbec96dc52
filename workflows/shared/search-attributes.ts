import { defineSearchAttributeKey } from '@temporalio/common';

/**
 * What operators can search workflows by. These stand in Temporal unencrypted, so none holds personal data: a
 * status, a type, an agency's code, a deadline.
 */
export const SEARCH_ATTRIBUTES = {
  status: defineSearchAttributeKey('SiklusStatus', 'KEYWORD'),
  type: defineSearchAttributeKey('SiklusType', 'KEYWORD'),
  agency: defineSearchAttributeKey('SiklusAgency', 'KEYWORD'),
  due: defineSearchAttributeKey('SiklusDue', 'DATETIME'),
};
