/** Finds author and date in the text that readers of a page see: in marked elements, or beside the headline. */
import { memo } from '../../../memo.ts';
import { isProse, oneLine, takeWhile } from '../../block-words.ts';
import { authorsOf } from '../stated/bylines.ts';
import { isDateLine, publishedOn, saysPublished, statedDate } from '../stated/dates.ts';
import { upwards } from './boxes.ts';
import { type Dom, type DomElement, elementsIn } from './dom.ts';
import { foldedName } from './headline.ts';
import type { HtmlBlock } from './html-blocks.ts';

/** Class names of parts of a page about other articles, readers or the current day. */
const elsewhere =
  /(?:^|[\s_-])(?:comments?|commentlist|related|sidebar|(?<!elementor-)widget|teasers?|recommended|recommendations|popular|most-read|trending|latest|recent|upcoming|events?|calendar|copyright|promo|newsletter|breaking|ticker|weather|current-date|breadcrumbs?|list-item|more-stories)(?:$|[\s_-])/iu;

/** The number of elements around a place whose class names count. */
const markReach = 8;

/** The elements around the headlines of a page. They are found only once, because they are needed for each block. */
const headlineHolders = memo(
  (document: Dom) => new Set(elementsIn(document, 'h1').flatMap((one) => [...upwards(one)].slice(1))),
);

const holdsHeadline = (element: DomElement): boolean =>
  headlineHolders(element.ownerDocument as Dom).has(element);

function isElsewhere(element: DomElement): boolean {
  // An element around the headline is no other part of the page.
  const parts = takeWhile(
    [...upwards(element).take(markReach)],
    (one) => one.tagName.toUpperCase() !== 'BODY' && (one === element || !holdsHeadline(one)),
  );
  if (parts.some((one) => /^(?:ASIDE|NAV|FORM)$/iu.test(one.tagName) || isLabelledElsewhere(labelsOf(one))))
    return true;
  if (element.closest('article, main') !== null) return false;
  // A header with the headline belongs to the article.
  const edge = element.closest('footer, header');
  return edge !== null && !holdsHeadline(edge);
}

/**
 * Whether class names are those of another part, or of a change; `entry-date published updated` is a day of
 * publication.
 */
const isLabelledElsewhere = (labels: string): boolean =>
  elsewhere.test(labels) ||
  (/(?:^|[\s_-])(?:updated|modified)(?:$|[\s_-])/iu.test(labels) && !/publish|entry-date/iu.test(labels));

const labelsOf = (element: DomElement): string => `${element.getAttribute('class') ?? ''} ${element.id}`;

const shownIn = (element: DomElement): string => oneLine(element.textContent ?? '').slice(0, 160);

const markedDates =
  '[itemprop~="datePublished"], time[pubdate], .dt-published, .published, .entry-date, .pubdate, .publish-date, .published-date, .publication-date, .date-published';

/** The elements with a selector that belong to the page's own article. */
const ownElements = (document: Dom, selector: string): DomElement[] =>
  elementsIn(document, selector).filter((element) => !isElsewhere(element));

const ownBlocks = (blocks: readonly HtmlBlock[]): HtmlBlock[] =>
  blocks.filter(({ container }) => !isElsewhere(container));

/** The date that the page marks as its date of publication. */
export const markedDate = (document: Dom, isDayFirst: boolean): string | undefined =>
  ownElements(document, markedDates).flatMap((element) => dateOfElement(element, isDayFirst) ?? [])[0];

/** Attributes with a date for programs. */
const dateAttributes = 'datetime content title data-datetime data-date data-utime data-timestamp'.split(' ');

/**
 * The date in the attributes of an element, else in its words; undefined where the words say that it is one of a
 * change.
 */
function dateOfElement(element: DomElement, isDayFirst: boolean): string | undefined {
  const shown = shownIn(element);
  const [before = ''] = shownIn(element.parentElement as DomElement).split(shown);
  // With any day after them, the words show what the date is about.
  if (publishedOn(`${before} ${shown.split(/\d/u)[0]} 1.1.2000`) === undefined) return undefined;
  const inner = element.querySelector('time[datetime], [content], abbr[title]');
  const stated = [element, inner]
    .flatMap((one) => dateAttributes.map((name) => one?.getAttribute(name) ?? undefined))
    .map((value) => statedDate(value, isDayFirst))
    .find((date) => date?.length === 10);
  return stated ?? publishedOn(shown, isDayFirst);
}

/** Words in the class names of elements with a date. */
const datedClass = /date|time|publi|posted|meta|byline|submitted|datum|info|author|entry-header|dateline/iu;

/** The length of the longest line with an author or a date, in characters. */
const maxLineLength = 160;

/** The date at the beginning or the end of the article. */
export function shownDate(
  document: Dom,
  blocks: readonly HtmlBlock[],
  title: string | undefined,
  isDayFirst: boolean,
): string | undefined {
  // The date in a caption is that of the picture.
  const own = ownBlocks(blocks).filter(({ kind }) => kind !== 'caption');
  const datesOf = (some: readonly HtmlBlock[]): string[] =>
    some.flatMap(({ text }) => (text.length <= maxLineLength && publishedOn(text, isDayFirst)) || []);
  const isLabelled = ({ text }: HtmlBlock): boolean => saysPublished(text);
  const isDated = ({ text, container }: HtmlBlock): boolean =>
    isDateLine(text) || datedClass.test(labelsOf(container));
  const [beside] = datesOf(
    besideHeadline(own, title).filter(
      (one) => isDated(one) || isLabelled(one) || authorsOf(one.text).length > 0,
    ),
  );
  if (beside !== undefined) return beside;
  const times = ownElements(document, 'time');
  const dated = times.find((element) => dateOfElement(element, isDayFirst) !== undefined);
  if (dated !== undefined && (times.length === 1 || dated.closest('article, main') !== null))
    return dateOfElement(dated, isDayFirst);
  // Without a date beside the headline, the one that all lines with a date have.
  const dates = datesOf(own.filter(isDated));
  return datesOf(own.filter(isLabelled))[0] ?? (new Set(dates).size === 1 ? dates[0] : undefined);
}

/** The number of blocks that are read above and below a headline. */
const linesAbove = 4;
const linesBelow = 12;

/** The short blocks around the headline up to the second paragraph of the article, those below the headline first. */
function besideHeadline(blocks: readonly HtmlBlock[], title = ''): readonly HtmlBlock[] {
  const folded = foldedName(title);
  const isHeading = ({ kind }: HtmlBlock): boolean => kind === 'heading';
  const at = blocks.findLastIndex(
    (block) => isHeading(block) && folded !== '' && foldedName(block.text) === folded,
  );
  const start = at >= 0 ? at : blocks.findIndex(isHeading);
  const below = blocks.slice(start + 1, start + 1 + linesBelow);
  const prose = below.flatMap(({ text }, index) => (isProse(text) ? [index] : []));
  const above = blocks.slice(Math.max(0, start - linesAbove), Math.max(0, start));
  return [...below.slice(0, prose[1]), ...above.toReversed()];
}

const markedAuthors =
  '[rel~="author"], [itemprop~="author"], .p-author, .byline, .byline-name, .c-byline, .author, .author-name, .article-author, .entry-author, .post-author, .article__author, .byline__name, .autor, .vcard .fn';

const bylineOpening =
  /^(?:by|von|par|por|автор|autor|auteur|text|texte|текст|written by|posted by|words)[\s:]/iu;

/** The lines with the authors of the article. */
export function shownAuthors(
  document: Dom,
  blocks: readonly HtmlBlock[],
  title: string | undefined,
): string[] {
  const lines = ownElements(document, markedAuthors)
    .map(authorLine)
    .filter((line) => line.length <= 120 && authorsOf(line).length > 0);
  if (lines.length > 0) return lines.slice(0, 3);
  const byline = besideHeadline(ownBlocks(blocks), title).find(
    ({ text, container }) =>
      text.length <= maxLineLength &&
      (bylineOpening.test(text) || /byline|author|autor/iu.test(labelsOf(container))) &&
      authorsOf(text).length > 0,
  );
  return byline === undefined ? [] : [byline.text];
}

/** The name inside an element that has more: `<span itemprop="author">… <b itemprop="name">Ana Moreno</b>`. */
function authorLine(element: DomElement): string {
  const inner = element.querySelector('[itemprop~="name"], .fn, [rel~="author"], .author-name, .name');
  const [words = ''] = [inner, element].flatMap(
    (one) => one?.getAttribute('content') ?? one?.textContent ?? [],
  );
  return oneLine(words);
}
