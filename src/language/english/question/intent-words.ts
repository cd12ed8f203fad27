/**
 * The parts of requests, as patterns for a folded line, in which "what's" is "what" (folding removes possessive
 * endings) and "The Gazette's story" is "@ story".
 */
import { wordSet } from '../../../text/word-lists.ts';

/** Words at the beginning of a request: "can I get a …", "lol just gimme the …", "do you have any …". */
const opening = wordSet(`
please pls plz ok okay so hey hi hello yo lol lmao well and but also um uh hmm wait bot onrecord guys
can could would will may do have has got is are there you u i we someone somebody anyone anybody me us im i'd id
just give gimme get show tell send find make build create draw write put together let lemme see want wanna need like
love to know quickly hit with drop pull up fetch share post a an the your some any
`);
/** Words at the end of a request: "… for me pls", "… real quick thx". */
export const closing = wordSet(`
please pls plz lol lmao haha thanks thx thank you ty for to me us real quick quickly rn asap bro man guys mate bot tho
though again anyway btw ok
`);

/**
 * A request without the words that only ask for it.
 *
 * `bareRequest('can i get a quick recap pls')` → `'quick recap'`
 */
export function bareRequest(line: string): string {
  const words = line.split(' ');
  const end = words.findLastIndex((word) => !closing.has(word)) + 1;
  const from = words.findIndex((word) => !opening.has(word));
  return from < 0 || from >= end ? line : words.slice(from, end).join(' ');
}

const verbOf = '(?: (?:is|s|are|was|were))?';
export const whatIs = `(?:whats|wats|(?:what|wat)${verbOf})`;
/** "What are the …" before the thing that is asked for, or nothing. */
export const whatAre = `(?:(?:${whatIs}|which${verbOf}) (?:the |your |some |any )?)?`;

/** Words that describe the thing that is asked for: "a quick …", "the three most famous …". */
export const quality =
  '(?:(?:very|really|super|quick|short|brief|full|complete|detailed|simple|nice|good|rough|small|little|proper|decent|clear|basic|general|new|most|top|favou?rite|famous|important|key|main|major|direct|exact|actual|real|notable|interesting|memorable|controversial|powerful|striking|funny|great|spicy|juicy|iconic|wild|crazy|word for word|verbatim|well|known|few|couple|of|several|many|\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|\\p{L}{1,12}est) )*';

export const happened =
  '(?:whats|(?:what|everything|all|things?)(?: that)?)(?: (?:is|s|has|have|had|was|been|all|just)){0,4}(?: (?:happened|happening|going on|went on|gone on|went down|going down|unfolded))';
const things =
  '(?:story|stories|episode|news|affair|matter|things?|situation|events|topic|subject|issue|saga|developments?)';
/** Words for the whole episode, which name nothing in it: "this", "the story", "what happened". */
export const whole = `(?:(?:all (?:of )?)?(?:this|it|that)(?: all)?|everything|events|(?:all )?(?:the|this|that|these|those) (?:whole |entire |full |latest |main )?${things}|${happened})(?: (?:here|(?:so|thus) far|(?:until|up to) now))?`;

export const articles = '(?:articles?|stor(?:y|ies)|reports?|pieces?|texts?|documents?|sources?)';
export const ofOutlet = `(?:(?:the |their |an? )?${articles} (?:of|by|from|in) )?(?:the |their )?@(?: (?:${articles}|ones?))?`;
/** "it", "the article", "the @ piece", "the article of @". */
export const document = `(?:${whole}|(?:(?:this|that|these|the|their|your) )?(?:@ )?(?:${articles}|ones?)|(?:this |that |the )?${articles} (?:of|by|from|in) @)`;

const aboutIt = '(?: (?:about|of|on|that))?';
const anything = '(?: (?:anything|something|(?:an? )?(?:articles?|stor(?:y|ies)|reports?|pieces?)))?';
export const covering = `(?:report(?:s|ed|ing)?|cover(?:s|ed|ing)?|discuss(?:es|ed|ing)?|publish(?:es|ed)?|talk(?:s|ed|ing)?|writ(?:es?|ten|ing)|wrote)${anything}${aboutIt}`;
const reporting = `(?:${covering}|mention(?:s|ed|ing)?|interview(?:s|ed|ing)?|describ(?:es?|ed|ing)|quot(?:es?|ed|ing)|cit(?:es?|ed|ing)|nam(?:es?|ed|ing)|(?:says?|said|speaks?|spoke)${anything}${aboutIt}|brings? up|brought up)`;
export const outlets = `(?:(?:news )?outlets?|news (?:agenc(?:y|ies)|organi[sz]ations?|sites?|sources?)|websites?|(?:news)?papers?|media(?: outlets?)?|press|publications?|${articles})`;
export const whichOutlets = `(?:which|what) (?:of (?:the|your|these) )?${outlets} (?:(?:all|also|else|are|is|been|do|does|did|have|has|not|(?:do|does|did)n'?t) )*${reporting}`;
export const whoReports = 'who (?:reports|covers|mentions|writes about)';
export const sourcesSay = `what (?:do|does|did|have|has) (?:(?:the|these|your|all) ){0,2}${outlets} (?:say|said|report(?:ed)?|write|written|tell|told|know)(?: us)?(?: (?:about|of|on))?`;
const doesAny = `(?:do|does|did|have|has) (?:(?:any|some|all|of|the|these|your) ){0,3}${outlets} (?:(?:also|all|ever) )?`;
export const doesAnyReport = `${doesAny}${reporting}`;
export const doesAnyCover = `(?:${doesAny}|(?:do|does|did|have|has) (?:anyone|anybody|someone|somebody) (?:else )?)${covering}`;

/** "@ and @", "@ vs @", "@ @ or @". */
export const several =
  '@(?: (?:(?:and|n|or|vs|versus|with|to|from|than|against) )?@(?: coverage| version| reports?)?)+';
