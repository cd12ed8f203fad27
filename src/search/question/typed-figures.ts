/** Writes the dates and numbers of a question as they are in the documents. */

const date =
  /(?<![\p{N}.,/-])(\p{N}{1,2}|\p{N}{4})([./–-])(\p{N}{1,2})\2(\p{N}{2}|\p{N}{4})(?![\p{N}/–-]|[.,]\p{N})/gu;
const inGroups = /(?<![\p{N}.,])\p{N}{1,3}(?:[ \u00A0\u202F'’]\p{N}{3}){1,3}(?![\p{N}'’]|[.,]\p{N})/gu;

/**
 * A question with its dates as `2022-06-17`, and without spaces inside numbers that texts have in that form. A date like
 * "6/7/2022" is unchanged, because either number may be the month; so is "17 600", which may be a day and a number, where
 * no text has 17600.
 *
 * `withFiguresOfTexts('Who left on 17.06.2022?', () => false)` → `'Who left on 2022-06-17?'`
 * · `withFiguresOfTexts('Did 13 000 die?', (word) => word === '13000')` → `'Did 13000 die?'`
 */
export function withFiguresOfTexts(question: string, isInTexts: (word: string) => boolean): string {
  return question
    .replace(date, (typed, first: string, mark: string, second: string, third: string) =>
      mark === '.' && isInTexts(typed) ? typed : (isoDate(first, mark, second, third) ?? typed),
    )
    .replace(inGroups, (typed) => {
      const number = typed.replace(/\P{N}/gu, '');
      return isInTexts(number) ? number : typed;
    });
}

function isoDate(first: string, mark: string, second: string, third: string): string | undefined {
  if (first.length === 4) return third.length === 2 ? dateOf(first, second, third) : undefined;
  const year = third.length === 2 ? `20${third}` : third;
  if (mark === '.' || Number(first) > 12) return dateOf(year, second, first);
  return Number(second) > 12 || first === second ? dateOf(year, first, second) : undefined;
}

function dateOf(year: string, month: string, day: string): string | undefined {
  const isDate = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isDate ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}
