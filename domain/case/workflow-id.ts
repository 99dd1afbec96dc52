/** A certificate's whole life is one workflow; its id says whose, and holds no personal data. */
export const certificateWorkflowId = (caseId: string): string => `certificate:${caseId}`;
