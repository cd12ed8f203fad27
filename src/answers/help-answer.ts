/** What can be asked, with examples that the loaded episode answers. */
export interface HelpAnswer {
  readonly kind: 'help';
  readonly episode: string;
  /** Titles of the bot's other episodes. */
  readonly otherEpisodes?: readonly string[];
  /** At most three, each short enough for a button. */
  readonly examples: readonly string[];
  readonly commands: readonly { readonly usage: string; readonly description: string }[];
}
