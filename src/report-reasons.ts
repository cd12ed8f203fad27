/** What a member can find wrong with an answer, in the order in which it is offered. */
export const reportReasons = ['beside-the-point', 'missing', 'wrong', 'outdated'] as const;

export type ReportReason = (typeof reportReasons)[number];
