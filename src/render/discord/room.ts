/** Renders a text in at most so many characters, if possible. */
export type SizedRenderer = (maxLength: number) => string;

/**
 * Divides a number of characters among texts: each gets what it needs, up to an equal share; what is left
 * over goes to those that need more.
 *
 * `sharesOf(100, [20, 90, 70])` → `[20, 40, 40]`
 */
export function sharesOf(total: number, needs: readonly number[]): number[] {
  const shares = needs.map(() => 0);
  const waiting = needs.map((need, index) => ({ need, index })).sort((a, b) => a.need - b.need);
  let left = Math.max(0, total);
  for (const [position, { need, index }] of waiting.entries()) {
    const share = Math.min(need, Math.floor(left / (waiting.length - position)));
    shares[index] = share;
    left -= share;
  }
  return shares;
}

/** A renderer that renders each length once, for callers who ask for lengths before they render. */
export function remembered(draw: SizedRenderer): SizedRenderer {
  const textByLength = new Map<number, string>();
  return (maxLength) => {
    const text = textByLength.get(maxLength) ?? draw(maxLength);
    textByLength.set(maxLength, text);
    return text;
  };
}

/**
 * Each text in its share of the room, in full if that is enough. Each gets at least what it cannot do without, which
 * may be more than an equal share.
 */
export function renderWithin(room: number, renderers: readonly SizedRenderer[]): string[] {
  const parts = renderers.map((draw) => ({
    draw,
    whole: draw(Number.POSITIVE_INFINITY),
    least: draw(0).length,
  }));
  const needs = parts.map(({ whole, least }) => Math.max(0, whole.length - least));
  const shares = sharesOf(room - parts.reduce((sum, { least }) => sum + least, 0), needs);
  return parts.map(({ draw, whole, least }, index) => {
    const length = least + (shares[index] ?? 0);
    return whole.length <= length ? whole : draw(length);
  });
}

/** The first lines that fit, each with its line feed. */
export function firstThatFit(given: readonly string[], maxLength: number): string[] {
  let left = maxLength;
  return given.filter((one) => {
    left -= one.length + 1;
    return left >= 0;
  });
}

/** Texts below each other, together in their room. */
export const stacked =
  (renderers: readonly SizedRenderer[]): SizedRenderer =>
  (maxLength) =>
    renderWithin(maxLength - (renderers.length - 1), renderers).join('\n');

/**
 * As many of the first parts as fit: `draw(count)` renders that many, and fewer parts have more room each.
 * Empty where not even one fits.
 *
 * `renderMostThatFit(3, 100, (count) => renderWithin(100, renderers.slice(0, count)))`
 */
export function renderMostThatFit(most: number, room: number, draw: (count: number) => string[]): string[] {
  for (let count = most; count > 0; count -= 1) {
    const rendered = draw(count);
    if (rendered.join('').length <= room) return rendered;
  }
  return [];
}
