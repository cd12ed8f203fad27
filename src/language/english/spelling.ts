/**
 * British and American spellings of one word, for deciding whether a quotation is exact.
 *
 * Stricter than the rules in `stem.ts`, because words of different meanings must stay apart: "scoured" and "scored",
 * "refilled" and "refiled".
 */

import { boundedMemo } from '../../memo.ts';
import { wordMap } from '../../text/word-lists.ts';

/** Beginnings of words, the British one first; the rest of the word stays. */
const britishBeginnings = wordMap(`
aesthet:esthet aetiolog:etiolog anaemi:anemi anaesthe:anesthe archaeolog:archeolog caesarean:cesarean
diarrhoea:diarrhea encyclopaedi:encyclopedi foet:fet gynaecolog:gynecolog faec:fec haemat:hemat haemo:hemo homoeopath:homeopath
leukaemi:leukemi mediaeval:medieval oedema:edema oesophag:esophag oestrogen:estrogen orthopaedi:orthopedi
paediatri:pediatri paedophil:pedophil palaeo:paleo primaeval:primeval
aluminium:aluminum artefact:artifact draught:draft gaol:jail greyi:grayi greyn:grayn kerb:curb manoeuvr:maneuver
mould:mold moult:molt moustache:mustache neighbourli:neighborli plough:plow pyjama:pajama sceptic:skeptic smoulder:smolder sulph:sulf
skilful:skillful wilful:willful fulfilment:fulfillment enrolment:enrollment instalment:installment woollen:woolen
tranquilli:tranquili councillor:councilor counsellor:counselor pencill:pencil stencill:stencil
judgement:judgment acknowledgement:acknowledgment ageing:aging likeable:likable liveable:livable loveable:lovable
sizeable:sizable focuss:focus biass:bias worshipp:worship kidnapp:kidnap practis:practic licenc:licens
`);

/**
 * Only whole words: with another ending, or as the beginning of a longer word, they could be another word.
 */
const britishWords = wordMap(`
aeon:eon aeons:eons axe:ax cheque:check cheques:checks chequebook:checkbook chequered:checkered cosy:cozy
cosier:cozier cosiest:coziest disc:disk discs:disks grey:gray greys:grays greyed:grayed greyer:grayer
greyest:grayest jewellery:jewelry odour:odor odours:odors odourless:odorless sheikh:sheik sheikhs:sheiks
tyre:tire tyres:tires whisky:whiskey yoghurt:yogurt yoghurts:yogurts
programme:program programmes:programs gramme:gram grammes:grams kilogramme:kilogram kilogrammes:kilograms
analogue:analog analogues:analogs catalogue:catalog catalogues:catalogs catalogued:cataloged
cataloguing:cataloging dialogue:dialog dialogues:dialogs epilogue:epilog epilogues:epilogs monologue:monolog
monologues:monologs prologue:prolog prologues:prologs
appal:appall appals:appalls distil:distill distils:distills enrol:enroll enrols:enrolls enthral:enthrall
enthrals:enthralls fulfil:fulfill fulfils:fulfills instil:instill instils:instills
dialled:dialed dialling:dialing fuelled:fueled fuelling:fueling refuelled:refueled refuelling:refueling
duelled:dueled duelling:dueling gruelling:grueling trialled:trialed trialling:trialing unequalled:unequaled
imperilled:imperiled imperilling:imperiling bedevilled:bedeviled bedevilling:bedeviling
initialled:initialed initialling:initialing crueller:crueler cruellest:cruelest
defence:defense defences:defenses defenceless:defenseless offence:offense offences:offenses pretence:pretense
pretences:pretenses
calibre:caliber calibres:calibers centre:center centres:centers centred:centered centring:centering centrepiece:centerpiece centrepieces:centerpieces fibre:fiber
fibres:fibers litre:liter litres:liters louvre:louver louvres:louvers lacklustre:lackluster lustre:luster manoeuvre:maneuver
manoeuvres:maneuvers meagre:meager metre:meter metres:meters kilometre:kilometer kilometres:kilometers
centimetre:centimeter centimetres:centimeters millimetre:millimeter millimetres:millimeters mitre:miter
mitres:miters ochre:ocher reconnoitre:reconnoiter reconnoitred:reconnoitered reconnoitring:reconnoitering sabre:saber sabres:sabers saltpetre:saltpeter sceptre:scepter
sceptres:scepters sepulchre:sepulcher sepulchres:sepulchers sombre:somber spectre:specter spectres:specters
theatre:theater theatres:theaters theatregoer:theatergoer theatregoers:theatergoers amphitheatre:amphitheater amphitheatres:amphitheaters epicentre:epicenter
epicentres:epicenters
`);

const anyBeginning = new RegExp(`^(?:${[...britishBeginnings.keys()].join('|')})`);

/**
 * One spelling for a lower-case word that is spelt differently in Britain and America, otherwise the word
 * itself. The result need not be a word (`promise` → `promize`), as long as both spellings give the same.
 *
 * `inOneSpelling('recognised')` → `'recognized'` · `inOneSpelling("theatre's")` → `"theater's"`
 */
export const inOneSpelling = boundedMemo(50_000, (word: string) => {
  const { base = '', ending = '' } = /^(?<base>[a-z]{3,})(?<ending>'s?)?$/.exec(word)?.groups ?? {};
  if (base === '') return word;
  return (britishWords.get(base) ?? byEnding(base)) + ending;
});

function byEnding(word: string): string {
  return (
    word
      .replace(anyBeginning, (british) => britishBeginnings.get(british) ?? british)
      .replace(/(?<=[a-z]{3})is(?=(?:e[drs]?|ers|ings?|ingly|abl[ey]|ance|ations?|ational|ements?)$)/, 'iz')
      .replace(/(?<=[a-z]{3})ys(?=(?:e[drs]?|ers|ing)$)/, 'yz')
      // At least three letters before "our": "scoured" and "poured" are not "scored" and "pored".
      .replace(
        /(?<=[a-z]{3})our(?=(?:s|ed|ings?|ingly|ers?|abl[ey]|al|ally|ful|fully|less|ly|some|y|ies|hoods?|ites?|itism|is[mt]s?|i[sz][a-z]{1,9}|ation)?$)/,
        'or',
      )
      // Not after i: "refilled" is not "refiled".
      .replace(/(?<=[aeiouy][^aeiouy]+[aeo])ll(?=(?:ed|ings?|ers?|ous|ously|ists?)$)/, 'l')
  );
}

/**
 * Whether two words joined without their hyphen are another word. After "re" this is likely, except before a
 * vowel, where the hyphen only helps reading.
 *
 * `isOtherWordJoined('re', 'sign')` → `true` · `isOtherWordJoined('re', 'elected')` → `false`
 */
export const isOtherWordJoined = (first: string, second: string): boolean =>
  first === 're' && /^[^aeiou]/.test(second);
