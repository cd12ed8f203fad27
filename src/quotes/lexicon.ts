/**
 * What English words do in a sentence, as far as comparing renderings needs it.
 *
 * Closed classes (articles, pronouns, auxiliaries, conjunctions, numerals) are
 * meant to be whole; the open ones hold common news English and no name, so
 * that they fit every episode alike.
 */
import { oneSpelling } from '../language/english/irregular.ts';
import { stem } from '../language/english/stem.ts';

const list = (words: string): string[] => words.trim().split(/\s+/u);

/** Words that carry no meaning of their own. Folded, as `wordsOf` writes them. */
export const functionWords: ReadonlySet<string> = new Set(
  list(`
    a an the this that these those there here it its itself he him his himself she her hers herself
    they them their theirs themselves we us our ours ourselves i me my mine myself you your yours yourself
    who whom whose which what where when why how whoever whatever
    of in on at by for with from to into onto upon over under above below about across after before
    against along among around as behind between beyond despite down during except inside near off out
    outside per since through throughout toward towards until till up via within without than
    and or but nor so yet if because although though while whereas unless whether
    be am is are was were been being do does did doing done have has had having
    will would shall should can could may might must ought need dare
    won't wouldn't shan't shouldn't can't cannot couldn't mayn't mightn't mustn't needn't oughtn't
    don't doesn't didn't haven't hasn't hadn't isn't aren't wasn't weren't ain't
    i'm you're he's she's it's we're they're i've you've we've they've i'd you'd he'd she'd we'd they'd
    i'll you'll he'll she'll it'll we'll they'll that's there's here's what's who's let's that'll
    not no n't none nobody nothing nowhere neither nor hardly scarcely
    all any each every both either some such same other another else own one ones
    anyone anybody anything anywhere everyone everybody everything everywhere someone somebody something
    also too very just even still already again ever now then only quite rather much more most many
    several numerous various countless dozens hundreds thousands few fewer little less least well indeed however therefore thus hence moreover furthermore
    course naturally simply really actually truly surely certainly apparently probably perhaps maybe
    possibly likely likelihood reportedly allegedly supposedly evidently obviously
    s t d ll re ve m said says say saying
  `),
);

export const numerals: ReadonlyMap<string, number> = new Map([
  // "One" is left out: "no one" and "one of them" count nothing.
  ['zero', 0],
  ...list(
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ).map((word, index): [string, number] => [word, index + 2]),
  ...list('twenty thirty forty fifty sixty seventy eighty ninety').map((word, index): [string, number] => [
    word,
    (index + 2) * 10,
  ]),
  ['dozen', 12],
]);

export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
]);

/** Words that translators and editors put for one another without a change of meaning. */
const synonyms = [
  'country state nation land',
  'region area territory zone district',
  'question issue matter',
  'city town settlement',
  'war conflict',
  'globe world worldwide earth planet',
  'deal agreement accord pact treaty',
  'proposal plan initiative',
  'soldier troop',
  'talk negotiation',
  'border frontier',
  'government cabinet',
  'lawmaker legislator deputy parliamentarian',
  'election ballot poll vote',
  'create establish found set',
  'start begin commence launch',
  'finish conclude complete',
  'continue proceed',
  'buy purchase acquire',
  'send dispatch deploy',
  'help assist aid',
  'allow permit let',
  'require demand',
  'show demonstrate',
  'back support endorse favour',
  'accept approve adopt agree consent',
  'recognise acknowledge',
  'admit concede confirm',
  'sign ink',
  'keep retain',
  'join enter',
  'attend visit',
  'answer reply respond',
  'raise lift hoist',
  'broad wide',
  'entire whole full',
  'big large great',
  'important significant',
  'quick fast rapid',
  'clear plain evident',
  'honest sincere',
  'true accurate correct',
  'ally partner friend',
  'pay fund finance',
  'believe think consider',
  'statement remark comment',
  'implement realise carry introduce',
  'emerge appear arise',
  'forbid ban prohibit bar outlaw',
  'reject refuse decline spurn',
];

/** The key of the first word of its row, by stem. */
export const sameMeaning: ReadonlyMap<string, string> = new Map(
  synonyms.flatMap((row) => {
    const [first = '', ...others] = list(row).map((word) => stem(oneSpelling(word)));
    return [first, ...others].map((word): [string, string] => [word, first]);
  }),
);
