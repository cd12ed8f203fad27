/** Finds the grammatical words of questions: in the packs, or in small lists for languages without a pack. */
import { foldWord } from '../../text/fold.ts';
import { wordsOf } from '../../text/words.ts';
import type { AnswerKind, Intent, Language } from '../language.ts';

export interface GrammaticalWords {
  /** Grammatical words that do not show the topic: `was`, `про`. */
  isStopWord(folded: string): boolean;
  kindAsked(question: string): AnswerKind;
  isSaying(folded: string): boolean;
  /** Question words that ask for what was said; folded. */
  readonly asksWhat: ReadonlySet<string>;
}

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u).map(foldWord));

/** The words of a complete pack. Verbs of saying count as stop words: they ask whose words are wanted. */
export function wordsOfPack(pack: Language, asksWhat: string): GrammaticalWords {
  return {
    isStopWord: (folded) => pack.isStopWord(folded) || pack.isSaying(folded),
    kindAsked: pack.kindAsked,
    isSaying: pack.isSaying,
    asksWhat: set(asksWhat),
  };
}

interface SmallLists {
  readonly stopWords: string;
  readonly sayings: string;
  readonly asksWhat: string;
  readonly kinds: Readonly<Partial<Record<AnswerKind, string>>>;
}

function listedWords({ stopWords, sayings, asksWhat, kinds }: SmallLists): GrammaticalWords {
  const saying = set(sayings);
  const whatWords = set(asksWhat);
  const kindOf = new Map(
    Object.entries(kinds).flatMap(([kind, list]) =>
      [...set(list)].map((word): [string, AnswerKind] => [word, kind as AnswerKind]),
    ),
  );
  const stops = new Set([...set(stopWords), ...saying, ...whatWords, ...kindOf.keys()]);
  return {
    isStopWord: (folded) => stops.has(folded),
    kindAsked: (question) =>
      wordsOf(question)
        .map(({ folded }) => kindOf.get(folded))
        .find((kind) => kind !== undefined) ?? 'anything',
    isSaying: (folded) => saying.has(folded),
    asksWhat: whatWords,
  };
}

export const ukrainianWords = listedWords({
  stopWords: `
    а або але без би був була були було бути в вам вас весь ви від він вона воно вони все всі де для до його й
    за з зі із і її їм їх її їхній її й як яка яке який якого якому яким які коли крім ледь лише між мене мені ми
    на над нам нас не немає ні ними них ну о об один про по під після при проти саме свій своя свої себе так така
    таке такий такі там те тебе ти тим то того тоді тому той тут у уже вже це цей цього цьому ця ці цю чи чия чиє
    чим щоб щодо є я та також через
  `,
  sayings: `
    сказав сказала сказали каже кажуть казав казала говорив говорила говорить говорять заявив заявила заявили
    заявляє відповів відповіла написав пише вважає думає назвав назвала розповів
  `,
  asksWhat: 'що чого як',
  kinds: {
    date: 'коли',
    number: 'скільки',
    person: 'хто кого кому ким чий',
    place: 'де куди звідки',
    reason: 'чому навіщо',
  },
});

export const kazakhWords = listedWords({
  stopWords: `
    ал арқылы бар басқа бен біз болады болған болды болып бойынша бұл да де деген деп дейін ді емес ең жоқ және
    жөнінде кейін келе маған мен мені мына не немесе ол олар оны осы өз па пе ма ме ба бе пен сен сол соң сияқты
    та те тек туралы туралы үшін хақында шейін
  `,
  sayings: 'айтқан айтты айтады деді дейді мәлімдеді жауап берді жазды сөйледі атады санайды ойлайды',
  asksWhat: 'не қалай нені',
  kinds: {
    date: 'қашан',
    number: 'қанша неше',
    person: 'кім кімді кімге кімнің кіммен',
    place: 'қайда қайдан',
    reason: 'неге неліктен',
  },
});

/** Words of both German and English, folded: they do not show the language. */
export const germanAndEnglish = set('die hat war was in an am so also man bin her');

const patternsWithoutPack: readonly (readonly [Intent, RegExp])[] = [
  ['person', /^(?:хто (?:такий |така |це )?@|@ (?:деген )?кім)$/u],
  ['timeline', /^(?:хронологія(?: подій)?|що (?:коли )?(?:сталося|відбулося)|не (?:қашан )?болды)$/u],
];

/** The intent of a whole line in a language without a pack: `intentWithoutPack('хто це @')` → `'person'` */
export function intentWithoutPack(line: string): Intent | undefined {
  return patternsWithoutPack.find(([, pattern]) => pattern.test(line))?.[0];
}
