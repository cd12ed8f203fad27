/** How English describes a person by a role: "Norway's prime minister", "the Norwegian prime minister", "prime minister of Norway". */
import { wordMap } from '../../text/word-lists.ts';
import type { RoleOf } from '../language.ts';

/** Members call anybody who works for an institution by one of these words, whatever the post. */
const experts = ['expert', 'researcher', 'scholar', 'analyst'];

/**
 * The roles in a text, for each part between commas. For an institution the general words are added.
 *
 * `rolesIn('Painter, husband of Ana Lund')` → `[{ role: 'husband', of: 'Ana Lund' }]`
 * · `rolesIn('Fellow at Oslo University')` → `{ role: 'expert', of: 'Oslo' }` and so on
 */
export function rolesIn(roles: string): RoleOf[] {
  return roles.split(/[,;(]/).flatMap((part) => {
    const [post, institution] = around(part, / at (?:the )?|^ ?with (?:the )?/);
    const [role, of] = around(part, / of (?:the )?/);
    const [occupation, place] = around(part, / (?:in|for|to) (?:the )?/);
    const [owner, owned] = around(part, /['’]s /);
    if (institution) return rolesAt(institution, post);
    if (role && of) return [{ role, of }];
    if (occupation && place)
      return [...new Set([occupation, lastWord(occupation)])].map((one) => ({ role: one, of: place }));
    return owner && owned ? [{ role: owned, of: owner }] : [];
  });
}

/** Whose words are those of a country, a town or an organisation, and not only of one of its people. */
const speaks =
  /^(?:(?:prime|foreign|interior|defen[cs]e|health|finance|vice|deputy|secretary) )?(?:president|minister|premier|chancellor|leader|king|queen|governor|mayor|general|director|chair(?:person|man|woman)?|spokes(?:person|man|woman))$/i;

/**
 * For whom a person with these roles speaks.
 *
 * `speaksFor('President of Norway, painter')` → `['Norway']` · `speaksFor('Member of the parliament of Norway')` → `[]`
 */
export const speaksFor = (roles: string): string[] =>
  roles.split(/[,;(]/).flatMap((part) => {
    const [role, of] = around(part, / of (?:the )?/);
    return role && of && speaks.test(role) ? [of] : [];
  });

function rolesAt(institution: string, post = ''): RoleOf[] {
  const [owner] = around(institution, /['’]s /);
  const known = [institution, owner ?? ''].flatMap((one) => [
    one,
    one.replace(/ (?:University|College)$/, ''),
  ]);
  // "Professor of history" is a professor.
  const posts = [lastWord(post.split(' of ')[0] ?? ''), ...experts];
  return [...new Set(known)].flatMap((of) =>
    posts.flatMap((role) => (of === '' || role === '' ? [] : [{ role, of }])),
  );
}

const lastWord = (words: string): string => words.split(' ').at(-1) ?? '';

/** The text before and after the first match of a pattern. */
function around(text: string, pattern: RegExp): [before?: string, after?: string] {
  const found = pattern.exec(text);
  if (found === null) return [];
  return [text.slice(0, found.index).trim(), text.slice(found.index + found[0].length).trim()];
}

/** Adjectives of places that the rule in `descriptionsBy` does not make. */
const irregular = wordMap(`Belgium:Belgian Britain:British Chechnya:Chechen Cyprus:Cypriot Denmark:Danish
  England:English Finland:Finnish France:French Greece:Greek Ireland:Irish Lebanon:Lebanese
  Netherlands:Dutch Norway:Norwegian Peru:Peruvian Philippines:Philippine Poland:Polish Portugal:Portuguese
  Scotland:Scottish Slovakia:Slovak Slovenia:Slovene Spain:Spanish Sweden:Swedish Switzerland:Swiss Turkey:Turkish
  Wales:Welsh`);

/**
 * The ways to describe a person by a role. Among the adjectives are some that do not exist; they do no harm, because
 * nobody writes them.
 *
 * `descriptionsBy({ role: 'mayor', of: 'Russia' })` → `'mayor of Russia'`, `'Russia mayor'` (which is "Russia's mayor" when folded), `'Russias mayor'`, `'Russian mayor'` …
 */
export function descriptionsBy({ role, of }: RoleOf): string[] {
  const stem = of.replace(/(?:stan|[aeoy])$/, '');
  const ofPlace = irregular.get(of) ?? `${of}i`;
  const owners = [of, `${of}s`, ofPlace, stem, `${stem}an`, `${stem}ian`, `${stem}ese`];
  return inEitherGender(role).flatMap((one) => [
    `${one} of ${of}`,
    `${one} of the ${of}`,
    ...['at', 'from', 'in'].map((preposition) => `${one} ${preposition} ${of}`),
    ...owners.map((owner) => `${owner} ${one}`),
  ]);
}

/** `inEitherGender('spokesperson')` → `'spokesperson'`, `'spokesman'`, `'spokeswoman'` */
function inEitherGender(role: string): string[] {
  const person = /(?<=spokes|chair)(?:person|man|woman)$/i;
  return person.test(role) ? ['person', 'man', 'woman'].map((one) => role.replace(person, one)) : [role];
}
