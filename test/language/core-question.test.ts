import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreQuestion } from '../../src/language/english/question/core-question.ts';
import { inWordsOfTexts } from '../../src/language/english/question/rewordings.ts';

describe('the question in a message', () => {
  it.each([
    ['Can anybody here tell me when the pier fell?', 'when the pier fell?'],
    [
      'Good morning, all. I missed the news. When did the pier fall? Many thanks in advance!',
      'When did the pier fall?',
    ],
    ['sorry if this was asked before but how many crates fell', 'how many crates fell'],
    ['How high is the new pier, according to the sources?', 'How high is the new pier?'],
    ['quick question, who paid for the new pier', 'who paid for the new pier'],
    ['do you know if the pier was insured?', 'is it that the pier was insured?'],
    ['Why did the pier fall? Asking for a friend.', 'Why did the pier fall?'],
    ['why did the pier fall, just wondering', 'why did the pier fall'],
    ['who built the pier 😭 my phone is dying', 'who built the pier'],
    ['hey quick q, how high is the new pier', 'how high is the new pier'],
    ['not trolling, genuinely asking, how high is the new pier', 'how high is the new pier'],
    ['who paid for the pier, did that ever come out?', 'who paid for the pier?'],
    ['hey bot, how high is the new pier', 'how high is the new pier'],
    ['i want to know who swam in st. ives', 'who swam in st. ives'],
    ['I was wondering if you could tell me what Lund said', 'what Lund said'],
    ['Thanks! Which sources do you have?', 'Which sources do you have?'],
    ['Tell me who Lund is. Thanks!', 'Tell me who Lund is.'],
    ['Who laid the mine? And who paid for the pier?', 'Who laid the mine? who paid for the pier?'],
  ])('"%s" asks "%s"', (message, question) => {
    expect(coreQuestion(message)).toBe(question);
  });

  it.each([
    // What it rests on stands before it.
    'Lund spoke in May. When was it?',
    'the pier fell. who paid for it?',
    'Lund resigned in May. Who came next?',
    'Was the pier insured? And the crates?',
    'pier Oslo 2031',
    'Date of the opening?',
    'can i swim near the pier',
    'After the storm, who closed the pier?',
    'one of the guys held the rope?? who',
    'Dr. Lund left in May. Who came next?',
    'I heard lund called the ferry late. when did that happen',
    'Ferries of the NATO came. Who paid for the fuel?',
    'The US bought the pier. Who sold it?',
    'How did the US react? What did the mayor say?',
    'Lund said "we will not swim". Who answered her?',
    'Lund said "I do not know when the pier opens"',
    // All that is asked.
    'Who closed the pier? Can you also show quotes by Lund?',
    'Who wrote to Lund, asking for crates?',
    'I need quotes by Lund. Can anyone help?',
    'i need all about the pier. can somebody help me out?',
    'Who resigned over the pier? Did anyone leave?',
  ])('"%s" stays whole', (message) => {
    expect(coreQuestion(message)).toBe(message);
  });

  it('is made of words of the message, or of "is it that"', () => {
    fc.assert(
      fc.property(fc.string(), (message) => {
        const words = ` ${message.replaceAll('’', "'")} is it that `;
        for (const word of coreQuestion(message).split(/\s+/)) expect(words).toContain(word);
      }),
    );
  });
});

describe('a question in the words of texts', () => {
  it.each([
    ['Is it true that Lund swam?', 'is it that Lund swam?'],
    ['is it true Lund swam', 'is it that Lund swam'],
    ['How heavy is the clock?', 'how much does the clock weigh?'],
    ['How many lost their lives?', 'How many died?'],
    ['How many people were killed in May?', 'How many people were killed or died in May?'],
    ['What triggered the strike?', 'why the strike?'],
    ['what started the fire', 'why the fire'],
    ['harbour troops in May, how many?', 'how many harbour troops in May'],
    ['what does the us think', 'what does the US think'],
    ['what did the us all do', 'what did the us all do'],
    ['where did Lund go in may', 'where did Lund visit in May'],
    ['may it rain before may 9', 'may it rain before May 9'],
    ["What was Lund's job before she became mayor?", 'Lund former'],
    ['What did Lund do before becoming mayor?', 'Lund former'],
    ['which offices has Lund held', 'Lund former'],
    ['What was Lund doing before the storm?', 'What was Lund doing before the storm?'],
    ['What did Lund say word for word?', 'What did Lund say verbatim?'],
    ['How heavy were the crates', 'how much did the crates weigh'],
  ])('"%s" is "%s"', (question, read) => {
    expect(inWordsOfTexts(question)).toBe(read);
  });
});
