/**
 * Why a file was not imported, as a value: one bad file must not stop the others.
 */
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

/** Either what was made of an input or why nothing was. */
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
