/** Types for the parts of a page that linkedom has parsed. */
import type { parseHTML } from 'linkedom';

export type Dom = ReturnType<typeof parseHTML>['document'];
export type DomNode = Dom['childNodes'][number];
export type DomElement = NonNullable<Dom['documentElement']>;

/** The elements of a page, or of a part of it, that match a selector; linkedom types them as nodes of a browser. */
export const elementsIn = (root: Dom | DomElement, selector: string): DomElement[] =>
  [...root.querySelectorAll(selector)] as DomElement[];

export const childrenOf = (element: DomElement): DomElement[] => [...element.children] as DomElement[];

/** The node as an element; undefined for other nodes. By linkedom's types, an element is no node. */
export const asElement = (node: DomNode | DomElement): DomElement | undefined =>
  node.nodeType === 1 ? (node as unknown as DomElement) : undefined;
