/** What is said of the bot itself: what it knows, what can be asked, what it keeps of a member. */

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
  readonly commands: readonly CommandUsage[];
}

/** How a command is written. */
export interface CommandUsage {
  /** `/ask question [outlet] [until] [private]` */
  readonly usage: string;
  readonly description: string;
  readonly isForModerators?: true;
}

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
  readonly commands: readonly CommandUsage[];
}

/** What is kept of the member who asks, or that it is kept no more. */
export interface PrivacyAnswer {
  readonly kind: 'privacy';
  readonly isForgotten: boolean;
}

export type HelpAnswers = AboutAnswer | HelpAnswer | PrivacyAnswer;
