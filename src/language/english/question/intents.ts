/**
 * What a line asks for that no passage answers: a person's card, the timeline, the sources, help.
 *
 * Every pattern covers the whole line, so a question with other words goes to the search. The line is folded,
 * without punctuation, with `@` for each name or outlet.
 */
import type { Intent } from '../../language.ts';
import { isSmallTalkWord, socialOpeners } from '../stop-words.ts';
import { questionRoleOf } from './question-words.ts';

const it = '(?:this|it|that|all this|(?:this|the) (?:whole )?(?:story|episode|news|affair|matter|thing))';
const articles = '(?:articles?|stor(?:y|ies)|reports?|pieces?|texts?|documents?|sources?)';
const ofOutlet = `(?:(?:the |their |an? )?${articles} (?:of|by|from|in) )?(?:the |their )?@(?: (?:${articles}|ones?))?`;
/** "it", "the article", "the @ piece", "the article of @". */
const document = `(?:${it}|(?:(?:this|that|these|the|their|your) )?(?:@ )?(?:${articles}|ones?)|(?:this |that |the )?${articles} (?:of|by|from|in) @)`;
const reporting =
  'mention(?:s|ed)?|interview(?:s|ed)?|report(?:s|ed)?|cover(?:s|ed)?|discuss(?:es|ed)?|describe[sd]?|quote[sd]?|cite[sd]?|name[sd]?|(?:talk(?:s|ed)?|writ(?:e|es|ten)|wrote|says?|said|speaks?|spoke)(?: (?:anything|something))?(?: (?:about|of|that))?|brings? up|brought up';
const outlets = `(?:(?:news )?outlets?|(?:news)?papers?|media|press|publications?|${articles})`;
const whichOutlets = `(?:which|what) ${outlets} (?:(?:all|also|do|does|did|have|has|not|(?:do|does|did)n'?t) )*(?:${reporting})`;
const whoReports = 'who (?:reports|covers|mentions|writes about)';
const sourcesSay = `what (?:do|does|did|have|has) (?:(?:the|these|your|all) ){0,2}${outlets} (?:say|said|report(?:ed)?|write|written|tell|told|know)(?: us)?(?: (?:about|of|on))?`;
const doesAnyReport = `(?:do|does|did|have|has) (?:(?:any|some|all|of|the|these|your) ){0,3}${outlets} (?:(?:also|all|ever) )?(?:${reporting})`;
const please =
  '(?:please |(?:can|could) (?:you|(?:any|some)(?:one|body)) |give me |show me |tell me |i want |write )';

const patterns: readonly (readonly [Intent, string])[] = [
  [
    'help',
    '(?:help|help me|(?:who|what) (?:are|r) (?:you|u)|(?:are|r) (?:you|u) (?:an? )?(?:real )?(?:ai|bot|robot|human|person|real|chatgpt|llm)(?: or (?:what|not|something|(?:an? )?(?:real )?(?:ai|bot|robot|human|person)))?|who (?:made|built|created|programmed|coded|wrote|runs|owns) (?:you|u|this bot)|what is this bot|how (?:are|r) (?:you|u)(?: doing)?(?: today| tonight)?|(?:(?:thanks|thx|thank you|bot) ){0,2}(?:you.re |ur |(?:you|u) (?:re |are |r )?)(?:an? |the )?(?:star|best|legend|amazing|great|awesome|rock|stupid|dumb|useless)|how (?:does|do) (?:this|it|you) work|how (?:do|can) i use (?:this|it|you))',
  ],
  [
    'help',
    '(?:(?:can|could) you )?(?:tell|write|give|make|sing|compose)(?: me| us)? (?:an?|some) (?:joke|poem|haiku|song|story|limerick|rap|essay)s?(?: .{1,80})?',
  ],
  [
    'help',
    '(?:(?:can|could|would|will) (?:you|u) )?(?:please )?(?:write|do|fix|draw|solve|check|translate|help(?: me)? with) my .{1,80}',
  ],
  ['help', 'what (?:can|should|could|may) (?:i|we|you|one) (?:ask|do|know|answer)(?: (?:you|here|about))?'],
  [
    'person',
    '@|(?:(?:remind|tell) me )?(?:whos|who (?:(?:tf|the (?:hell|heck|fuck)|even|exactly|again) )?(?:is|was|s)) (?:this )?@(?: (?:again|exactly|even|anyway))?|(?:(?:remind|tell) me )?who @ (?:is|was)(?: again)?|tell me about @',
  ],
  [
    'quotations',
    `(?:${please})*(?:(?:all|any|the|some|a) ){0,3}(?:@ (?:quotes?|quotations?)|(?:quotes?|quotations?) (?:by|from|of) @)`,
  ],
  [
    'summary',
    `(?:${please}|what (?:is|s) |whats )*(?:a |the )?(?:short |quick |brief )?(?:tl ?dr|summary|recap|overview|gist)(?: (?:please|(?:of )?${it}|(?:of )?the ${articles}))?`,
  ],
  [
    'summary',
    `(?:${please})*(?:summari[sz]e|sum up|recap|explain)(?: ${it}| the ${articles}| everything)?(?: up)?(?: for (?:me|us))?(?: please)?`,
  ],
  ['summary', `(?:what (?:is|s)|whats) (?:${it}|going on)(?: (?:all )?about)?`],
  ['summary', `(?:${please})*sum ${it} up`],
  [
    'summary',
    `(?:tl ?dr )?what(?:s| is| s)? the (?:deal|fuss) (?:with|about) (?:${it}|(?:this|that|the) (?:whole )?\\S{1,40} (?:thing|story|affair|matter|stuff|mess|saga))`,
  ],
  [
    'summary',
    `(?:${please})*(?:(?:a |the )?(?:short |quick |brief )?(?:tl ?dr|summary|recap|overview|gist)(?: of| for| on)?|summari[sz]e|sum up|recap) ${ofOutlet}(?: please)?`,
  ],
  ['summary', `what (?:is|s|does|do|did) ${ofOutlet} (?:say|report|write|tell(?: us)?|about)`],
  ['timeline', `(?:${please})*(?:a |the )?(?:timeline|chronology)(?: of (?:events|${it}))?(?: please)?`],
  ['timeline', 'what(?:s| is| s| has) happen(?:ed|ing)'],
  ['timeline', 'what happened(?: (?:when|here|so far|in what order|and when))?'],
  ['timeline', `when(?: (?:was|is) ${it}|did (?:${it}|everything) happen)?`],
  ['sources', `who (?:wrote|authored|published|reported|(?:is|are|s) the authors?)(?: ${document})?`],
  [
    'sources',
    `(?:who (?:is|are|was|were|s) |whos |what (?:is|s) |whats |${please})*(?:the )?(?:names? of the )?(?:authors?|writers?|journalists?|reporters?|titles?|headlines?|(?:publication )?dates?) (?:of|behind) ${document}`,
  ],
  [
    'sources',
    `who (?:is|was|are|were) ${document} (?:written |published )?by|by whom (?:is|was) ${document}(?: written| published)?`,
  ],
  [
    'sources',
    `(?:what|which|list|show|where are)(?: are)?(?: (?:me|all))?(?: (?:the|your))? (?:sources|outlets|articles|documents|authors)(?: (?:do (?:you|u) (?:have|use|know)|are there|are these))?`,
  ],
  [
    'sources',
    `when (?:was|were|is|did) ${document} (?:published|written|printed|released|posted|appear|come out)`,
  ],
  ['sources', `when did @ (?:publish|write|print|release|post) (?:${it}|(?:this|the|its|their) ${articles})`],
  [
    'sources',
    `(?:${please})*(?:a |the |your |any )?(?:link|url|address|source|proof)s?(?: (?:to|for|of) ${document})?`,
  ],
  ['sources', `where (?:is|does|do) (?:${it}|you get (?:this|it|these)|these) (?:come )?from`],
  ['compare', '(?:do|does|did|how do|how does|how did) .{0,100} (?:the same(?: way)?|differently|alike)'],
  ['outlets', `(?:${whichOutlets}|${whoReports}|${sourcesSay}|${doesAnyReport}) .{1,120}`],
  ['compare', 'how (?:do|does|did) @ (?:differ|disagree|deviate|vary) (?:from|with) @.{0,80}'],
  [
    'compare',
    '(?:compare|how do|how does|how did|do|does|where do|what do) .{0,80}@ (?:and|with|to|vs|versus) @ (?:compare|differ|agree|disagree|report|cover|contradict).{0,80}',
  ],
  ['compare', '@ (?:vs|versus) @.{0,100}'],
  ['compare', 'compare .{0,120}'],
  ['compare', '(?:what is the |what are the |any )?differences? between .{0,120}'],
  [
    'compare',
    '(?:do|where do|how do) (?:the )?(?:outlets|sources|articles) (?:differ|disagree|contradict)(?: each other)?.{0,80}',
  ],
];

const compiled = patterns.map(([intent, pattern]) => [intent, new RegExp(`^(?:${pattern})$`, 'u')] as const);

/** `intentOf('who is @')` → `'person'` · `intentOf('thx bro')` → `'help'` · `intentOf('why did @ refuse')` → `undefined` */
export function intentOf(line: string): Intent | undefined {
  return matching(line) ?? (isSmallTalk(line) ? 'help' : undefined);
}

/** "That was really helpful", "this is so bad": what people say of an answer. */
const reaction =
  /^(?:this|that|it|you|u)(?: is| was| are| were|.?s|.?re| r)? (?:(?:so|really|very|pretty|too|super|quite|absolutely) ){1,2}\p{L}{2,20}$/u;

/**
 * "thx bro", "good night everyone", "hi there how are you", "lmao this is so bad"; not "lol when was it", which asks.
 */
function isSmallTalk(line: string): boolean {
  const words = line.split(' ');
  const opened = words.slice(words.findIndex((word) => !socialOpeners.has(word))).join(' ');
  if (reaction.test(opened)) return true;
  if (!socialOpeners.has(words[0] ?? '')) return false;
  const from = words.findIndex(
    (word) => !isSmallTalkWord(word) || questionRoleOf(word) === 'asks' || word === 'what',
  );
  return from === -1 || matching(words.slice(from).join(' ')) === 'help';
}

const matching = (line: string): Intent | undefined =>
  compiled.find(([, pattern]) => pattern.test(line))?.[0];

const compareWords =
  /@|\b(?:compare[ds]?|comparison|differ(?:s|ences?|ent)?|agree|disagree|contradict|report(?:s|ed)?|cover(?:s|age)?|between|each|other|the same(?: way)?|differently|alike|outlets?|sources?|articles?|quotes?|quotations?|statements?|describe[sd]?|discuss(?:es|ed)?|treat(?:s|ed)?|sees?|saw|views?|tells?|told|vary|deviate|it|this|that|story|news|episode|from|how|what|where|do|does|did|is|are|any|the|and|with|to|vs|versus|on|about|of)\b/gu;

const outletsAsked = new RegExp(`^(?:${whichOutlets}|${whoReports}|${sourcesSay}|${doesAnyReport}) |@`, 'gu');

/**
 * `compareTopicOf('how do @ and @ differ on the pipeline')` → `'pipeline'` ·
 * `compareTopicOf('which outlets mention the pipeline')` → `'the pipeline'`
 */
export function compareTopicOf(line: string): string {
  const asking = intentOf(line) === 'outlets' ? outletsAsked : compareWords;
  return line.replace(asking, ' ').replace(/ +/gu, ' ').trim();
}
