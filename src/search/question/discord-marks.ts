/** Removes Discord's markup from a question. */

const marks =
  /<(?:@[!&]?|#)\d{1,20}>|<a?:\w{1,32}:\d{1,20}>|<\/[^:></]{1,100}:\d{1,20}>|<id:[\w:-]{1,50}>|<sound:\d{1,20}:\d{1,20}>|<\+?[\d -]{3,20}>|<(?:mailto:)?[^\s@<>]{1,64}@[^\s@<>]{1,200}>|https?:\/\/\S+/gu;
/** A mention as typed: Discord leaves it like this when no member has the name. */
const typedMention = /(?<!\S)@([\w.]{2,32})(?![^\s,:;!?])[,:]?/gu;
const timestamp = /<t:(-?\d{1,12})(?::[tTdDfFR])?>/gu;

/**
 * A question without mentions, custom emoji, command mentions, links to the server's own pages, sounds, addresses and links; a timestamp becomes its day. `@mike` stays
 * where the documents have the word, because the question may be about that person.
 *
 * Formats: https://docs.discord.com/developers/reference#message-formatting
 *
 * `withoutDiscordMarks('Who left on <t:1655424000:D>? <:hm:123>', () => false)` → `'Who left on 2022-06-17?  '`
 */
export function withoutDiscordMarks(text: string, isInTexts: (word: string) => boolean): string {
  return text
    .replace(timestamp, (_, seconds: string) => dayOf(Number(seconds)))
    .replace(marks, ' ')
    .replace(typedMention, (typed, word: string) => (isInTexts(word) ? typed : ' '));
}

function dayOf(seconds: number): string {
  const date = new Date(seconds * 1_000);
  return Number.isNaN(date.getTime()) ? ' ' : date.toISOString().slice(0, 10);
}
