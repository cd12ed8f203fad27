/**
 * The blocks of a page, as a browser shows them: every visible word stands in
 * exactly one of them, bare text beside an element too.
 */

import { defined } from '../../../defined.ts';
import { wordSet } from '../../../text/word-set.ts';
import type { Block } from '../page.ts';
import { inSmallLetters } from '../small-letters.ts';
import { asideOf, asides } from './asides.ts';
import type { Dom, DomElement, DomNode } from './dom.ts';

/** A block with what its surroundings tell. */
export interface HtmlBlock extends Block {
  /** Number of its words' mark in the document; Readability's result carries the marks of what it keeps. */
  readonly mark: number;
  /** Share of its characters that are links, 0 to 1. */
  readonly linked: number;
  /** The element that the block fills or stands in. */
  readonly container: DomElement;
}

/** Attribute that carries a block's number through Readability. */
export const blockAttribute = 'data-onrecord-block';

const blockElements = wordSet(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL',
);
const invisible = wordSet(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT CANVAS AUDIO VIDEO SELECT TEXTAREA HEAD META LINK TITLE',
);

/** A table of more words in a cell is layout. */
const maxCellWords = 30;

/** No caption is longer, in characters. */
const maxCaptionLength = 600;

/** No question of an interview is longer, in characters. */
const maxQuestionLength = 400;

interface State {
  readonly kind: Block['kind'];
  readonly leftOut: string | undefined;
}

/** Reads the blocks of an element, and marks each in the document. */
export function htmlBlocks(root: DomElement): HtmlBlock[] {
  const reader = new BlockReader(root.ownerDocument as Dom, otherArticles(root));
  reader.readChildren(root, { kind: undefined, leftOut: undefined });
  reader.flush(root, { kind: undefined, leftOut: undefined });
  return reader.blocks;
}

/** Articles beside the one that holds the page's first headline, with headlines of their own. */
function otherArticles(root: DomElement): ReadonlySet<DomElement> {
  const own = root.querySelector('h1')?.closest('article');
  // A headline alone in its element says nothing of where the article stands.
  if (!own || own.querySelectorAll('p').length < 2) return new Set();
  const others = ([...root.querySelectorAll('article')] as DomElement[]).filter(
    (one) =>
      one !== own && !one.contains(own) && !own.contains(one) && one.querySelector('h1, h2, h3') !== null,
  );
  return new Set(others);
}

class BlockReader {
  readonly blocks: HtmlBlock[] = [];
  #text = '';
  #linked = 0;
  #linkDepth = 0;
  #emphasised = 0;
  #emphasisDepth = 0;
  #preDepth = 0;
  #inlineDepth = 0;
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
    if (node.nodeType === 3) this.#readText(node);
    if (node.nodeType !== 1) return;
    const element = node as unknown as DomElement;
    const tag = element.tagName.toUpperCase();
    if (invisible.has(tag) || isHidden(element)) return;
    const isBlock = blockElements.has(tag);
    if (this.#inlineDepth > 0 && (isBlock || tag === 'BR')) this.#text += ' ';
    if (tag === 'SUP' || tag === 'SUB') this.#add(smallLettersIn(element, tag), element);
    else if (this.#inlineDepth > 0 || !(isBlock || tag === 'BR'))
      this.#readPhrase(element, tag, parent, state);
    else if (tag === 'BR') this.#readBreak(parent, state);
    else if (tag === 'TABLE' && isDataTable(element)) this.#readTable(element, state);
    else if (tag === 'DL' && holdsOnly(element, ['DT', 'DD'])) this.#readDefinitions(element, state);
    else this.#readBlock(element, tag, parent, state);
  }

  #readPhrase(element: DomElement, tag: string, parent: DomElement, state: State): void {
    const leftOut = this.#inlineDepth > 0 ? state.leftOut : (asides[tag] ?? state.leftOut);
    const isEmphasis = /^(?:B|STRONG|EM|I)$/u.test(tag);
    this.#linkDepth += tag === 'A' ? 1 : 0;
    this.#emphasisDepth += isEmphasis ? 1 : 0;
    if (leftOut !== state.leftOut) this.flush(parent, state);
    this.readChildren(element, { ...state, leftOut });
    if (leftOut !== state.leftOut) this.flush(element, { ...state, leftOut });
    this.#linkDepth -= tag === 'A' ? 1 : 0;
    this.#emphasisDepth -= isEmphasis ? 1 : 0;
  }

  #readBlock(element: DomElement, tag: string, parent: DomElement, state: State): void {
    this.flush(parent, state);
    const inner: State = {
      kind: kindOf(element, tag, state.kind),
      leftOut:
        state.leftOut ??
        (this.#others.has(element) ? 'another article' : asideOf(element, tag, this.#pageLength)),
    };
    this.#preDepth += tag === 'PRE' ? 1 : 0;
    this.readChildren(element, inner);
    this.flush(element, inner);
    this.#preDepth -= tag === 'PRE' ? 1 : 0;
  }

  #readText(node: DomNode): void {
    const text = node.textContent ?? '';
    if (text.trim() === '') {
      this.#text += text === '' ? '' : ' ';
      return;
    }
    this.#add(text, node);
  }

  /** Takes words into the block under way, and leaves its number on them in the document. */
  #add(text: string, node: DomNode | DomElement): void {
    const shown = this.#preDepth > 0 ? text : text.replace(/\s+/gu, ' ');
    this.#text += shown;
    if (this.#linkDepth > 0) this.#linked += shown.trim().length;
    if (this.#emphasisDepth > 0) this.#emphasised += lettersIn(shown);
    if (node.nodeType === 1) (node as DomElement).setAttribute(blockAttribute, String(this.blocks.length));
    else {
      const span = this.#document.createElement('span');
      span.setAttribute(blockAttribute, String(this.blocks.length));
      node.replaceWith(span as never);
      span.append(node as never);
    }
  }

  /** Whether all words of the block under way stand in bold or italic type. */
  get #isEmphasised(): boolean {
    return this.#emphasised > 0 && this.#emphasised === lettersIn(this.#text);
  }

  /** One break is a line end, two are a paragraph's. A question set in bold has its answer below it. */
  #readBreak(parent: DomElement, state: State): void {
    const end = this.#text.slice(-8);
    const isShort = this.#text.length <= maxQuestionLength;
    const isQuestion = isShort && end.trimEnd().endsWith('?') && this.#isEmphasised;
    if (isQuestion || end.slice(end.trimEnd().length).includes('\n')) this.flush(parent, state);
    else this.#text += '\n';
  }

  #readTable(table: DomElement, state: State): void {
    this.flush(table, state);
    for (const row of table.querySelectorAll('tr, caption')) {
      const cells = row.tagName.toUpperCase() === 'CAPTION' ? [row] : [...row.children];
      for (const [index, cell] of cells.entries()) {
        if (index > 0) this.#text += ' | ';
        this.#readInline(cell as DomElement, state);
      }
      this.flush(row as DomElement, { ...state, kind: state.kind ?? 'row' });
    }
  }

  /** "Term: definition", one block each. */
  #readDefinitions(list: DomElement, state: State): void {
    this.flush(list, state);
    for (const part of list.children) {
      const isTerm = part.tagName.toUpperCase() === 'DT';
      if (isTerm) this.flush(list, { ...state, kind: 'row' });
      this.#readInline(part as DomElement, state);
      if (isTerm && this.#text.trim() !== '')
        this.#text = this.#text.trimEnd().replace(/:$/u, '').concat(': ');
      else this.#text += ' ';
    }
    this.flush(list, { ...state, kind: 'row' });
  }

  /** An element's words in one run, whatever blocks stand inside. */
  #readInline(element: DomElement, state: State): void {
    this.#inlineDepth += 1;
    this.readChildren(element, state);
    this.#inlineDepth -= 1;
  }

  /** Ends the block under way. */
  flush(container: DomElement, { kind, leftOut }: State): void {
    const text = this.#preDepth > 0 ? this.#text.replace(/^\n+/u, '').trimEnd() : lines(this.#text);
    const linked = text === '' ? 0 : Math.min(1, this.#linked / text.length);
    const isEmphasised = this.#isEmphasised;
    this.#text = '';
    this.#linked = 0;
    this.#emphasised = 0;
    if (text === '') return;
    this.blocks.push({
      text,
      mark: this.blocks.length,
      linked,
      container,
      ...defined({ kind, leftOut }),
      ...(isEmphasised ? { isEmphasised } : {}),
    });
  }
}

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** `⁶` of 10<sup>6</sup>. */
const smallLettersIn = (element: DomElement, tag: string): string =>
  inSmallLetters(element.textContent ?? '', tag === 'SUP' ? 'raised' : 'lowered');

/** White space as a browser shows it, line ends of `<br>` kept. */
const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .join('\n')
    .trim();

function kindOf(element: DomElement, tag: string, outer: Block['kind']): Block['kind'] {
  if (/^H[1-6]$/u.test(tag)) return 'heading';
  if (tag === 'FIGURE' || tag === 'FIGCAPTION' || isLabelledCaption(element)) return 'caption';
  if (tag === 'BLOCKQUOTE') return 'quoted';
  return outer;
}

/** `<div class="wp-caption">`, or a paragraph of a picture and words in italics. */
function isLabelledCaption(element: DomElement): boolean {
  const text = element.textContent?.trim() ?? '';
  if (text.length > maxCaptionLength) return false;
  if (/(?:^|[\s_-])caption(?:$|[\s_-])/iu.test(element.getAttribute('class') ?? '')) return true;
  const words = element.querySelector('img') === null ? null : element.querySelector('em, i, small');
  return text !== '' && words?.textContent?.trim() === text;
}

function isHidden(element: DomElement): boolean {
  return (
    element.hasAttribute('hidden') ||
    /display\s?:\s?none|visibility\s?:\s?hidden/iu.test(element.getAttribute('style') ?? '')
  );
}

/** Rows of short cells; anything else is a page's layout. */
function isDataTable(table: DomElement): boolean {
  if (table.querySelector('table, p + p, h1, h2, ul, ol, article, form') !== null) return false;
  const groups = [table, ...table.querySelectorAll('thead, tbody, tfoot')];
  const rows = [...table.querySelectorAll('tr')];
  const cells = [...table.querySelectorAll('td, th')];
  return (
    cells.length > rows.length &&
    cells.every((cell) => (cell.textContent ?? '').split(/\s+/u).length <= maxCellWords) &&
    groups.every((group) =>
      holdsOnly(group as DomElement, ['TR', 'THEAD', 'TBODY', 'TFOOT', 'CAPTION', 'COLGROUP']),
    ) &&
    rows.every((row) => holdsOnly(row as DomElement, ['TD', 'TH']))
  );
}

/** Nothing but these elements: no bare text that would be lost between them. */
const holdsOnly = (element: DomElement, tags: readonly string[]): boolean =>
  [...element.childNodes].every((child) =>
    child.nodeType === 1
      ? tags.includes((child as unknown as DomElement).tagName.toUpperCase())
      : child.nodeType !== 3 || (child.textContent ?? '').trim() === '',
  );
