/** A text drawn in at most so many characters, where that can be. */
export type Drawing = (maxLength: number) => string;

/**
 * Parts a number of characters among texts: who needs little gets all of it, and what is left is
 * shared alike among those who need more.
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

/** Each text drawn in its share of the room, whole where that is enough. */
export function drawnIn(room: number, drawings: readonly Drawing[]): string[] {
  const parts = drawings.map((draw) => ({ draw, whole: draw(Number.POSITIVE_INFINITY) }));
  const needs = parts.map(({ whole }) => whole.length);
  const shares = sharesOf(room, needs);
  return parts.map(({ draw, whole }, index) => {
    const share = shares[index] ?? 0;
    return whole.length <= share ? whole : draw(share);
  });
}

/**
 * As many of the first parts as fit: `draw(count)` draws that many, and the
 * fewer they are the more room each has. None where not even one fits.
 *
 * `drawnToFit(3, 100, (count) => drawnIn(100, drawings.slice(0, count)))`
 */
export function drawnToFit(most: number, room: number, draw: (count: number) => string[]): string[] {
  for (let count = most; count > 0; count -= 1) {
    const drawn = draw(count);
    if (drawn.join('').length <= room) return drawn;
  }
  return [];
}
