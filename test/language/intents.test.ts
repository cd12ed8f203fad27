/** What a line asks for that no passage answers. The line comes folded, `@` in place of each name. */
import { expect, it } from 'vitest';
import { languageOf } from '../../src/language/index.ts';

const english = languageOf('en');

it.each([
  ['hello', 'help'],
  ['hi there', 'help'],
  ['help', 'help'],
  ['thx', 'help'],
  ['yo bot gm', 'help'],
  ['gn everyone', 'help'],
  ['lol good one', 'help'],
  ['are you an ai', 'help'],
  ['who are you', 'help'],
  ['what can i ask you', 'help'],
  ['@', 'person'],
  ['who is @', 'person'],
  ['tell me about @', 'person'],
  ['@ quote', 'quotations'],
  ['all quotes by @', 'quotations'],
  ['give me a quote from @', 'quotations'],
  ['tl dr', 'summary'],
  ['tldr', 'summary'],
  ['summary', 'summary'],
  ['whats the tldr of this whole thing', 'summary'],
  ['give me a short summary please', 'summary'],
  ['summarise the articles', 'summary'],
  ['what is this story about', 'summary'],
  ['tldr of the @ one', 'summary'],
  ['summarise the @ article please', 'summary'],
  ['what does the @ article say', 'summary'],
  ['timeline', 'timeline'],
  ['show me the timeline of events', 'timeline'],
  ['what happened', 'timeline'],
  ['what happened when', 'timeline'],
  ['when', 'timeline'],
  ['who wrote this', 'sources'],
  ['who wrote the @ one', 'sources'],
  ['who wrote the article of @', 'sources'],
  ['who is the author', 'sources'],
  ['who is the author of the @ article', 'sources'],
  ['author of the @ piece', 'sources'],
  ['whos the journalist behind the @ story', 'sources'],
  ['who was the @ article written by', 'sources'],
  ['what is the headline of the @ article', 'sources'],
  ['when did the @ article come out', 'sources'],
  ['when did @ publish its article', 'sources'],
  ['summarize the article of @', 'summary'],
  ['what is the @ article about', 'summary'],
  ['give me a link to the @ article', 'sources'],
  ['link to @ article', 'sources'],
  ['which sources do u have', 'sources'],
  ['who wrote the @ article', 'sources'],
  ['which sources do you use', 'sources'],
  ['what are the sources', 'sources'],
  ['when was the @ article published', 'sources'],
  ['where does this come from', 'sources'],
  ['compare @ and @ on the pipeline', 'compare'],
  ['how do @ and @ differ on the pipeline', 'compare'],
  ['how do @ and @ report the strike', 'compare'],
  ['do @ and @ agree on the strike', 'compare'],
  ['where do the outlets contradict each other', 'compare'],
  ['how does @ differ from @ on the pipeline', 'compare'],
  ['@ vs @ on the pipeline', 'compare'],
  ['which outlets mention @', 'outlets'],
  ['which articles talk about the pipeline', 'outlets'],
  ['what newspapers reported the strike', 'outlets'],
  ['what do the sources say about the strike', 'outlets'],
  ['who reports the strike', 'outlets'],
  ["which outlets don't mention @", 'outlets'],
  ['which articles dont mention the strike', 'outlets'],
] as const)('"%s" asks for %s', (line, intent) => {
  expect(english.intentOf(line)).toBe(intent);
});

it.each([
  'who is the president of @',
  'why did @ refuse',
  'what happened at the forum',
  'when did the strike begin',
  'who wrote the law on the harbour',
  'who is the journalist',
  'who is the author of the law on the harbour',
  'what is the date of the strike',
  'when did @ publish the decree',
  'give me the link between wages and prices',
  'are you an ally of @',
  'what can the port authority do',
  'what are the sources of income of @',
  'help for the harbour workers',
  'how does the pipeline work',
  '@ and @',
  'what did @ say about the difference between wages and prices',
])('"%s" is a question for the search', (line) => {
  expect(english.intentOf(line)).toBeUndefined();
});

it('a comparison is about what is left without the words that ask for it', () => {
  expect(english.compareTopicOf('how do @ and @ differ on the pipeline')).toBe('pipeline');
  expect(english.compareTopicOf('compare the outlets')).toBe('');
});
