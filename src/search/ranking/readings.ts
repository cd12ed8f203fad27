/** What ranking needs from a passage: its terms, sentence by sentence, its title, speakers and recorded questions. */
import { defined } from '../../defined.ts';
import { documentOf, questionAbove, quotationsIn } from '../../knowledge/find.ts';
import type { Knowledge, NewsDocument, Passage } from '../../knowledge/model.ts';
import type { AnswerKind, Language } from '../../language/language.ts';
import { boundedMemo, memo, once } from '../../memo.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { overlaps, type Span, textAt } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import { piecesOf } from '../excerpt/excerpt.ts';
import { linesAbove } from '../passage-terms.ts';
import type { Term, TermReader } from '../question/terms.ts';

export interface PassageReading {
  readonly passage: Passage;
  readonly document: NewsDocument;
  readonly text: string;
  readonly language: Language;
  /** With spans that count from the passage's start. */
  readonly sentences: readonly SentenceReading[];
  /** Terms of the document's title and authors, and of the heading above the passage. */
  readonly titleKeys: ReadonlySet<string>;
  /** The ids of those who are quoted in the passage. */
  readonly speakerIds: ReadonlySet<string>;
  /** What somebody said, spans that count from the passage's start: an interview's answers have no quotation marks. */
  readonly quoted: readonly (Span & { readonly speakerId?: string })[];
  /** Between these it may be cut; spans in its document. */
  readonly pieces: () => readonly Span[];
  readonly asks: () => readonly RecordedAsk[];
  /** Terms of an interview's question above the passage, whose topic the answer need not name again. */
  readonly aboveKeys: () => ReadonlySet<string>;
}

interface SentenceReading {
  readonly span: Span;
  readonly terms: readonly Term[];
  /** Whether it begins with a word such as "this", and so continues the sentence before. */
  readonly refersBack: boolean;
}

/** A recorded question, or an interview's question above the passage. */
interface RecordedAsk {
  /** The keys of its terms, each once. */
  readonly keys: readonly string[];
  readonly kind: AnswerKind;
  /** The people who are "you" in an interview's question; empty for other questions. */
  readonly askedIds: ReadonlySet<string>;
}

/** All of a small collection; some tens of megabytes of a large one. */
const maxRemembered = 5_000;

export type ReadPassage = (passageId: string) => PassageReading;

/** Reads passages when they are first needed and remembers them; when there are too many, it forgets all and starts again. */
export function passageReader(knowledge: Knowledge, terms: TermReader): ReadPassage {
  const keysOf = (text: string, language: Language): ReadonlySet<string> =>
    new Set(terms.read(text, language).map(({ key }) => key));
  const titleKeysIn = memo((language: Language) =>
    boundedMemo(maxRemembered, (title: string) => keysOf(title, language)),
  );

  return boundedMemo(maxRemembered, (passageId: string): PassageReading => {
    const passage = knowledge.passages.get(passageId);
    if (passage === undefined)
      throw new Error(`The index holds "${passageId}", which the knowledge does not.`);
    const document = documentOf(knowledge, passage);
    const text = textAt(document.text, passage.span);
    const language = terms.languageOf(document);
    const quotations = quotationsIn(knowledge, passage);
    const speakerIds = new Set(quotations.flatMap(({ speakerId }) => speakerId ?? []));
    return {
      passage,
      document,
      text,
      language,
      sentences: bySentence(text, terms.read(text, language), language),
      titleKeys: titleKeysIn(language)(linesAbove(document, passage)),
      speakerIds,
      quoted: quotations.map(({ span: { start, end }, speakerId }) => ({
        start: start - passage.span.start,
        end: end - passage.span.start,
        ...defined({ speakerId }),
      })),
      pieces: once(() => piecesOf(document.text, passage.span, quotations)),
      aboveKeys: once(() => keysOf(questionAbove(passage) ?? '', language)),
      asks: once(() =>
        passage.asks.map((one) => {
          const language = terms.languageFor(one);
          const askedIds = one === questionAbove(passage) ? speakerIds : new Set<string>();
          return { keys: [...keysOf(one, language)], kind: language.kindAsked(one), askedIds };
        }),
      ),
    };
  });
}

function bySentence(text: string, terms: readonly Term[], language: Language): SentenceReading[] {
  const spans = sentencesOf(text);
  let next = 0;
  return spans.map((span, index) => {
    const from = next;
    const isLast = index === spans.length - 1;
    while (next < terms.length && (isLast || (terms[next]?.start ?? 0) < span.end)) next += 1;
    const [first] = wordsOf(text, span);
    const refersBack = language.isDemonstrative(first?.folded ?? '');
    return { span, terms: terms.slice(from, next), refersBack };
  });
}

/** Whether a sentence of a passage has a kind of thing, such as a date; cached. */
export const sentenceHolds = (reading: PassageReading, sentence: number, kind: AnswerKind): boolean =>
  holdersOf(reading)(kind)(sentence);

const holdersOf = memo((reading: PassageReading) =>
  boundedMemo(100, (kind: AnswerKind) =>
    boundedMemo(maxRemembered, (sentence: number) => {
      const span = reading.sentences[sentence]?.span ?? { start: 0, end: 0 };
      if (kind === 'quotation' && reading.quoted.some((one) => overlaps(one, span))) return true;
      return reading.language.holdsKind(kind, reading.text.slice(span.start, span.end));
    }),
  ),
);
