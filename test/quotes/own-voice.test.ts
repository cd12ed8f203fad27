/** Words in a speech that are the speaker's own, although an attribution stands beside them. */
import { describe, expect, it } from 'vitest';
import { createQuotes } from '../../src/quotes/index.ts';
import { inventedKnowledge } from './invented.ts';

const quotes = createQuotes(
  inventedKnowledge([
    {
      id: 'gazette-1',
      outlet: 'gazette',
      paragraphs: [
        '“The tide is a slow guest,” Lowe said. “Boats that sailed in May may come home in August.”',
        '“On Sunday he asked for bread, and I wept in front of the guard,” Vance said.',
        '“They say the pier is safe, and the mayor is honest,” Vance said.',
        '“I said to him, ‘Who do you think will ever read those?’” Lowe said.',
        '“Vance told me, ‘Nobody will ever read a word of it,’” Lowe said.',
        'In the hall: “We won, and half of us will not be there.”',
      ],
      quotations: [
        { speaker: 'ada-lowe' },
        { speaker: 'ada-lowe' },
        { speaker: 'cora-vance' },
        { speaker: 'cora-vance' },
        { speaker: 'ada-lowe' },
        { speaker: 'ada-lowe' },
      ],
    },
  ]),
);
const verdictOn = (text: string) => quotes.verify(text)[0]?.verdict;

describe('a changed quotation that who speaks parts in two', () => {
  const [check] = quotes.verify(
    'Lowe: “The tide is a slow killer. Boats that sailed in May may come home in August.”',
  );

  it('is shown as the words of whoever speaks, and not as the outlet’s own', () => {
    expect(check?.verdict).toBe('altered');
    expect(check?.matches[0]).toMatchObject({
      kind: 'quotation',
      speakerId: 'ada-lowe',
      quotationIds: ['gazette-1#1', 'gazette-1#2'],
    });
  });

  it('still names the word', () => {
    expect(check?.matches[0]?.differences).toHaveLength(1);
  });
});

describe('what is somebody else’s in a speech', () => {
  it('is not what the speaker did behind a comma, whatever others asked for before', () => {
    expect(verdictOn('Vance: “I wept in front of the guard”')).toBe('cut');
    expect(verdictOn('Vance: “the mayor is honest”')).toBe('quoted-to-reject');
  });

  it('is not what the speaker said to somebody, and what somebody told the speaker is', () => {
    expect(verdictOn('Lowe: “Who do you think will ever read those?”')).toBe('cut');
    expect(verdictOn('Lowe: “Nobody will ever read a word of it”')).toBe('quoted-to-reject');
  });
});

it('two words of somebody of whom no quotation is on record are not said to be in no source', () => {
  expect(verdictOn('Vance: “We won”')).toBe('cut');
});

describe('a post', () => {
  const hall = createQuotes(
    inventedKnowledge([
      {
        id: 'echo-1',
        outlet: 'echo',
        paragraphs: [
          'Lowe called the new fee “a theft from every fisherman”.',
          '“The harbour board. It tells the owner, and the owner is the harbour,” Vance said.',
          '“I trust them,” Vance said.',
          '“She didn’t mean to hit the pier... but for leaving, I cannot thank her,” Vance said.',
        ],
        quotations: [
          { speaker: 'ada-lowe', kind: 'fragment' },
          { speaker: 'cora-vance' },
          { speaker: 'cora-vance' },
          { speaker: 'cora-vance' },
        ],
      },
    ]),
  );
  const verdict = (text: string) => hall.verify(text)[0]?.verdict;

  it('that says in the present whose words they are gives them to nobody else', () => {
    expect(verdict('Vance calls the fee “a theft from every fisherman”')).toBe('other-speaker');
    expect(verdict('Lowe calls the fee “a theft from every fisherman”')).toBe('exact');
  });

  it.each(['admitted', 'confirms', 'joked darkly'])(
    'that has “%s that” before the marks names the speaker',
    (verb) => {
      expect(verdict(`Vance ${verb} that “a theft from every fisherman”`)).toBe('other-speaker');
      expect(verdict(`Lowe ${verb} that “a theft from every fisherman”`)).toBe('exact');
    },
  );

  it.each(['heard', 'read', 'learned'])(
    'that has “%s that” before the marks gives the words to somebody else',
    (verb) => {
      expect(verdict(`Vance ${verb} that “a theft from every fisherman”`)).toBe('exact');
    },
  );

  it.each(['admitted', 'vows', 'complained'])('that has “%s” behind the marks names the speaker', (verb) => {
    expect(verdict(`“I trust them”, ${verb} Lowe.`)).toBe('other-speaker');
    expect(verdict(`“I trust them”, ${verb} Vance`)).toBe('exact');
  });

  it.each(['“I trust them” about Lowe', '“I trust them” hurt Lowe badly'])(
    'that only has a name behind the marks gives the words to nobody: %s',
    (text) => {
      expect(verdict(text)).not.toBe('other-speaker');
    },
  );

  it('is no other passage’s sentence with a word changed, where the quotation stands in this one', () => {
    expect(verdict('Vance believes the harbour board: “I trust them”')).toBe('exact');
  });

  it('that begins behind three dots is not denied by what stands before them', () => {
    expect(verdict('Vance: “for leaving, I cannot thank her”')).toBe('cut');
  });
});
