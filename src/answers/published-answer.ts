/** An answer of ours that one person saw and that is now shown to all: the message as it was. */
export interface PublishedAnswer {
  readonly kind: 'published';
  /** Components of our own message, as Discord gave them back. */
  readonly components: readonly unknown[];
}
