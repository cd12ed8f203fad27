import type { SearchedFor } from './ask-answer.ts';

/** What a question was searched for, for whoever asks to see it. */
export interface SearchedAnswer {
  readonly kind: 'searched';
  readonly question: string;
  readonly searched: SearchedFor;
}
