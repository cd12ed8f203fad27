/** A question that the loaded episode answers, for whoever words it in the reader's language. */
export type ExampleQuestion =
  | { readonly kind: 'said'; readonly speaker: string }
  | { readonly kind: 'who'; readonly person: string }
  | { readonly kind: 'timeline' };

/** What can be asked, with examples that the loaded episode answers. */
export interface HelpAnswer {
  readonly kind: 'help';
  readonly episode: string;
  /** Titles of the bot's other episodes. */
  readonly otherEpisodes?: readonly string[];
  /** At most three. */
  readonly examples: readonly ExampleQuestion[];
  readonly commands: readonly { readonly usage: string; readonly description: string }[];
}
