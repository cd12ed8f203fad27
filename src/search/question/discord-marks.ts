/** What Discord puts into a typed message that is no word of the question. */

const marks = /<(?:@[!&]?|#)\d{1,20}>|<a?:\w{1,32}:\d{1,20}>|<\/[^:></]{1,100}:\d{1,20}>|https?:\/\/\S+/gu;
/** A mention as it is typed, which stays one where Discord knows no member of that name. */
const typedMention = /(?<!\S)@([\w.]{2,32})(?![^\s,:;!?])[,:]?/gu;
const timestamp = /<t:(-?\d{1,12})(?::[tTdDfFR])?>/gu;

/**
 * A question without mentions, custom emoji, command mentions and links; a timestamp becomes its day. `@mike` stays
 * where a text has the word: somebody may be asked of so.
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
