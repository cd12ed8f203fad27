/**
 * What a line asks for that no passage answers: a person's card, the timeline, the sources, help.
 *
 * Every pattern covers the whole line, so a question with other words goes to the search. The line is folded,
 * without punctuation, with `@` for each name or outlet.
 */
import { wordSet } from '../../../text/word-lists.ts';
import { wordsOf } from '../../../text/words.ts';
import type { Intent } from '../../language.ts';
import { isSmallTalkWord, socialOpeners } from '../stop-words.ts';
import {
  articles,
  bareRequest,
  closing,
  covering,
  document,
  doesAnyCover,
  doesAnyReport,
  happened,
  ofOutlet,
  outlets,
  quality,
  several,
  sourcesSay,
  whatAre,
  whatIs,
  whichOutlets,
  whole,
  whoReports,
} from './intent-words.ts';
import { questionRoleOf } from './question-words.ts';

const helps = [
  '(?:help|help me|(?:who|what) (?:are|r) (?:you|u)|(?:are|r) (?:you|u) (?:an? )?(?:real )?(?:ai|bot|robot|human|person|real|chatgpt|llm)(?: or (?:what|not|something|(?:an? )?(?:real )?(?:ai|bot|robot|human|person)))?|who (?:made|built|created|programmed|coded|wrote|runs|owns) (?:you|u|this bot)|what is this bot|how (?:are|r) (?:you|u)(?: doing)?(?: today| tonight)?|(?:(?:thanks|thx|thank you|bot) ){0,2}(?:you.re |ur |(?:you|u) (?:re |are |r )?)(?:an? |the )?(?:star|best|legend|amazing|great|awesome|rock|stupid|dumb|useless)|how (?:does|do) (?:this|it|you) work|how (?:do|can) i use (?:this|it|you))',
  '(?:(?:can|could) you )?(?:tell|write|give|make|sing|compose)(?: me| us)? (?:an?|some) (?:joke|poem|haiku|song|story|limerick|rap|essay)s?(?: .{1,80})?',
  '(?:(?:can|could|would|will) (?:you|u) )?(?:please )?(?:write|do|fix|draw|solve|check|translate|help(?: me)? with) my .{1,80}',
  // How to use Discord itself; what others did on it may be the news.
  '(?:how (?:do|can|should) (?:i|we|you)|how to|(?:can|where (?:do|can)) (?:i|we)) .{1,60} discord(?: .{1,60})?|(?:.{1,60} )?my discord(?: .{1,60})?|is discord (?:down|up|working|broken|lagging)(?: .{1,40})?',
  'what (?:can|should|could|may) (?:i|we|you|one) (?:ask|do|know|answer)(?: (?:you|here|about))?',
];
const job = '(?:(?:day )?job|profession|occupation|job title)';
const people = [
  `@ ${job}|${whatIs} (?:@ ${job}|(?:the )?${job} of @)|what (?:does|did) @ do for a living`,
  '@|(?:(?:remind|tell) me )?(?:whos|who (?:(?:tf|the (?:hell|heck|fuck)|even|exactly|again) )?(?:is|was|s)) (?:this )?@(?: (?:again|exactly|even|anyway))?|(?:(?:remind|tell) me )?who @ (?:is|was)(?: again)?|tell me about @',
];

const theArticles = `(?:the |these |your |all (?:the )?)?${articles}`;
const wholeAsked = `(?:${happened}|${whatIs} (?:${whole}|going on)(?: (?:all )?about)?)`;

const quotes = '(?:quotes?|quotations?|(?:exact|actual) words)';
const quotations = [
  `${whatAre}(?:list (?:of )?)?(?:all (?:of )?)?(?:the )?${quality}(?:${quotes} (?:by|from|of) @|@ ${quality}${quotes}|${quotes}(?: (?:from|in|of) @)?)(?: (?:do you have|are there|you have))?`,
  `${whatAre}(?:@ (?:most famous|\\p{L}{1,12}est) (?:lines|words|sayings)|${quotes} @)`,
  `(?:what|which) ${quotes} (?:do you have|are there) (?:by|from|of) @`,
  `${whatAre}(?:list (?:of )?)?(?:all (?:of )?)?(?:the )?${quality}(?:${quotes}(?: (?:by|from|of) @)?|@ ${quality}${quotes}) (?:on|about|regarding) .{1,80}`,
  `(?:who(?: all)?(?:s| is| are| was| were| gets?| got| else is)?|(?:which|what|who are the) (?:people|experts|analysts|politicians|officials|speakers)(?: are| were| is)?|list (?:of )?(?:everyone|everybody|all(?: the)? (?:people|speakers))(?: who (?:is|are))?) (?:quoted|on record)(?: (?:here|(?:in|by) (?:${whole}|${theArticles}|@)|(?:on|about|regarding) .{1,80}))?`,
  '(?:list (?:of )?)?(?:everything|all)(?: that)? @ (?:has )?(?:ever )?said',
  `(?:${whatIs} )?@ (?:opinions?|views?|thoughts|take|comments?|remarks?|statements?)`,
];

/** What quotations are to be about: `quotationTopicOf('best quotes by Lund on oil pls')` → `'oil'`. */
export function quotationTopicOf(question: string): string | undefined {
  const words = wordsOf(question);
  const quoted = words.findIndex(({ folded }) => quotedWords.has(folded));
  const leads = words.findIndex(({ folded }, at) => at > quoted && leadingWords.has(folded));
  const [first, last] = [words[leads + 1], words.findLast(({ folded }) => !closing.has(folded))];
  return quoted < 0 || leads < 0 || first === undefined || last === undefined || last.end <= first.start
    ? undefined
    : question.slice(first.start, last.end);
}
const quotedWords = wordSet('quote quotes quoted quotation quotations words record');
const leadingWords = wordSet('on about regarding');

const recap =
  '(?:tl ?dr|summary|recap|overview|gist|run ?down|breakdown|synopsis|briefing|outline|lowdown|(?:short|quick|brief) version|(?:main|key|important) (?:points?|facts|ideas?|takeaways?|things)|takeaways?|bottom line|essentials|basics|background|context|big picture|highlights)';
const recapping = '(?:summari[sz]e|sum up|recap|explain|break down|outline)';
/** Words for the whole matter. Without "deal" and "conflict", which may be things that the news reports. */
const fuss = '(?:fuss|beef|drama|tea|hubbub|commotion|hype|story|situation|matter)';
const shortly =
  '(?:in short|in brief|briefly|in a nutshell|basically|in (?:simple|a few|simpler) (?:words|terms)|in (?:one|a|two|three) (?:sentences?|words?))';
const summary = [
  `${whatAre}(?:the )?${quality}${recap}(?: (?:of|on|for|about|behind|to) (?:${whole}|${theArticles}))?`,
  `${recapping}(?: to (?:me|us))?(?: (?:${wholeAsked}|${whole}|${theArticles}))?(?: (?:up|down))?`,
  `(?:sum|break) ${whole} (?:up|down)`,
  `${whatIs} (?:all |even |actually |really )?(?:${whole}|going on|new|the latest(?: news| updates?)?)(?: (?:all |even |actually |really |exactly )?about)?`,
  '(?:fill|clue) (?:me|us) in|(?:catch|bring|get) (?:me|us) up(?: (?:to (?:speed|date)|on .{0,20}(?:this|it|that|happened|story|news)))?|wh?at (?:did )?(?:i|we) miss(?:ed)?',
  `(?:eli ?5|explain (?:(?:this|it) )?(?:to me )?like i.?m (?:5|five))(?: (?:${wholeAsked}|${whole}))?`,
  `${shortly} ${wholeAsked}|${wholeAsked} ${shortly}`,
  `(?:tl ?dr )?${whatIs} (?:all )?the (?:(?:big|whole|main) )?(?:${fuss}|deal|issue|problem)(?: (?:here|(?:all )?about|(?:with|about|behind) (?:${whole}|(?:this|that|the) (?:whole )?\\S{1,40} (?:thing|story|affair|matter|stuff|mess|saga))))?`,
  // Who handles the intent gives a summary only where the episode is about both; otherwise the search answers.
  `${whatIs} (?:(?:up|going on|happening) (?:between|with|w)|the (?:big |whole )?(?:${fuss} (?:between|with|w)|deal with)) @ (?:(?:and|n|vs|versus|with) )?@`,
  'why (?:are|r) @ (?:(?:and|n) )?@ beefing',
  `${quality}(?:${recap}(?: of| for| on)?|${recapping}) ${ofOutlet}`,
  `what (?:is|s|does|do|did) ${ofOutlet} (?:say|report|write|tell(?: us)?|about)`,
  `what (?:do|did|have) (?:(?:the|these|your|all) ){0,2}(?:outlets|sources|articles|papers|media|press) (?:say|said|report(?:ed)?|written?|tell us)(?: (?:(?:about|of|on) )?${whole})?`,
];

const events =
  '(?:time ?line|chronology|chronological (?:order|list|overview)|(?:order|sequence|course|series|chain) of (?:the )?events|events|(?:key|main|important|major) (?:dates|moments|developments))';
const inOrder =
  '(?:when|here|first|next|so far|and when|(?:and )?in what order|in (?:the )?(?:right |chronological )?order|step by step|exactly|and what happened (?:next|then|after(?:wards)?))';
const timeline = [
  `${whatAre}(?:list (?:of )?)?(?:all )?(?:the )?${quality}${events}(?: (?:happened|took place|are there|were there))?(?: (?:of|on|for|behind|in|about|with) (?:${whole}|the ${events}))?(?: ${inOrder})?`,
  'what(?:s| is| s| has) happen(?:ed|ing)',
  `(?:walk (?:me|us) through )?${happened}(?: ${inOrder}){0,2}|walk (?:me|us) through ${whole}`,
  `how did (?:everything|(?:it|this|that) all|all (?:of )?(?:this|that|it)) (?:happen|start|begin|unfold|come about)`,
  `in (?:what|which) order did (?:${whole}|things) (?:happen|take place|occur)`,
  `when(?: (?:was|is) ${whole}| did ${whole} (?:all )?(?:happen|take place|occur))?`,
];

/** What only a journalist writes: a letter, a report or a text may be a thing that the news is about. */
const newsPiece = '(?:articles?|interviews?|columns?|op ?eds?|news (?:story|piece|report))';
const sourcesNamed =
  '(?:(?:news )?(?:sources|outlets)|articles|documents|authors|(?:news)?papers|publications)';
const youHave =
  '(?:(?:do|did|are|have) (?:you|u|we|they|there|these|those)(?: (?:have|got|use|used|using|know|read|search|searched|based on|from|here|in here|in (?:this|the) \\S{1,20}))?|(?:are|were) (?:here|in here|there|these|included|used|searched|in (?:this|the) \\S{1,20}))';
const aux = "(?:(?:is|are|was|were|do|does|did|has|have|been|also|else|all|not|(?:do|does|did)n'?t) )*";
const reports = `${aux}(?:${covering}|mention(?:s|ed|ing)?|carr(?:y|ies|ied)|r[au]n|had?|ha(?:s|ve)|got|picked up|about)`;
const sources = [
  `who (?:wrote|authored|published|reported|(?:is|are|s) the authors?)(?: ${document})?`,
  `(?:who(?:s| is| are| was| were| s)? |${whatIs} )?(?:list )?(?:the )?(?:names? of the )?(?:authors?|writers?|journalists?|reporters?|titles?|headlines?|(?:publication )?dates?) (?:of|behind) ${document}`,
  `who (?:is|was|are|were) ${document} (?:written |published )?by|by whom (?:is|was) ${document}(?: written| published)?`,
  `(?:what|which|list|show|where are)(?: are)?(?: (?:me|all|of))*(?: (?:the|your))? ${sourcesNamed}(?: ${youHave})?`,
  `(?:the )?(?:names? of |list of )?(?:the |all |all the |other )?${sourcesNamed}`,
  // Every outlet reports on the whole episode, so these ask for the list of sources.
  `(?:which|what|how many) (?:of (?:the|your|these) )?(?:${outlets}|journalists?|reporters?) ${reports} ${whole}`,
  `who ${aux}${covering} ${whole}`,
  `${doesAnyCover} ${whole}`,
  `(?:who are |whos )?(?:the )?(?:journalists?|reporters?|authors?) who ${reports} ${whole}`,
  `how many ${sourcesNamed}(?: ${youHave})?`,
  `when (?:was|were|is|did) ${document} (?:published|written|printed|released|posted|appear|come out)`,
  `when did @ (?:publish|write|print|release|post) (?:${whole}|(?:this|the|its|their) ${articles})`,
  `(?:link|url|address|source|proof)s?(?: (?:to|for|of) ${document})?`,
  `where (?:is|are|do|does|did) (?:(?:you|u) (?:get|take|have|got) )?(?:${whole}|these|(?:(?:your|this|that|the) )?(?:info|information|answers?|facts|data)) (?:come |taken )?from|where (?:do|did) (?:you|u) (?:get|take) (?:your |the |this |that )?(?:info|information|answers?|facts|data)`,
  `${whatIs} (?:you|u|this|it|this bot|your answers) based on`,
  `(?:(?:who|what) (?:are|is) )?your sources?(?: (?:for|of|on|about) ${whole})?|whose (?:reporting|articles?|stor(?:y|ies)|reports?) (?:is|are|was|were) (?:this|that|these|it)`,
];

/** Who wrote an article that is described by what it is about. */
const article = [
  `who (?:wrote|authored|(?:is|was) the author of) (?:the |that |this )?(?:.{1,60} ${newsPiece}|${newsPiece} (?:about|on|with|titled|called) .{1,80})`,
];

const outletWords = `(?:(?:the|these|your|all|different|various|other) ){0,3}(?:outlets|sources|articles|papers|reports|coverage|publications|media)`;
const differ = '(?:differ|disagree|agree|contradict|vary|deviate)';
const telling =
  '(?:see|view|cover|report|describe|treat|tell|frame|present|portray|handle|say|write|think|talk)(?: (?:about|on|of))?';
const alike = [
  '(?:do|does|did|how do|how does|how did) .{0,100} (?:the same(?: way)?|differently|alike)',
  `(?:do|does|did) (?:${several}|${outletWords}) (?:both |all )?(?:say|tell|report|print|write) the same(?: thing| story)?`,
];
const genuine = '(?:real|true|fake|legit|genuine|correct|accurate|authentic)';
const compare = [
  `how (?:do|does|did) @ (?:coverage )?(?:${differ}) (?:from|with) @.{0,80}`,
  '(?:compare|how do|how does|how did|do|does|where do|what do) .{0,80}@ (?:and|with|to|vs|versus) @ (?:compare|differ|agree|disagree|report|cover|contradict).{0,80}',
  `(?:how|what|in what ways?|where|which) (?:do|does|did) ${several} (?:both )?(?:${differ}|${telling})(?: (?:(?:about|on|of) )?${whole})?`,
  `how (?:do|does|did|have|has) ${several} (?:both )?(?:quoted?|cited?) .{1,80}`,
  `how (?:is|are) ${several} different|how (?:do|does|did) @ (?:coverage |reports? |articles? |version )?compare (?:to|with|against) @(?: coverage| reports?| articles?| version)?`,
  `which ${outletWords} ${differ}(?: (?:with|from))?(?: each other| one another| themselves)?`,
  `(?:how|what|where) (?:is|are) @ (?:coverage )?different (?:from|than|to) @.{0,80}|${whatIs} different between .{0,120}`,
  '@ (?:vs|versus) @.{0,100}',
  'compare(?: .{0,120})?|(?:contradictions|disagreements|differences)',
  `is (?:the|that|this) .{1,60} (?:quotes?|quotation|statement) ${genuine}`,
  `${whatAre}(?:any )?${quality}differences? between .{0,120}`,
  `${whatAre}(?:any )?${quality}(?:contradictions?|disagreements?) (?:between|among|in) (?:${outletWords}|${several}).{0,80}`,
  `(?:(?:on )?(?:where|how|what|in what ways?) )?(?:do|did) ${outletWords} ${differ}(?: (?:with|from))?(?: each other)?.{0,80}`,
  `how (?:do|does|did|have) ${outletWords} ${telling} ${whole}`,
];

/**
 * The first pattern that matches a line decides. The third element is a quick test that must match too: it spares most
 * lines the long patterns, which take megabytes of memory once they have been tried.
 */
const patterns: readonly (readonly [Intent, readonly string[], RegExp?])[] = [
  ['help', helps],
  ['person', people],
  [
    'quotations',
    quotations,
    /quot|lines|words|saying|said|record|opinion|view|thought|take|comment|remark|statement/,
  ],
  ['summary', summary],
  [
    'timeline',
    timeline,
    /time|chronol|events|dates|moments|develop|happen|going|went|gone|unfold|walk|how did|order|when/,
  ],
  [
    'sources',
    sources,
    /auth|wr[io]t|publi|report|journ|title|headl|date|source|outlet|news|paper|artic|stor|piece|text|docum|site|media|press|cover|discuss|talk|print|releas|post|appear|come|link|url|addr|proof|where|based/,
  ],
  ['article', article, /wrote|auth/],
  ['compare', alike, /same|differently|alike/],
  [
    'outlets',
    [`(?:${whichOutlets}|${whoReports}|${sourcesSay}|${doesAnyReport}) .{1,120}`],
    /outlet|news|site|paper|media|press|publi|artic|stor|report|piece|text|docum|source|cover|mention|writes/,
  ],
  ['compare', compare, /compar|differ|contradict|agree|vary|deviate|vs|versus|how|@ .*@|^is /],
];

const compiled = patterns.flatMap(([intent, some, needed]) =>
  some.map((pattern) => ({ intent, needed, pattern: new RegExp(`^(?:${pattern})$`, 'u') })),
);

/** `intentOf('who is @')` → `'person'` · `intentOf('thx bro')` → `'help'` · `intentOf('why did @ refuse')` → `undefined` */
export function intentOf(line: string): Intent | undefined {
  return matching(line) ?? (isSmallTalk(line) ? 'help' : bareIntentOf(line));
}

/** The intent of a request without its courtesies: "can I get the sources pls". A bare name or greeting is no request. */
function bareIntentOf(line: string): Intent | undefined {
  const intent = matching(bareRequest(line));
  return intent === 'help' || intent === 'person' ? undefined : intent;
}

/** What people say about an answer: "That was really helpful", "this is so bad". */
const reaction =
  /^(?:this|that|it|you|u)(?: is| was| are| were|.?s|.?re| r)? (?:(?:so|really|very|pretty|too|super|quite|absolutely) ){1,2}\p{L}{2,20}$/u;

/** Whether a line is small talk: "thx bro", "hi there how are you", "lmao this is so bad"; not "lol when was it". */
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
  compiled.find(({ needed, pattern }) => needed?.test(line) !== false && pattern.test(line))?.intent;

const compareWords =
  /@|\b(?:compare[ds]?|comparison|differ(?:s|ences?|ent)?|agree|disagree|contradict|report(?:s|ed)?|cover(?:s|age)?|between|each|other|the same(?: way)?|differently|alike|outlets?|sources?|articles?|quoted?|quotes|cited?|quotations?|statements?|describe[sd]?|discuss(?:es|ed)?|treat(?:s|ed)?|sees?|saw|views?|tells?|told|vary|deviate|it|this|that|story|news|episode|from|how|what|whats|where|in what ways?|do|does|did|is|are|any|all|the|both|and|with|to|vs|versus|on|about|of|sa(?:y|id)|write|think|thing|frame|portray|handle|contradictions?|disagreements?|themselves|another|which|documents?|papers|media|publications|different|various|main|biggest)\b/gu;

const outletsAsked = new RegExp(`^(?:${whichOutlets}|${whoReports}|${sourcesSay}|${doesAnyReport}) |@`, 'gu');
const wholeAtEnd = new RegExp(` (?:${whole}|${genuine})$`, 'u');

/**
 * `compareTopicOf('how do @ and @ differ on the pipeline')` → `'pipeline'` ·
 * `compareTopicOf('which outlets mention the pipeline')` → `'the pipeline'`
 */
export function compareTopicOf(line: string): string {
  const asking = intentOf(line) === 'outlets' ? outletsAsked : compareWords;
  const request = matching(line) === undefined ? bareRequest(line) : line;
  return request.replace(wholeAtEnd, '').replace(asking, ' ').replace(/ +/gu, ' ').trim();
}
