/** Why an input was not imported. A value and no exception, because one bad file must not stop the others. */
export type RefusalReason =
  | 'not-found'
  | 'unreadable'
  | 'unwritable'
  | 'empty'
  | 'too-large'
  | 'binary'
  | 'broken-encoding'
  | 'no-article'
  | 'took-too-long'
  | 'out-of-memory'
  | 'same-id'
  | 'edited-by-hand'
  | 'bad-address'
  | 'private-address'
  | 'robots'
  | 'network';

interface Refusal {
  readonly reason: RefusalReason;
  /** What is wrong with this file and what to do, as a sentence. */
  readonly message: string;
}

/** What was made of an input, or why it was refused. */
export type Result<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export const done = <T>(value: T): Result<T> => ({ kind: 'done', value });
export const refused = (
  reason: RefusalReason,
  message: string,
): Result<never> & { readonly kind: 'refused' } => ({
  kind: 'refused',
  refusal: { reason, message },
});
