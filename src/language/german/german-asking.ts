/**
 * What a German question asks for, how a sentence shows it, and lines that no passage answers. Lines are
 * folded.
 */
import type { AnswerKind, Intent } from '../language.ts';

type Kind = Exclude<AnswerKind, 'anything'>;

const units =
  '(?:jahrhunderte?n?|jahrzehnte?n?|jahre?n?|monate?n?|wochen?|tage?n?|stunden?|minuten?|sekunden?)';
const months = '(?:januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember)';
const numberWords =
  '(?:zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf|zwanzig|dreissig|dreißig|vierzig|funfzig|hundert|hunderte|tausend|tausende|millionen?|milliarden?|dutzend|dutzende|halb|halfte|drittel|viertel|doppelt)';
const thisStory = '(?:das|dies|die geschichte|die episode|die nachricht|die sache|hier)';
/** Words for the whole episode, which name nothing in it: "darüber", "über die Geschichte". */
const whole =
  '(?:daruber|davon|(?:uber |von )?(?:das|dies|diese[sr]?|die|den|der) (?:ganze )?(?:geschichte|sache|ereignisse[n]?|vorfalle|episode|nachricht)|uber (?:das|dies|alles)(?: was (?:passiert|geschehen) ist)?)';
const articles = '(?:artikel|texte?|berichte?|dokumente?|quellen)';

const askedBy: readonly (readonly [Kind, RegExp])[] = [
  ['reason', / (?:warum|weshalb|wieso|weswegen|aus welche[mn] grund) /u],
  ['share', / (?:wie viel prozent|wieviel prozent|welche[rn]? anteil) /u],
  ['money', / (?:wie ?viel (?:geld|euro|dollar|kostete?n?)|was kostete?n?|wie teuer|preis|kosten) /u],
  ['length', / wie lang (?:ist|war|sind) /u],
  ['duration', new RegExp(` (?:wie lange|wie ?viele ${units}) `, 'u')],
  ['age', / (?:wie alt|in welchem alter) /u],
  ['distance', / wie (?:weit|breit) /u],
  ['number', / (?:wie ?viele?|wie gross|wie hoch|wie oft|anzahl|zahl der) /u],
  ['plannedDate', / wann (?:wird|werden|soll|sollen) /u],
  ['date', / (?:wann|seit wann|bis wann|in welchem jahr|an welchem tag|welches datum) /u],
  ['person', / (?:wer|wen|wem|wessen|welche[rn]? (?:prasident|minister|politiker|mann|frau|experte)) /u],
  ['place', / (?:wo|woher|wohin|in welche[rm] (?:stadt|land|ort|region|hafen)) /u],
];

const dates = `(?<!\\p{N})(?:1\\d{3}|20\\d{2})(?!\\p{N})| (?:${months}|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|gestern|heute|morgen|vor \\p{L}{1,20} ${units}) `;
const timeSpans = ` (?:\\p{N}{1,9}|${numberWords}|mehrere|einige|wenige) ${units} | (?:seit|bis|wahrend|lang) `;
const ways = ` (?:\\p{N}{1,9}|${numberWords}) (?:kilometer|km|meter|m|zentimeter|cm|meilen?) `;

const shownBy: Readonly<Record<Kind, RegExp>> = {
  // All nouns have a capital, so only two capitalised words together show a person.
  person: /(?<![\p{L}\p{M}'’.-])\p{Lu}[\p{L}\p{M}'’.-]* \p{Lu}/u,
  place:
    /(?<!\p{L})(?:[Ii]n|[Ii]m|[Aa]us|[Nn]ach|[Bb]ei|[Aa]m|[Aa]n|[Vv]or|[Vv]on|[Zz]um|[Zz]ur|[Zz]wischen) (?:(?:der|dem|den|das|die) )?\p{Lu}/u,
  date: new RegExp(dates, 'u'),
  plannedDate: new RegExp(
    `^(?=.* (?:wird|werden|soll|sollen|geplant|voraussichtlich|ab) ).*(?:${dates})`,
    'su',
  ),
  duration: new RegExp(timeSpans, 'u'),
  age: new RegExp(
    ` (?:\\p{N}{1,3}|${numberWords}) (?:jahre alt|jahrige[nrs]?) | alter von |, \\p{N}{1,3},| geboren (?:im jahr )?\\p{N}{4} | \\p{N}{4} geboren `,
    'u',
  ),
  distance: new RegExp(ways, 'u'),
  length: new RegExp(`${ways}|${timeSpans}`, 'u'),
  money: /\p{Sc}| (?:dollar|euro|rubel|pfund|franken|yuan|cent|tenge|kronen?|taler) /u,
  share: /%| (?:prozent|halfte|drittel|viertel|mehrheit|minderheit|anteil) /u,
  number: new RegExp(`\\p{N}| ${numberWords} `, 'u'),
  reason:
    / (?:weil|da|denn|wegen|aufgrund|infolge|um|damit|(?<!diesem )grund|grunde|ursache|nachdem|fuhrte|angesichts) /u,
  quotation: /[“"«„»]/u,
};

const intents: readonly (readonly [Intent, RegExp])[] = (
  [
    [
      'help',
      '(?:hallo|hi|hey|moin|guten (?:tag|morgen|abend)|danke|vielen dank|ok|servus)(?: (?:zusammen|bot|alle|onrecord))?',
    ],
    [
      'help',
      '(?:hilfe|wer bist du|was bist du|bist du ein (?:bot|mensch)|wie funktioniert (?:das|dies|dieser bot)|was kann ich (?:dich |hier )?fragen|was kannst du)',
    ],
    [
      'quotations',
      '(?:(?:zeig mir|zeige|gib mir|alle|die|besten|beste|wichtigsten) ){0,3}(?:zitate? (?:von )?@|@ zitate?)(?: bitte)?',
    ],
    ['person', '@|wer (?:ist|war) @'],
    [
      'summary',
      `(?:bitte )?(?:eine? )?(?:kurze )?(?:zusammenfassung|uberblick)(?: bitte)?|(?:bitte )?fasse? (?:${thisStory}|alles) zusammen|worum geht es(?: ${thisStory})?`,
    ],
    [
      'timeline',
      `(?:(?:zeig mir|gib mir) )?(?:die |eine )?(?:zeitleiste|chronologie|chronik)(?: der ereignisse)?(?: bitte)?|was (?:ist wann passiert|geschah wann|ist passiert|ist geschehen)`,
    ],
    [
      'sources',
      `(?:welche |die |zeig(?:e)? (?:mir )?(?:die |alle )?)?(?:quellen|medien|${articles})(?: (?:hast du|nutzt du|gibt es))?|woher (?:stammt|kommt) (?:das|dies)`,
    ],
    [
      'sources',
      `(?:welche (?:medien|zeitungen|quellen|${articles})|wer) (?:(?:berichten|berichteten|berichtete?|schreiben|schrieben|schreibt|schrieb) ${whole}|(?:hat|haben) ${whole} (?:berichtet|geschrieben))`,
    ],
    [
      'outlets',
      `welche (?:medien|zeitungen|quellen|${articles}) (?:erwahnen|berichten|schreiben|nennen|zitieren)(?: uber| von)? .{1,120}`,
    ],
    ['compare', 'vergleiche? .{1,120}|unterschiede? zwischen .{1,120}|wie unterscheiden sich .{1,120}'],
  ] satisfies readonly (readonly [Intent, string])[]
).map(([intent, pattern]) => [intent, new RegExp(`^(?:${pattern})$`, 'u')] as const);

export const germanAsking = {
  whether:
    /^ (?:hat|haben|hatte|hatten|ist|sind|war|waren|wird|werden|wurde|wurden|kann|konnen|soll|sollte|darf|will) /u,
  asking: 'wer wen wem wessen wann wo woher wohin warum weshalb wieso weswegen wie',
  howMany: /\bwie ?viele (?:der |dieser |weitere )?$/iu,
  askedBy,
  shownBy,
  intents,
  compareWords:
    'vergleich vergleiche vergleichen unterschied unterschiede unterscheiden zwischen quellen medien zeitungen artikel berichten berichte bitte welche erwahnen schreiben nennen zitieren',
};
