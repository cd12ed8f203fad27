/** The stem by which German words are compared. */

import { stemmer } from '@orama/stemmers/german';
import { wordMap } from '../../text/word-lists.ts';

/** Irregular forms. */
const bases = wordMap(`
ging:gehen gegangen:gehen kam:kommen kamen:kommen gekommen:kommen nahm:nehmen nahmen:nehmen genommen:nehmen
sprach:sprechen sprachen:sprechen gesprochen:sprechen spricht:sprechen schrieb:schreiben schrieben:schreiben
geschrieben:schreiben geschlossen:schliessen schloss:schliessen schlossen:schliessen schliesst:schliessen
beschloss:beschliessen beschlossen:beschliessen stieg:steigen stiegen:steigen gestiegen:steigen fiel:fallen
fielen:fallen gefallen:fallen fallt:fallen starb:sterben starben:sterben gestorben:sterben stirbt:sterben
verlor:verlieren verloren:verlieren gewann:gewinnen gewannen:gewinnen gewonnen:gewinnen begann:beginnen
begannen:beginnen begonnen:beginnen brach:brechen gebrochen:brechen blieb:bleiben blieben:bleiben
geblieben:bleiben hielt:halten hielten:halten gehalten:halten lief:laufen liefen:laufen gelaufen:laufen
trat:treten traten:treten getreten:treten tritt:treten traf:treffen trafen:treffen getroffen:treffen
zog:ziehen zogen:ziehen gezogen:ziehen bot:bieten geboten:bieten verbot:verbieten verboten:verbieten
brachte:bringen gebracht:bringen dachte:denken gedacht:denken stand:stehen standen:stehen gestanden:stehen
verliess:verlassen verliessen:verlassen fuhr:fahren fuhren:fahren gefahren:fahren fahrt:fahren
half:helfen halfen:helfen geholfen:helfen hilft:helfen sah:sehen sahen:sehen gesehen:sehen sieht:sehen
fand:finden fanden:finden gefunden:finden bestritt:bestreiten bestritten:bestreiten sank:sinken gesunken:sinken
unterschrieb:unterschreiben unterschrieben:unterschreiben rief:rufen gerufen:rufen riet:raten trug:tragen
getragen:tragen wuchs:wachsen gewachsen:wachsen warf:werfen geworfen:werfen schlug:schlagen geschlagen:schlagen
`);

/** Nouns whose final t is not a verb ending. */
const nouns: ReadonlySet<string> = new Set(
  `
stadt staat welt zeit nacht markt kraft haft wert punkt recht pflicht bericht gericht schrift angst geist wirt dienst
kunst luft last frist gast post ernst gewalt gestalt anstalt arzt frucht furcht geburt fahrt abfahrt ankunft zukunft
unterschrift wirtschaft gesellschaft mannschaft botschaft nachricht sicherheit freiheit mehrheit minderheit einheit
krankheit arbeit seite karte worte minute debatte kette mitte gerat monat senat fest rest test
akt takt kontakt projekt objekt effekt konflikt produkt dokument parlament argument experiment element moment prozent
student prasident  amt boot brot schritt tritt schnitt blatt plakat soldat kandidat
`
    .trim()
    .split(/\s+/),
);

/**
 * The Snowball German stem of a folded word, after irregular forms and weak verbs have been made infinitives, so that
 * "gesagt", "sagte", "sagt" and "sagen" have one stem.
 *
 * `germanStem('hafens')` → `'haf'` · `germanStem('gesperrt')` = `germanStem('sperren')`
 *
 * Algorithm: https://snowballstem.org/algorithms/german/stemmer.html
 */
export function germanStem(folded: string): string {
  const plain = folded.replaceAll('ß', 'ss');
  if (!/^[a-z]+$/.test(plain)) return plain;
  const bare = plain.replace(/(?<=[a-z]{3})e[mnrs]?$/, '');
  const noun = [plain, bare, plain.replace(/s$/, '')].find((form) => nouns.has(form));
  return stemmer(noun ?? bases.get(plain) ?? bases.get(bare) ?? weakVerb(plain));
}

/**
 * The infinitive of a weak verb, from its participle, past or present: `gesperrt`, `sperrte`, `sperrt` → `sperren`.
 */
function weakVerb(word: string): string {
  const participle = /^ge(?<root>[a-z]{3,})t(?:e[mnrs]?)?$/.exec(word)?.groups?.root;
  if (participle !== undefined) return `${participle.replace(/e$/, '')}en`;
  return word.replace(/(?<=[a-z]{3})e?t(?:e[nt]?)?$/, 'en');
}
