/** An answer of ours that one person saw and now shows to all: the message as it was. */
export interface PublishedAnswer {
  readonly kind: 'published';
  readonly sharedByDiscordUserId: string;
  /** Components of our own message, as Discord gave them back. */
  readonly components: readonly unknown[];
}
