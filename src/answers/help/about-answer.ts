export interface AboutAnswer {
  readonly kind: 'about';
  readonly version: string;
  readonly episode: string;
  /** Titles of the bot's other episodes. */
  readonly otherEpisodes?: readonly string[];
  readonly documentCount: number;
  readonly quotationCount: number;
  readonly speakerCount: number;
  readonly outlets: readonly string[];
  /** Pages of whoever runs the bot. */
  readonly links?: { readonly privacyUrl?: string; readonly termsUrl?: string };
  readonly commands: readonly { readonly usage: string; readonly description: string }[];
}
