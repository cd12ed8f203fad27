/** The verbs of saying in German, French and Russian. */
import { languageOf } from '../../../language/index.ts';
import type { TextLanguage } from '../text-language.ts';

export type IsVerb = (word: string) => boolean;

const packVerbs =
  (code: string, others: RegExp): IsVerb =>
  (word) =>
    languageOf(code).isSaying(word) || others.test(word);

const frenchVerbs =
  /^(?:dit|déclare|déclaré|affirme|affirmé|explique|expliqué|ajoute|ajouté|précise|précisé|souligne|souligné|assure|assuré|estime|estimé|poursuit|lance|lancé|raconte|raconté|confie|confié|note|noté|répond|répondu|écrit|regrette|martèle|s[’']indigne|s[’']exclame|s[’']étonne|s[’']inquiète|insiste|insisté|commente|résume|rappelle|prévient)$/u;

/** Tests for verbs of saying beside a quotation, including words that are such only there: "so", "fügte" (hinzu). */
export const sayingVerbs: Readonly<Partial<Record<TextLanguage, IsVerb>>> = {
  de: packVerbs(
    'de',
    /^(?:so|fügte?|räumte?|erzählte?|findet|glaubt|ruft|klagte?|versicherte?|urteilte?|entgegnete?|erwiderte?|schimpfte?|spottete?|jubelte?|murmelte?|flüsterte?|schrie|wiederholte?|mahnte?|bekräftigte?|konterte?|bemerkte?|verkündete?|scherzte?|gestand|beteuerte?|bedauerte?)$/u,
  ),
  fr: (word) => frenchVerbs.test(word),
  ru: packVerbs(
    'ru',
    /^(?:уверена?|приводит|пошутила?|вспоминает|призна(?:л(?:ся|ась)|[её]тся)|возразила?|замечает|крикнула?|полагает|резюмировала?|констатировала?|повторила?)$/u,
  ),
};

/** Words that may be between a verb and its subject. */
export const auxiliary = /^(?:a|ont|avait|hat|habe|et|и|же|в|свою|очередь|при|этом|также|ainsi|encore)$/u;

/** The words of a text, without the dashes before them. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}'’][\p{L}\p{M}'’-]*/gu) ?? [];

/** Whether a word is a verb of saying, also with a French pronoun attached to it: `dit-elle`. */
export const isVerbBefore = (word: string, isVerb: IsVerb): boolean =>
  isVerb(word.replace(/-(?:t-)?(?:il|elle|on)$/u, ''));
