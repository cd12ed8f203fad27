import type { Knowledge } from '../knowledge/model.ts';
import type { Quotes } from '../quotes/quotes.ts';
import type { Search } from '../search/search.ts';

/** What is known and the two ways to look into it, made together and replaced together. */
export interface Library {
  readonly knowledge: Knowledge;
  readonly search: Search;
  readonly quotes: Quotes;
}

/** What a command can see. One per call: a reload in between changes nothing for a call under way. */
export interface CommandContext {
  readonly library: Library;
}
