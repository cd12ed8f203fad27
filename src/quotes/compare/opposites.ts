/**
 * The words that turn a clause into its opposite.
 *
 * Three kinds. Grammatical negators (not, no, never) stand in `polarity.ts`.
 * Here are words whose meaning holds a negation that falls on what follows
 * (refuse to, deny that, without), and pairs of which one is the other's
 * opposite (legal and illegal). Rows are common English; none names a topic.
 */
import { keyOfWord } from '../tokens.ts';

const list = (words: string): string[] => words.trim().split(/\s+/u);

/**
 * Verbs, nouns and adjectives that deny what follows them, in rows of
 * `opposite: words`. The opposite is what a rendering would put without the
 * negation: "accepted the offer" against "rejected the offer". `-` stands for
 * none.
 */
const denyingRows: readonly (readonly [string, string])[] = [
  [
    'accept',
    'reject rejection refuse refusal decline spurn disagree disagreement veto rebuff renounce repudiate',
  ],
  ['admit', 'deny denial dispute refute rebut disavow contradict'],
  ['support', 'oppose opposition opposed disapprove disapproval'],
  ['allow', 'ban prohibit prohibition forbid forbidden bar outlaw'],
  ['succeed', 'fail failure failing neglect'],
  ['continue', 'stop cease halt end quit discontinue'],
  ['able', 'unable inability incapable powerless'],
  ['willing', 'unwilling unwillingness reluctant reluctance loath'],
  ['possible', 'impossible impossibility'],
  ['likely', 'unlikely'],
  ['trust', 'distrust mistrust'],
  ['believe', 'disbelieve doubt'],
  ['remember', 'forget forgot forgotten'],
  [
    '-',
    `lack absence prevent avoid block abstain abstention refrain cancel cancellation scrap abandon exclude
     object objection against without unless except shun boycott devoid balk shy hesitate thwart avert`,
  ],
];

/** Key of a denying word → key of what it denies, if that has a word. */
export const denying: ReadonlyMap<string, string | undefined> = new Map(
  denyingRows.flatMap(([opposite, words]) =>
    list(words).map((word): [string, string | undefined] => [
      keyOfWord(word),
      opposite === '-' ? undefined : keyOfWord(opposite),
    ]),
  ),
);

/** Denying expressions of several words: how many, and whether they fall on what stands before them too. */
export const denyingPhrases: readonly { readonly words: RegExp; readonly wholeClause?: true }[] = [
  { words: /^rul(?:e|es|ed|ing) out\b/ },
  { words: /^turn(?:s|ed|ing)? down\b/ },
  { words: /^stop(?:s|ped|ping)? short of\b/ },
  { words: /^far from\b/ },
  { words: /^rather than\b/ },
  { words: /^instead of\b/ },
  { words: /^as opposed to\b/ },
  { words: /^anything but\b/ },
  { words: /^opt(?:s|ed|ing)? out\b/ },
  { words: /^out of the question\b/, wholeClause: true },
  { words: /^off(?= the (?:agenda|table|cards)\b)/ },
];

/** Negators that negate nothing here. */
export const harmless: readonly RegExp[] = [
  /^(?:not|\w+n't|cannot) (?:only|just|merely|simply|solely|least)\b/,
  /^not to (?:mention|say)\b/,
  /^(?:if|whether|or) not\b/,
  /^whether or not\b/,
  /^no (?:doubt|wonder|matter)\b/,
  /^no (?:less|fewer|more|later|sooner|earlier|other|better) than\b/,
  /^not (?:less|fewer|more|later|sooner|earlier) than\b/,
  /^no sooner\b/,
  /^no question (?:that|but)\b/,
  /^nothing (?:but|less than|short of|other than)\b/,
  /^none other than\b/,
  /^(?:none|nobody|no one) (?:but|except)\b/,
  /^(?:cannot|can't|can not|could not|couldn't) (?:help|but)\b/,
  /^(?:cannot|can't|can not|could not|couldn't) (?:agree more|be more|be clearer|be happier|be prouder)\b/,
  /^without (?:a |any |the slightest )?(?:doubt|question)\b/,
  /^against (?:the )?(?:background|backdrop)\b/,
  /^all but\b/,
  /^why (?:not|\w+n't)\b/,
  // "End" and "stop" as nouns or in set phrases deny nothing.
  /^(?:in|at|by|to|until|towards?) the end\b/,
  /^in the absence of\b/,
];

/** One is what the other is not. The first is the one that counts as affirming. */
const pairs = `
  legal illegal, lawful unlawful, true false, true untrue, right wrong, win lose, winner loser, guilty innocent, alive dead,
  open close, open shut, include exclude, present absent, rise fall, increase decrease, increase decline, grow shrink,
  strengthen weaken, strong weak, safe unsafe, safe dangerous, legitimate illegitimate, stable unstable, fair unfair, just unjust,
  satisfied dissatisfied, happy unhappy, certain uncertain, sure unsure, ready unready, loyal disloyal, honest dishonest,
  friend enemy, improve worsen, profit loss, praise condemn
`;

/** Key of the denying one of a pair → key of the affirming one. */
export const opposites: ReadonlyMap<string, string> = new Map(
  pairs.split(',').map((pair): [string, string] => {
    const [affirming = '', negative = ''] = list(pair);
    return [keyOfWord(negative), keyOfWord(affirming)];
  }),
);

/** Verbs of so little weight that a negation may stand at them or behind them: "I don't think he will". */
export const lightWords: ReadonlySet<string> = new Set(
  list(
    `think believe suppose guess expect hope want wish seem appear intend intention plan mean tell state claim assert insist argue
     declare announce explain add stress note go come get make take give put let use used able ready time thing
     fact way kind sort lot part case people person speak talk call know feel find see look clear single`,
  ).map(keyOfWord),
);

/** Small words that may hide a negation which no rule above knows: "off the list", "all but over". */
export const suspicious: ReadonlySet<string> = new Set(
  list(
    `only but off out short too barely except than instead rather hard difficult otherwise else away less fewer lest far
     minus absent free empty silent down last least alone merely simply just yet`,
  ),
);

/** Forms that may hide one: "senseless", "misread", "anti-war". */
export const suspiciousForm = /^(?:un|dis|mis|non|anti|counter)[a-z]{4,}$|^[a-z]{3,}less$/;

/** Words of attack, doubt and delay: neither a plain yes nor a plain no, so nothing is concluded beside them. */
export const ambiguous: ReadonlySet<string> = new Set(
  list(
    `condemn criticise denounce slam attack blame protest fear worry warn threaten question suspect delay postpone
     suspend limit restrict reduce curb hinder hamper undermine challenge complain regret ignore mock ridicule dismiss
     abolish repeal revoke withdraw retract reverse overturn annul break violate breach evade escape leave lift
     dodge sidestep fight combat counter end defy disobey lie pretend`,
  ).map(keyOfWord),
);

/** What a rendering without the denial may put in its place. */
export const affirming: ReadonlySet<string> = new Set(
  list(
    `agree accept approve consent support back favour endorse confirm admit acknowledge allow permit welcome praise
     keep continue start begin manage succeed plan intend want promise pledge vow decide choose ready willing able
     possible likely happy glad eager prepared determined`,
  ).map(keyOfWord),
);
