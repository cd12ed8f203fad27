/** Removes the words of a question that only ask what is printed about a topic. */

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

/**
 * A question without the words that only ask what is printed about something.
 *
 * `withoutFrame('Is there anything on oil?')` → `'oil'`
 */
export const withoutFrame = (question: string): string => topicAlone(question.replace(sourceAsked, ''));
