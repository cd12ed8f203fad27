/**
 * Splits a page into blocks, as a browser shows it. Every visible word is in exactly one of them, including text that
 * is directly beside an element.
 */

import { defined } from '../../../defined.ts';
import { wordSet } from '../../../text/word-lists.ts';
import type { Block } from '../page.ts';
import { inSmallLetters } from '../small-letters.ts';
import { asideOf, asides } from './asides.ts';
import { asElement, childrenOf, type Dom, type DomElement, type DomNode, elementsIn } from './dom.ts';

/** A block with facts about its elements. */
export interface HtmlBlock extends Block {
  /** The number with which its words are marked in the document, and in what Readability keeps of it. */
  readonly mark: number;
  /** The share of its characters that are links, from 0 to 1. */
  readonly linked: number;
  /** The element around the block. */
  readonly container: DomElement;
}

/** The attribute with the number of a block, which Readability keeps. */
export const blockAttribute = 'data-onrecord-block';

const blockElements = wordSet(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL',
);
const invisible = wordSet(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT CANVAS AUDIO VIDEO SELECT TEXTAREA HEAD META LINK TITLE',
);

/** The most words in a cell of a data table; a table with more is layout. */
const maxCellWords = 30;

/** The length of the longest caption, in characters. */
const maxCaptionLength = 600;

/** The length of the longest question of an interview, in characters. */
const maxQuestionLength = 400;

/** The effect of the elements around a place. */
interface State {
  readonly kind?: Block['kind'];
  readonly leftOut?: string | undefined;
  readonly isLinked?: boolean;
  readonly isEmphasised?: boolean;
  readonly isPreformatted?: boolean;
  /** Whether the place is in a cell or a definition, whose text is one block even with block elements inside. */
  readonly isInline?: boolean;
}

/** The blocks of an element, which are marked in the document. */
export function htmlBlocks(root: DomElement): HtmlBlock[] {
  const reader = new BlockReader(root.ownerDocument as Dom, otherArticles(root));
  reader.readChildren(root, {});
  reader.flush(root, {});
  return reader.blocks;
}

/** The elements of other articles, which have headlines of their own. */
function otherArticles(root: DomElement): ReadonlySet<DomElement> {
  const own = root.querySelector('h1')?.closest('article');
  // A headline that is alone in its element does not show where the article is.
  if (!own || own.querySelectorAll('p').length < 2) return new Set();
  const others = elementsIn(root, 'article').filter(
    (one) =>
      one !== own && !one.contains(own) && !own.contains(one) && one.querySelector('h1, h2, h3') !== null,
  );
  return new Set(others);
}

class BlockReader {
  readonly blocks: HtmlBlock[] = [];
  #text = '';
  #linked = 0;
  #emphasised = 0;
  readonly #document: Dom;
  readonly #pageLength: number;
  readonly #others: ReadonlySet<DomElement>;

  constructor(document: Dom, others: ReadonlySet<DomElement>) {
    this.#document = document;
    this.#pageLength = document.body?.textContent?.length ?? 0;
    this.#others = others;
  }

  readChildren(element: DomElement, state: State): void {
    for (const child of [...element.childNodes]) this.#read(child, element, state);
  }

  #read(node: DomNode, parent: DomElement, state: State): void {
    if (node.nodeType === 3) this.#add(node.textContent ?? '', node, state);
    const element = asElement(node);
    if (element === undefined) return;
    const tag = element.tagName.toUpperCase();
    if (invisible.has(tag) || isHidden(element)) return;
    if (state.isInline && (blockElements.has(tag) || tag === 'BR')) this.#text += ' ';
    if (tag === 'SUP' || tag === 'SUB') this.#add(smallLettersIn(element, tag), element, state);
    else if (state.isInline) this.#readElement(element, tag, parent, state);
    else if (tag === 'BR') this.#readBreak(parent, state);
    else if (tag === 'TABLE' && isDataTable(element)) this.#readTable(element, state);
    else this.#readElement(element, tag, parent, state);
  }

  #readElement(element: DomElement, tag: string, parent: DomElement, state: State): void {
    const isBlock = !state.isInline && blockElements.has(tag);
    const inner: State = {
      ...state,
      ...(isBlock && { kind: kindOf(element, tag, state.kind) }),
      leftOut:
        state.leftOut ??
        (isBlock ? this.#asideOf(element, tag) : state.isInline || fills(element) ? undefined : asides[tag]),
      isLinked: state.isLinked || tag === 'A',
      isEmphasised: state.isEmphasised || /^(?:B|STRONG|EM|I)$/u.test(tag),
      isPreformatted: state.isPreformatted || tag === 'PRE',
    };
    const isApart = isBlock || inner.leftOut !== state.leftOut;
    if (isApart) this.flush(parent, state);
    this.readChildren(element, inner);
    if (isApart) this.flush(element, inner);
  }

  #asideOf = (element: DomElement, tag: string): string | undefined =>
    this.#others.has(element) ? 'another article' : asideOf(element, tag, this.#pageLength);

  /** Adds words to the current block, and marks them in the document with its number. */
  #add(text: string, node: DomNode | DomElement, state: State): void {
    const shown = state.isPreformatted && text.trim() !== '' ? text : text.replace(/\s+/gu, ' ');
    this.#text += shown;
    if (text.trim() === '') return;
    if (state.isLinked) this.#linked += shown.trim().length;
    if (state.isEmphasised) this.#emphasised += lettersIn(shown);
    const element = asElement(node);
    const marked = element ?? this.#document.createElement('span');
    marked.setAttribute(blockAttribute, String(this.blocks.length));
    if (element !== undefined) return;
    node.replaceWith(marked as never);
    marked.append(node as never);
  }

  /** Whether all words of the current block are in bold or italics. */
  get #isEmphasised(): boolean {
    return this.#emphasised > 0 && this.#emphasised === lettersIn(this.#text);
  }

  /** Reads a line break: one is a line end, two end a paragraph. After a question in bold, one is enough. */
  #readBreak(parent: DomElement, state: State): void {
    const end = this.#text.slice(-8);
    const isShort = this.#text.length <= maxQuestionLength;
    const isQuestion = isShort && end.trimEnd().endsWith('?') && this.#isEmphasised;
    if (isQuestion || end.slice(end.trimEnd().length).includes('\n')) this.flush(parent, state);
    else this.#text += '\n';
  }

  #readTable(table: DomElement, state: State): void {
    this.flush(table, state);
    for (const row of elementsIn(table, 'tr, caption')) {
      const cells = row.tagName.toUpperCase() === 'CAPTION' ? [row] : childrenOf(row);
      for (const [index, cell] of cells.entries()) {
        if (index > 0) this.#text += ' | ';
        this.readChildren(cell, { ...state, isInline: true });
      }
      this.flush(row, { ...state, kind: state.kind ?? 'row' });
    }
  }

  /** Ends the current block. */
  flush(container: DomElement, { kind, leftOut, isPreformatted }: State): void {
    const text = isPreformatted ? this.#text.replace(/^\n+/u, '').trimEnd() : lines(this.#text);
    const linked = text === '' ? 0 : Math.min(1, this.#linked / text.length);
    const isEmphasised = this.#isEmphasised || undefined;
    const isListed = container.closest('li') === null ? undefined : (true as const);
    this.#text = '';
    this.#linked = 0;
    this.#emphasised = 0;
    if (text === '') return;
    const mark = this.blocks.length;
    this.blocks.push({
      text,
      mark,
      linked,
      container,
      ...defined({ kind, leftOut, isEmphasised, isListed }),
    });
  }
}

/** Whether a button is all of its heading, as a question that shows its answer when clicked. */
const fills = ({ parentElement, textContent }: DomElement): boolean =>
  /^H[1-6]$/iu.test(parentElement?.tagName ?? '') &&
  parentElement?.textContent?.trim() === textContent?.trim();

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** The words of `<sup>` or `<sub>` in small letters: `⁶` for 10<sup>6</sup>. */
const smallLettersIn = (element: DomElement, tag: string): string =>
  inSmallLetters(element.textContent ?? '', tag === 'SUP' ? 'raised' : 'lowered');

/** A text with white space as a browser shows it; the line ends of `<br>` are kept. */
const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .join('\n')
    .trim();

function kindOf(element: DomElement, tag: string, outer: Block['kind']): Block['kind'] {
  if (/^(?:H[1-6]|SUMMARY)$/u.test(tag)) return 'heading';
  if (tag === 'FIGURE' || tag === 'FIGCAPTION' || isLabelledCaption(element)) return 'caption';
  if (tag === 'BLOCKQUOTE') return 'quoted';
  return outer;
}

/**
 * Whether an element is a caption by its class (`<div class="wp-caption">`), or has only a picture and words in
 * italics.
 */
function isLabelledCaption(element: DomElement): boolean {
  const text = element.textContent?.trim() ?? '';
  if (text.length > maxCaptionLength) return false;
  if (/(?:^|[\s_-])caption(?:$|[\s_-])/iu.test(element.getAttribute('class') ?? '')) return true;
  const words = element.querySelector('img') === null ? null : element.querySelector('em, i, small');
  return text !== '' && words?.textContent?.trim() === text;
}

const isHidden = (element: DomElement): boolean =>
  element.hasAttribute('hidden') ||
  /display\s?:\s?none|visibility\s?:\s?hidden/iu.test(element.getAttribute('style') ?? '');

/** Whether a table has data: rows of short cells. Any other table is layout. */
function isDataTable(table: DomElement): boolean {
  const all = (selector: string): DomElement[] => elementsIn(table, selector);
  const [rows, cells] = [all('tr'), all('td, th')];
  return (
    all('table, p + p, h1, h2, ul, ol, article, form').length === 0 &&
    cells.length > rows.length &&
    cells.every((cell) => (cell.textContent ?? '').split(/\s+/u).length <= maxCellWords) &&
    [table, ...all('thead, tbody, tfoot')].every((group) => holdsOnly(group, rowGroups)) &&
    rows.every((row) => holdsOnly(row, ['TD', 'TH']))
  );
}

const rowGroups = ['TR', 'THEAD', 'TBODY', 'TFOOT', 'CAPTION', 'COLGROUP'];

/** Whether an element has only children with these tags, and no text between them, which would be lost. */
const holdsOnly = (element: DomElement, tags: readonly string[]): boolean =>
  [...element.childNodes].every((child) => {
    const tag = asElement(child)?.tagName;
    if (tag !== undefined) return tags.includes(tag.toUpperCase());
    return child.nodeType !== 3 || (child.textContent ?? '').trim() === '';
  });
