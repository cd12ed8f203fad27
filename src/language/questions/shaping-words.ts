/** The words that shape a question, in Russian and in German; all folded. */
import type { AnswerKind } from '../language.ts';

export interface ShapingWords {
  readonly stopWords: ReadonlySet<string>;
  /** What a question word asks for. */
  readonly kinds: ReadonlyMap<string, AnswerKind>;
  /** Question words that ask for what was said. */
  readonly asksWhat: ReadonlySet<string>;
  /** Stems of words for saying something. */
  readonly sayingStems: ReadonlySet<string>;
}

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const kinds = (entries: Readonly<Partial<Record<AnswerKind, string>>>): ReadonlyMap<string, AnswerKind> =>
  new Map(
    Object.entries(entries).flatMap(([kind, list]) =>
      [...set(list)].map((word): [string, AnswerKind] => [word, kind as AnswerKind]),
    ),
  );

export const russianWords: ShapingWords = {
  stopWords: set(`
    а без бы был была были было быть в вам вас весь во вот все всего всех вы где да для до его ее если есть
    еще же за зачем и из или им их к как какая какие какой каком какую какого кем ко когда кого кому который
    которая которые кто куда ли либо между меня мне можно мы на над нам нас не него нее нет ни них но ну о об
    однако он она они оно от откуда отчего по под почему при про с сам свой свою своей себя сейчас сколько со
    так такое такой там тебя тем то того тоже той только том тот ту ты у уже чего чей чем через что чтобы чья
    эта эти это этого этой этом этот я именно вообще какое ему ей
  `),
  kinds: kinds({
    date: 'когда',
    number: 'сколько',
    person: 'кто кого кому кем чей чья',
    place: 'где куда откуда',
    reason: 'почему зачем отчего',
  }),
  asksWhat: set('что чего как'),
  sayingStems: set('сказа говор заяв рассказа ответ написа пишет дума счита назва'),
};

export const germanWords: ShapingWords = {
  stopWords: set(`
    aber alle als also am an auch auf aus bei beim bin bis da damit dann das dass dem den denn der des dessen
    die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas
    fur gab gegen gibt hat hatte hatten hab habe haben ich ihm ihn ihr ihre ihrem ihren im in ins ist ja kann
    kein keine konnen konnte man mehr mit nach nicht noch nun nur ob oder ohne schon sein seine seinem seinen
    seiner seit selbst sich sie sind so soll sollte um und uns unter vom von vor war waren warum was wegen
    weil welche welchem welchen welcher welches wem wen wenn wer werden weshalb wessen weswegen wie wieso wird
    wo woher wohin wofur womit woruber worden wurde wurden zu zum zur zwischen uber viele viel wann eigentlich
  `),
  kinds: kinds({
    date: 'wann',
    number: 'viele wieviele wieviel',
    person: 'wer wen wem wessen',
    place: 'wo woher wohin',
    reason: 'warum wieso weshalb weswegen',
  }),
  asksWhat: set('was wie'),
  sayingStems: set(
    'sag sagt gesagt aussert geaussert erklart antwortet geantwortet meint schrieb schreibt denkt halt nannt nennt',
  ),
};

/** Words of both languages, folded: they tell neither from the other. */
export const germanAndEnglish = set('die hat war was in an am so also man bin her');
