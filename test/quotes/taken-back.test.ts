import { describe, expect, it } from 'vitest';
import { createQuotes } from '../../src/quotes/index.ts';
import type { Verdict } from '../../src/quotes/quotes.ts';
import { textAt } from '../../src/text/span.ts';
import { inventedKnowledge } from './invented.ts';

/** One paragraph of an article in which all that is quoted is Lowe's. */
const printed = (paragraph: string, kind: 'direct' | 'fragment' = 'direct') => {
  const quotations = [...paragraph.matchAll(/“/gu)].map(() => ({ speaker: 'ada-lowe', kind }));
  const knowledge = inventedKnowledge([
    { id: 'gazette-port', outlet: 'gazette', paragraphs: [paragraph], quotations },
  ]);
  const text = knowledge.documents.get('gazette-port')?.text ?? '';
  return { text, quotes: createQuotes(knowledge) };
};
const verdictOf = (paragraph: string, line: string, kind?: 'direct' | 'fragment') =>
  printed(paragraph, kind).quotes.verify(line)[0]?.verdict;

describe('a clause that was taken out of a sentence', () => {
  const clause = 'the pumps were switched off at noon';

  it.each<[string, Verdict]>([
    // Somebody else's words, also behind a colon, and also where the speaker says whose.
    ['My opponents say', 'quoted-to-reject'],
    ['My opponents say:', 'quoted-to-reject'],
    ['They made up a story:', 'quoted-to-reject'],
    ['It is a delusion that', 'reversed'],
    // What bounds it.
    ['When the report is out,', 'cut'],
    ['Since they say,', 'quoted-to-reject'],
    ['Whenever it rains,', 'cut'],
    ['Had they come to us in May,', 'cut'],
    ['Were they honest,', 'cut'],
    ['Next year,', 'cut'],
    ['In the film,', 'cut'],
    ['The brochure is clear:', 'cut'],
    ['As a joke:', 'cut'],
    // What changes nothing.
    ['I say it again:', 'exact'],
    ['And that is why', 'exact'],
    ['Well, of course', 'exact'],
    ['Our workers are tired; so', 'cut'],
    // A “but” ends what is denied.
    ['We did nothing in April but', 'cut'],
    ['It was wrong but', 'cut'],
    ['I never said that we had slept but', 'reversed'],
    ['There is nothing but', 'reversed'],
    ['Our workers are tired;', 'exact'],
  ])('is judged by what stands before it: %s …', (lead, verdict) => {
    expect(verdictOf(`“${lead} ${clause},” Lowe said.`, clause)).toBe(verdict);
  });

  it.each<[string, Verdict]>([
    [', in theory', 'cut'],
    [', my foot', 'cut'],
    [', were they honest', 'cut'],
    [', most of them', 'cut'],
    [' — over my dead body', 'cut'],
    [', or were they', 'cut'],
    [': a lie', 'reversed'],
    ['; on paper', 'cut'],
    [', compared with the bells', 'cut'],
    [', or so I hear from the mayor', 'cut'],
    [' and not before', 'cut'],
    [', and so were the lamps', 'exact'],
    [', I saw it', 'exact'],
    [', so long as the rain lasted', 'cut'],
    [', it was no mistake of ours', 'cut'],
    [', it was a mistake', 'reversed'],
    [', of course', 'exact'],
    [', ladies and gentlemen', 'exact'],
    ['; at night they were on', 'exact'],
  ])('is judged by what stands behind it: …%s', (tail, verdict) => {
    expect(verdictOf(`“The pumps were switched off at noon${tail},” Lowe said.`, clause)).toBe(verdict);
  });

  it('is cut out of what holds whatever somebody says', () => {
    const said = '“When the report is out, I will leave the board, whatever the report says,” Lowe said.';
    expect(verdictOf(said, 'I will leave the board')).toBe('cut');
  });

  it.each<[string, Verdict]>([
    ['“We [did not] open the gates at noon,” Lowe said.', 'reversed'],
    ['“[If it rains] we open the gates at noon,” Lowe said.', 'reversed'],
    ['“We [the council] open the gates at noon,” Lowe said.', 'exact'],
    ['“We (laughs) open the gates at noon,” Lowe said.', 'exact'],
    ['“We (he sighs again) open the gates at noon,” Lowe said.', 'exact'],
    ['“We (the mayor laughs) open the gates at noon,” Lowe said.', 'altered'],
  ])('has lost what an outlet put into brackets where that turns it: %s', (paragraph, verdict) => {
    expect(verdictOf(paragraph, 'We open the gates at noon')).toBe(verdict);
  });

  it('is not ended by a comma that belongs to the attribution', () => {
    expect(
      verdictOf('“We will leave the town,” Lowe said, “in your dreams.”', 'We will leave the town'),
    ).toBe('cut');
  });
});

describe('a sentence that the next one takes back', () => {
  it.each<[string, Verdict]>([
    ['They say the port is closed. That is a lie.', 'cut'],
    ['They say the port is closed. Or somebody in the office did.', 'cut'],
    [
      'They say the port is closed. Or somebody did once, and then thought that it was better for us all.',
      'cut',
    ],
    ['They say the port is closed. At least it was on Monday.', 'cut'],
    ['They say the port is closed. At least on the far side.', 'cut'],
    ['They say the port is closed. At least forty ships are outside.', 'exact'],
    ['They say the port is closed. Up to a point.', 'cut'],
    ['They say the port is closed. Sort of.', 'cut'],
    ['They say the port is closed. This is simply not true.', 'cut'],
    ['They say the port is closed. Nonsense!', 'cut'],
    ['They say the port is closed. Not.', 'cut'],
    ['They say the port is closed. Just kidding.', 'cut'],
    ['They say the port is closed. It isn’t.', 'cut'],
    ['They say the port is closed. None of that is true.', 'cut'],
    ['They say the port is closed. I don’t believe it.', 'cut'],
    ['They say the port is closed. Or is it?', 'cut'],
    ['They say the port is closed. I was joking.', 'cut'],
    ['The port is closed. I take that back.', 'cut'],
    ['The port is closed. Or so they say.', 'cut'],
    ['The port is closed. That is what they say.', 'cut'],
    ['The port is closed. Those are the mayor’s words.', 'cut'],
    ['The port is closed. Said nobody ever.', 'cut'],
    ['The port is closed. Or so I’m told.', 'cut'],
    ['The port is closed. I say that gladly.', 'exact'],
    ['The port is closed. They weren’t told.', 'exact'],
    ['The port is closed. That is luck, not planning.', 'exact'],
    ['The port is closed. No, seriously, ask the people who have to work there every single day.', 'cut'],
    ['The port is not closed. No, nobody who works there has heard a word of that.', 'exact'],
    ['They say the port is closed. That is no lie.', 'exact'],
    ['They say the port is closed. He is a liar.', 'exact'],
    ['They say the port is closed. It rains.', 'exact'],
    // Or which it binds.
    ['The port will be closed. If it rains.', 'cut'],
    ['The port will be closed. But only if it rains.', 'cut'],
    ['The port will be closed. Perhaps.', 'cut'],
    ['The port will be closed. When it rains.', 'cut'],
    ['The port will be closed. As long as it rains.', 'cut'],
    ['The port will be closed. But not for us.', 'exact'],
    ['The port will be closed. But not for ships.', 'cut'],
    ['The port will be closed. At least on paper.', 'cut'],
    ['The port will be closed. In theory.', 'cut'],
    ['The port will be closed. If it rains, the mill will be, too.', 'exact'],
    ['The port will be closed. But we tried.', 'exact'],
  ])('is cut without it: %s', (said, verdict) => {
    const [line = ''] = said.split(/(?<=\.) /u);
    expect(verdictOf(`“${said}” Lowe told us.`, line)).toBe(verdict);
    expect(verdictOf(`“${said}” Lowe told us.`, `Lowe: “${said}”`)).toBe('exact');
  });

  it('is cut where the attribution parts the two, and is shown with the next', () => {
    const { text, quotes } = printed('“The port is closed for good,” Lowe mocked. “That is a lie.”');
    const [check] = quotes.verify('The port is closed for good');
    const [match] = check?.matches ?? [];
    expect(check?.verdict).toBe('cut');
    expect(match?.leftOut.map((span) => textAt(text, span))).toEqual(['That is a lie']);
  });

  it('is cut where the next one, behind an attribution, believes no word of it', () => {
    const line = 'The council will close the northern quay';
    const second = 'I don’t believe a word of that nonsense.';
    expect(verdictOf(`“${line},” Lowe said. “${second}”`, line)).toBe('cut');
  });

  it('is not cut where the next one agrees', () => {
    expect(verdictOf('“We will never sell it. Never. Nonsense.”', 'We will never sell it')).toBe('exact');
  });
});

describe('a question that is one by its mark alone', () => {
  it.each<[string, string, Verdict]>([
    ['The port is safe for the ships?', 'The port is safe for the ships', 'altered'],
    ['The port is safe for the ships?', 'Lowe: “The port is safe for the ships.”', 'altered'],
    ['The port is safe for the ships?', 'The port is safe for the ships?', 'exact'],
    ['The port is safe for the ships? I ask you.', 'The port is safe for the ships. I ask you.', 'altered'],
    ['Is the port safe for the ships?', 'Is the port safe for the ships', 'exact'],
    ['Is the port safe for the ships?', 'the port safe for the ships', 'cut'],
    ['And what now for the ships?', 'And what now for the ships', 'exact'],
    ['The port is safe, isn’t it?', 'The port is safe, isn’t it', 'exact'],
  ])('is altered without it: %s as %j', (said, line, verdict) => {
    expect(verdictOf(`“${said}” Lowe asked.`, line)).toBe(verdict);
  });
});

describe('a quotation of which its outlet says that it was not said just so', () => {
  const words = 'I will burn the ledger tonight';

  it.each<[string, Verdict]>([
    ['Lowe joked: “@.”', 'cut'],
    ['“@,” Lowe said jokingly. “Or tomorrow.”', 'cut'],
    ['“@,” Lowe said, imitating Vance.', 'cut'],
    ['Lowe allegedly said: “@.”', 'cut'],
    ['“@,” Lowe reportedly told friends.', 'cut'],
    ['Lowe shrugged as if to say “@.”', 'cut'],
    ['Lowe looked at the clock as though to say: “Well. @.”', 'cut'],
    ['Lowe seemed to say “@.”', 'cut'],
    ['You could almost hear Lowe think “@.”', 'cut'],
    ['Lowe in effect told the residents “@.”', 'cut'],
    ['Lowe might as well have said “@.”', 'cut'],
    ['What Lowe should have said was “@.”', 'cut'],
    ['Her face said “@.”', 'cut'],
    ['“@,” Lowe seemed to say.', 'cut'],
    ['“@,” her face said.', 'cut'],
    ['Lowe shrugged. “@,” she might as well have said.', 'cut'],
    ['“@,” Lowe said as if to warn the residents.', 'exact'],
    ['“@,” said Lowe, who could have said more.', 'exact'],
    ['Lowe shrugged as if to say no, and told the paper: “@.”', 'exact'],
    ['Lowe could have said more, but said “@.”', 'exact'],
    ['Lowe denied saying: “@.”', 'reversed'],
    ['“@,” Lowe never said.', 'reversed'],
    ['“@,” Lowe denied ever saying, though she thought so.', 'reversed'],
    ['“@,” Lowe never denied saying.', 'exact'],
    ['“@,” Vance, not Lowe, said.', 'exact'],
    ['Lowe said “@” but did not say.', 'exact'],
    ['“@,” but she did not say.', 'exact'],
    ['Lowe, who seems tired, said: “@.”', 'exact'],
    ['Vance joked. Lowe said: “@.”', 'exact'],
  ])('has lost it: %s', (paragraph, verdict) => {
    expect(verdictOf(paragraph.replace('@', words), `Lowe: “${words}”`)).toBe(verdict);
  });

  it('has lost it also where an import recorded no quotation', () => {
    const knowledge = inventedKnowledge([
      {
        id: 'gazette-ledger',
        outlet: 'gazette',
        paragraphs: [`Lowe shrugged as if to say “${words}.”`],
        quotations: [],
      },
    ]);
    const [check] = createQuotes(knowledge).verify(`“${words}”`);
    const text = knowledge.documents.get('gazette-ledger')?.text ?? '';
    expect(check?.verdict).toBe('cut');
    expect(check?.matches[0]?.turning.map((span) => textAt(text, span)).join(' ')).toBe('as if to say');
  });

  it('has lost nothing where the post says so, too', () => {
    expect(verdictOf(`“${words},” Lowe joked.`, `lol Lowe joked “${words}”`)).toBe('exact');
    expect(verdictOf(`“${words},” Lowe reportedly said.`, `Lowe reportedly said “${words}”`)).toBe('exact');
  });
});

describe('a quotation that its outlet calls untrue', () => {
  it.each<[string, Verdict]>([
    ['The rumour that “the port is closed for good” is false, Lowe said.', 'reversed'],
    ['“the port is closed for good” is a lie, Lowe said.', 'reversed'],
    ['“the port is closed for good” is simply not true, Lowe said.', 'reversed'],
    ['Asked whether “the port is closed for good”, Lowe said no.', 'reversed'],
    ['“the port is closed for good” is true, Lowe said.', 'exact'],
    ['“the port is closed for good”, Lowe said, and called the rest a lie.', 'exact'],
  ])('is reversed: %s', (paragraph, verdict) => {
    expect(verdictOf(paragraph, 'the port is closed for good', 'fragment')).toBe(verdict);
  });
});

describe('a sentence that the next one says again', () => {
  it.each<[string, string, Verdict]>([
    ['on a condition', 'I should mend the roof. I will mend the roof when the rain stops.', 'cut'],
    ['under an “if”', 'We mow the churchyard. We mow the churchyard if the vicar pays.', 'reversed'],
    ['and only adds to it', 'I should mend the roof. I will mend the roof and the door.', 'exact'],
    ['as it was', 'I was on the ladder. I was on the ladder when the bell rang.', 'exact'],
    ['of something else', 'I should mend the roof. I will buy nails when the shop opens.', 'exact'],
  ])('is what that makes of it: one that the next says again %s', (_, sentences, verdict) => {
    const [first = ''] = sentences.split('. ');
    expect(verdictOf(`“${sentences}” Lowe said.`, `Lowe: “${first}”`)).toBe(verdict);
    expect(verdictOf(`“${sentences}” Lowe said.`, `Lowe: “${sentences}”`)).toBe('exact');
  });
});
