import type { Citation } from './citation.ts';

export interface SourcesAnswer {
  readonly kind: 'sources';
  readonly episode: string;
  /** Titles of the bot's other episodes. */
  readonly otherEpisodes?: readonly string[];
  readonly summary: string;
  readonly sources: readonly {
    readonly citation: Omit<Citation, 'locator'>;
    readonly passageCount: number;
    readonly quotationCount: number;
  }[];
  readonly page: number;
  readonly pageCount: number;
}
