/** Elements of a page that are none of its article. */
import type { DomElement } from './dom.ts';

/** Elements whose words are not the article's, by what they are. */
export const asides: Readonly<Record<string, string>> = {
  NAV: 'navigation',
  FORM: 'form',
  BUTTON: 'button',
  ASIDE: 'aside',
  MENU: 'navigation',
  DIALOG: 'dialog',
};

/** Why an element's words are not the article's: `navigation`; undefined where they may be. */
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

/** Themes label whole pages: `<body class="comments-open">`. */
function holdsArticle(element: DomElement, pageLength: number): boolean {
  return element.querySelector('h1') !== null || (element.textContent ?? '').length > pageLength * 0.75;
}

/** Class names and ids of boxes that stand inside articles and are none of them. */
const promotionName =
  /(?:^|[\s_-])(?:promo|promotion|appeal|promobox|newsletter|newsletter-signup|signup|subscribe|subscription|related|related-articles|related-links|recommended|share|sharing|social|sharebar|advert|advertisement|ads?|sponsor|donate|donation|paywall-offer|cookie|cookies|author-box|author-bio|author-card|author-info|about-author|about-the-author|bio-box|comments?|comment-list|commentlist|comments-area|discussion|disqus|disqus_thread|respond|replies|regwall|related-posts|relatedposts|consent|onetrust|cmp)(?:$|[\s_-])/iu;
