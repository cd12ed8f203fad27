/** What a sentence tells only as imagined, and what a question says to be without a name. */

const imagining =
  /^(?:would|could|might|may|should|if|unless|whether|(?:w|c|sh)ouldn['’]t|(?:i|you|he|she|it|we|they)['’]d)$/;
/** `imagines('wouldn’t')` → `true` · `imagines('May')`, a month → `false` */
export const imagines = (word: string): boolean => word !== 'May' && imagining.test(word.toLowerCase());

const nameAsked =
  /\bnames? (?:of|for) (?<nameless>.{1,80}?)(?: (?:who|whom|that|which|when|where|in|at|on|from|by|to|with)\b|[?.,]|$)/iu;
/** `namelessIn('What is the name of the old ferry that sank?')` → `'the old ferry'` */
export const namelessIn = (question: string): string | undefined =>
  nameAsked.exec(question)?.groups?.nameless;
