/** Finds elements of a page that are no part of its article. */
import type { DomElement } from './dom.ts';

/** Tags of elements outside the article, each with the reason for leaving it out. */
export const asides: Readonly<Record<string, string>> = {
  NAV: 'navigation',
  FORM: 'form',
  BUTTON: 'button',
  ASIDE: 'aside',
  MENU: 'navigation',
  DIALOG: 'dialog',
};

/** Why an element is no part of the article: `navigation`; undefined where it may be one. */
export function asideOf(element: DomElement, tag: string, pageLength: number): string | undefined {
  const named = asides[tag];
  if (named !== undefined) return named;
  const isArticlePart = element.closest('article, main') !== null;
  if ((tag === 'FOOTER' || tag === 'HEADER') && !isArticlePart)
    return tag === 'FOOTER' ? 'page footer' : 'page header';
  if (element.getAttribute('role') === 'navigation') return 'navigation';
  const isLabelled = promotionName.test(`${element.getAttribute('class') ?? ''} ${element.id}`);
  return isLabelled && !holdsArticle(element, pageLength) ? 'promotion' : undefined;
}

/** Whether an element contains the article, although its class is that of an aside: `<body class="comments-open">`. */
function holdsArticle(element: DomElement, pageLength: number): boolean {
  return element.querySelector('h1') !== null || (element.textContent ?? '').length > pageLength * 0.75;
}

/** Class names and ids of boxes inside an article that are no part of it. */
const promotionName =
  /(?:^|[\s_-])(?:promo|promotion|appeal|promobox|newsletter|newsletter-signup|signup|subscribe|subscription|related|related-articles|related-links|recommended|share|sharing|social|sharebar|advert|advertisement|ads?|sponsor|donate|donation|paywall-offer|cookie|cookies|author-box|author-bio|author-card|author-info|about-author|about-the-author|bio-box|comments?|comment-list|commentlist|comments-area|discussion|disqus|disqus_thread|respond|replies|regwall|related-posts|relatedposts|consent|onetrust|cmp)(?:$|[\s_-])/iu;
