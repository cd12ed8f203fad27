/** Removes the words of a question that only ask what is printed about a topic, or what somebody thinks of it. */

/** A request for a source, which every answer has: "…, source?" */
const sourceAsked =
  /^(?:source|sources|link|proof) (?:for|that) |[,.?!;:] ?(?:source|sources|link|proof) ?[?.!]{0,3}$/i;

const somethingPrinted =
  '(?:anything|something|(?:any |some |the |a )?(?:news|info|information|details?|facts?|quotes?|quotations?|statements?|updates?|reports?|articles?))';
const somebody = '(?:you|u|we|they|it|anyone|anybody|someone|somebody)';
const printed = '(?:reported|said|written|known|told|printed|published|mentioned|quoted)';

/** Questions that only ask what is printed about a topic; the group is the topic. */
const topicFrames: readonly RegExp[] = [
  `what(?:'?s| is| was| has been| have been| gets| got)(?: been| being)? ${printed} (?:about|of|on|regarding) (.+)`,
  `what (?:(?:do|does|did|can) )?${somebody} (?:know|have|say|tell(?: me| us)?) (?:about|of|on|regarding) (.+)`,
  `(?:(?:is|are|was|were) there |(?:do|does|did|have|has) ${somebody} (?:have |got |say |know |print |report )|got )?${somethingPrinted}(?: (?:${printed}|there|here))? (?:about|on|regarding) (.+)`,
  `(?:is|are|was|were) there (?:any |a )?(?:mentions?|news|word) of (.+)`,
  `(?:do|does|did) (?:anyone|anybody|they|it) (?:mention|talk about|speak of|write about|report on) (.+)`,
  `where (?:is|are|was|were) (.+) (?:mentioned|named)`,
  `(?:is|are|was|were) (.+) (?:mentioned|named)(?: (?:anywhere|somewhere|here|at all))?`,
].map((frame) => new RegExp(`^(?:please |(?:can|could) you |tell me |show me |give me )*${frame}$`, 'i'));

/** The topic of a question that only asks what is printed about it: "Is there anything on oil?" */
function topicAlone(question: string): string {
  const bare = question
    .trim()
    .replace(/[?.! ]{1,9}$/, '')
    .replaceAll('’', "'");
  const topic = topicFrames.map((frame) => frame.exec(bare)?.[1]).find((found) => found !== undefined);
  return topic ?? question;
}

const opinions = '(?:opinions?|views?|position|stance|take|thoughts|feelings|attitude)';
const towards = '(?:of|on|about|to|towards?|regarding)';

/** Questions with a noun for what somebody thinks, which texts need not have: "What is Lund's view of the pier?" */
const opinionFrames: readonly RegExp[] = [
  `(.{2,60}?)(?:'s|s') ${opinions} ${towards} (.{1,200})`,
  `the ${opinions} of (.{2,60}?) (?:on|about|towards?|regarding) (.{1,200})`,
].map((frame) => new RegExp(`^what(?:'?s| is| was| are| were) ${frame}$`, 'i'));

function opinionByVerb(question: string): string {
  const plain = question.trim().replaceAll('’', "'");
  const [, whose, topic] =
    opinionFrames.map((frame) => frame.exec(plain)).find((found) => found !== null) ?? [];
  return whose === undefined ? question : `What does ${whose} think about ${topic}`;
}

/**
 * A question without the words that only ask what is printed about something, or what somebody thinks.
 *
 * `withoutFrame('Is there anything on oil?')` → `'oil'` · `withoutFrame("What is Lund's view of oil?")` → `'What does Lund think about oil?'`
 */
export const withoutFrame = (question: string): string =>
  opinionByVerb(topicAlone(question.replace(sourceAsked, '')));
