/** What a question's grammar tells: whose words it asks for, and what it counts. */

/** A word or name of a question that carries meaning. */
interface AskedWord {
  readonly written: string;
  readonly isName: boolean;
}

const sayingWords =
  'say|says|said|saying|tell|tells|told|claim|claims|claimed|think|thinks|believe|believes|argue|argues|argued|warn|warns|warned|call|calls|called|describe|describes|described|react|reacted|respond|responded|explain|explains|explained|accuse|accused|insist|insisted|comment|commented|threaten|threatened|predict|predicts|predicted|suggest|suggested|assess|answer|answered|reply|replied|state|stated|declare|declared|view|views|see|express|expressed|put|quote|quoted';
const asksForWords = new RegExp(
  `\\b(?:${sayingWords}|opinion|remarks?|statements?|words|according to)\\b`,
  'i',
);

/** Whose words a question asks for: the name that stands where the speaker of a saying verb does. */
export function subjectIn(text: string, terms: readonly AskedWord[]): number | undefined {
  if (!asksForWords.test(text)) return undefined;
  const at = terms.findIndex(({ isName, written }) => isName && saysIt(escaped(written)).test(text));
  return at === -1 ? undefined : at;
}

/**
 * What is counted: the first two words after "how many", as far as they are
 * terms, since an adjective may stand before the noun.
 *
 * `countedIn('How many young soldiers fell?', …)` → the numbers of `young` and `soldiers`
 */
export function countedIn(text: string, terms: readonly AskedWord[]): readonly number[] {
  const after = /\bhow\s+(?:many|much)\s+(?<rest>[\p{L}-]+(?:\s+[\p{L}-]+)?)/iu
    .exec(text)
    ?.groups?.rest?.split(/\s+/);
  return (after ?? []).flatMap((word) => {
    const at = terms.findIndex(({ written }) => written === word);
    return at === -1 ? [] : [at];
  });
}

function saysIt(name: string): RegExp {
  const things =
    'opinion|views?|words|remarks?|statements?|comments?|reaction|response|answer|warning|assessment';
  return new RegExp(
    [
      `\\b(?:did|does|do|has|had|would|is|was)\\s+(?:the\\s+)?(?:[\\w-]+\\s+){0,3}${name}\\s+(?:\\w+\\s+){0,2}(?:${sayingWords})\\b`,
      `(?:^|\\bthat\\s+|\\bwhat\\s+|\\bhow\\s+)(?:[\\w-]+\\s+){0,2}${name}\\s+(?:${sayingWords})\\b`,
      `\\baccording to\\s+(?:[\\w-]+\\s+){0,3}${name}`,
      `${name}['’]s?\\s+(?:\\w+\\s+)?(?:${things})\\b`,
      `\\b(?:${things}|quotes?)\\s+(?:of|by|from)\\s+${name}`,
    ].join('|'),
    'iu',
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
