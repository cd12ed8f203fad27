/**
 * Finds the people of an article: those of `names.yaml`, and those that it introduces itself, by a first and a last
 * name, a title or a label before their words.
 */

import type { Name } from '../../../knowledge/model.ts';
import { aliasKey, type NameFinder } from '../../../knowledge/names.ts';
import { lastWordOf, wordCount } from '../../block-words.ts';
import { slug } from '../../slug.ts';
import { cuesOf } from '../sentences/cues.ts';
import { type Sentence, wordAt } from '../sentences/frame.ts';
import { isGivenName, isTitleWord, organisationWords } from '../sentences/lexicon.ts';
import { opensSignature } from '../sentences/phrases.ts';
import { mainSubject } from '../sentences/subjects.ts';
import { withNamesakesApart } from './form-of-address.ts';
import type { Gender } from './gender.ts';
import { descriptionBefore, isAppositive, isOrganisation, isPlace, looksLikePerson } from './name-runs.ts';
import { withCompanyNamed } from './named-company.ts';
import { endsOf, isSameName, peopleNames, sharedEnds } from './named-people.ts';
import { mentionsIn, type NameMention, relativesOf } from './relatives.ts';
import { descriptionAround, roleBeside } from './role-beside.ts';
import { type LastNames, lastNamesOf, titleBefore, wordsOfRole } from './shared-surnames.ts';
import { isSurname, type SingleNames, singleNames, wholeNameOf } from './single-names.ts';

/** A person who can be a speaker. */
export interface Person {
  /** The id in `names.yaml`, or one made from the name. */
  readonly id: string;
  readonly name: string;
  /** Whether `names.yaml` has the person. */
  readonly known: boolean;
  /** The role that the article gives to a person who is not in `names.yaml`: "Harbour master of Ashford". */
  readonly role?: string;
}

/** A person of the article, and what it says about them. */
export interface Introduced extends Person {
  role?: string;
  /** Folded words that describe the person: `kazakh`, `president`. */
  readonly described: Set<string>;
  mentions: number;
  /** Whether the article has more than one word of the name. */
  isNamedWhole: boolean;
  /** Whether somebody else has the same last name, and the form of address tells the two apart. */
  isAddressed: boolean;
  /** The gender that "his wife" or "her husband" beside the name shows. */
  toldGender?: Gender;
  /** The index of the first sentence with the name. */
  readonly since: number;
}

/** The people of an article, after it has been read once. */
export interface Introductions {
  readonly people: Map<string, Introduced>;
  /** The people with a last name, and below those with a first name, by its key. */
  readonly bySurname: Map<string, Set<Introduced>>;
  readonly byGivenName: Map<string, Set<Introduced>>;
  readonly alone: SingleNames;
  readonly lastNames: LastNames;
}

/** An article and the known names. */
export interface ArticleNames {
  readonly sentences: readonly Sentence[];
  /** The headline, which may give the role of a person whom the article introduces. */
  readonly headline: readonly Sentence[];
  readonly nameById: ReadonlyMap<string, Name>;
  readonly finder: NameFinder;
}

/**
 * The people of an article.
 *
 * @param labels names that label the turns of a conversation, and so are always people
 */
export function introductionsOf(article: ArticleNames, labels: readonly string[]): Introductions {
  const mentions = withNamesakesApart(
    withOneSpelling(mentionsIn(article.sentences), sharedEnds(article.sentences)),
    peopleNames(article.nameById.values()),
  );
  const alone = singleNames(mentions);
  const organisations = new Set(
    mentions.flatMap(({ tokens, run, name }) =>
      // In "told the paper Zoran Pell was late", Zoran Pell is no paper where "Pell said" occurs as well.
      isOrganisation(tokens, run) && !alone.speaking.has(tokens[run.last]?.text ?? '') ? [name] : [],
    ),
  );
  const relatives = relativesOf(mentions);
  // "Moreno Lind signed. His wife left": only a person has a wife.
  const related = new Set(relatives.map(({ of }) => of));
  const lastNames = lastNamesOf(mentions, relatives, article.nameById, article.finder);
  const found: Introductions = {
    people: new Map(),
    bySurname: new Map(),
    byGivenName: new Map(),
    alone,
    lastNames,
  };
  const add = ({ name, at, tokens, run, printed }: NameMention): void =>
    addMention(found, article, name, at, descriptionAround(tokens, run), printed !== undefined);
  // Whole names first: the label "Moreno" means the Ana Moreno of another label or of the text.
  for (const label of [...new Set(labels)].sort((a, b) => b.length - a.length).filter(isPersonLabel)) {
    const whole = wholeNameOf(mentions, label);
    if (whole !== undefined || (label.length > 3 && !found.bySurname.has(aliasKey(label))))
      addMention(found, article, whole ?? label, 0, []);
  }
  for (const mention of mentions) {
    const { name } = mention;
    const isKnown = article.finder.resolve(name) !== undefined;
    // "Minister Van Leer" means the Otto Van Leer of another sentence.
    const isOther = isSurname(name) && wholeNameOf(mentions, name) !== undefined;
    const isNew =
      !organisations.has(name) &&
      (introduces(article, mention, alone) || (related.has(name) && isWholeSubject(mention)));
    if ((isKnown || isNew) && !isOther && mayBeAlias(lastNames, mention)) add(mention);
  }
  for (const mention of mentions) if (isFormallyAddressed(found, mention)) add(withPeerage(mention));
  for (const { of, owner } of relatives) {
    const person = found.people.get(article.finder.resolve(of) ?? slug(of));
    if (person !== undefined && owner !== undefined) person.toldGender ??= owner;
  }
  addRoles(found, article, mentions);
  return found;
}

/** Whether a last name may mean the known person who has it as an alias: nothing shows that it is somebody else. */
const mayBeAlias = (lastNames: LastNames, mention: NameMention): boolean =>
  !lastNames.isOfAnother(mention.name) &&
  lastNames.holder(mention.name, [titleBefore(mention.tokens, mention.run.first)]) === undefined;

/** Adds roles to the people found: any sentence may give one, not only that which introduces a person. */
function addRoles(found: Introductions, article: ArticleNames, mentions: readonly NameMention[]): void {
  for (const mention of [...mentionsIn(article.headline), ...mentions]) {
    const { tokens, run, name } = mention;
    if (!mayBeAlias(found.lastNames, mention)) continue;
    const [owner, other] = found.bySurname.get(aliasKey(name)) ?? [];
    // "said Ms Moreno, a pilot", where nobody else has that last name
    const only = other === undefined && !name.includes(' ') ? owner : undefined;
    const person =
      // The role of Lady Gray is not that of Mr Gray.
      found.people.get(slug(withPeerage(mention).name)) ??
      found.people.get(article.finder.resolve(name) ?? slug(name)) ??
      only;
    if (person === undefined) continue;
    const role = withCompanyNamed(roleBeside(tokens, run, mention.before) ?? '', mentions);
    // The longest role says most.
    if (wordCount(role) > wordCount(person.role ?? '')) person.role = role;
  }
}

/**
 * Mentions with the first spelling of each name: "Edwin Castle" becomes the "Edwin R. Castle" before it, where all such
 * names can be one person's.
 */
function withOneSpelling(mentions: readonly NameMention[], shared: ReadonlySet<string>): NameMention[] {
  const names = [...new Set(mentions.map(({ name }) => name))].filter((name) => name !== name.toUpperCase());
  const namesByEnds = Map.groupBy(names, endsOf);
  return mentions.map((mention) => {
    const ends = endsOf(mention.name);
    const near = (shared.has(ends) ? undefined : namesByEnds.get(ends || 'nobody')) ?? [];
    const isOne = near.every((name) => near.every((other) => name === other || isSameName(name, other)));
    return isOne && near.includes(mention.name) ? { ...mention, name: near[0] ?? mention.name } : mention;
  });
}

/** Whether a label can be a person, and not an office or an outlet ("The Echo"). */
const isPersonLabel = (label: string): boolean => {
  const words = label.toLowerCase().split(' ');
  return !words.some((word) => word === 'the' || isTitleWord(word) || organisationWords.has(word));
};

/** Adds a mention, unless `names.yaml` has the name for an organisation or a place. */
function addMention(
  { people, bySurname, byGivenName, alone }: Introductions,
  { finder, nameById }: ArticleNames,
  name: string,
  since: number,
  described: readonly string[],
  isAddressed = false,
): void {
  const entry = nameById.get(finder.resolve(name) ?? '');
  if (entry !== undefined && entry.kind !== 'person') return;
  const id = entry?.id ?? slug(name);
  const person: Introduced = people.get(id) ?? {
    id,
    name: entry?.name ?? name,
    known: entry !== undefined,
    described: new Set(wordsOfRole(entry?.role)),
    mentions: 0,
    isNamedWhole: false,
    isAddressed: false,
    since,
  };
  person.mentions += 1;
  person.isNamedWhole ||= name.includes(' ');
  person.isAddressed ||= isAddressed;
  for (const word of described) person.described.add(word);
  people.set(id, person);
  const put = (names: Map<string, Set<Introduced>>, key: string): unknown =>
    names.set(aliasKey(key), (names.get(aliasKey(key)) ?? new Set()).add(person));
  const [first = ''] = name.split(' ');
  put(byGivenName, person.name.split(' ')[0] ?? '');
  put(bySurname, lastWordOf(name));
  put(bySurname, lastWordOf(person.name));
  if (beginsWithFamilyName(first, alone)) put(bySurname, first);
}

/** Whether a name begins with the family name: it speaks alone, and no name ends with it, as Piet Marlow's does. */
const beginsWithFamilyName = (first: string, { speaking, last }: SingleNames): boolean =>
  speaking.has(first) && !last.has(first);

const isWholeSubject = ({ tokens, run, name }: NameMention): boolean =>
  name.includes(' ') && looksLikePerson(tokens, run) && mainSubject(tokens)?.first === run.first;

/** Whether the sentence of a mention shows that a whole name is a person's. */
function introduces(
  { sentences }: ArticleNames,
  { at, tokens, run, name }: NameMention,
  alone: SingleNames,
): boolean {
  if (!name.includes(' ') || !looksLikePerson(tokens, run)) return false;
  const [first = ''] = name.split(' ');
  const last = lastWordOf(name);
  // "Susan Hill led the anglers. She …": the next sentence shows that the name is a person's.
  const isCalled = sentences[at + 1]?.tokens.some(({ lower }) => /^s?he$/u.test(lower)) === true;
  const isSpeaker = cuesOf(tokens).some(
    ({ subject, at: verb }) =>
      subject !== undefined &&
      // "The striker told Match Night": the object of the verb does not speak.
      (subject.first > verb || run.first < verb) &&
      subject.first <= run.first &&
      run.first - subject.first <= 8 &&
      // "Bert Marl, who farms at Mill Corner, says": a place does not speak.
      (subject.first === run.first || !isPlace(tokens, run)),
  );
  return (
    isSpeaker ||
    // "Ana Moreno, president of the club", "Ana Moreno — who chairs it"
    (isGivenName(first) && /^[,(—–]$/u.test(wordAt(tokens, run.last + 1)) && !isPlace(tokens, run)) ||
    opensSignature(tokens[0]) ||
    (/^[—–―-]$/u.test(tokens[run.first - 1]?.text ?? '') && (tokens[run.first - 2]?.quote ?? -1) >= 0) ||
    // News texts give a person's whole name once and only the last name afterwards; the name of a city is never split.
    alone.speaking.has(last) ||
    beginsWithFamilyName(first, alone) ||
    run.titled ||
    isAppositive(tokens, run) ||
    descriptionBefore(tokens, run).length > 0 ||
    (mainSubject(tokens)?.first === run.first && (alone.all.has(last) || isCalled))
  );
}

/**
 * Whether a mention with a form of address is a person, such as "Mr Berg" without a first name, or "Lord Berg" beside
 * "Lady Berg".
 */
const isFormallyAddressed = (
  { people, bySurname }: Introductions,
  { tokens, run, name }: NameMention,
): boolean =>
  formOfAddress.test(wordAt(tokens, run.first - 1)) &&
  (people.has(slug(name)) ||
    (!name.includes(' ') &&
      [...(bySurname.get(aliasKey(name)) ?? [])].every((other) => peerage.test(other.name)))) &&
  looksLikePerson(tokens, run);

const formOfAddress =
  /^(?:mr|mrs|ms|miss|lord|lady|dr|sen|rep|gov|president|senator|governor|secretary|judge|justice)\.?$/u;

const peerage = /^(?:Lord|Lady)\b/u;

/** A mention with the title as part of the name, for "Lord Berg", whose first name the article does not give. */
function withPeerage(mention: NameMention): NameMention {
  const { tokens, run, name } = mention;
  const title = tokens[run.first - 1]?.text ?? '';
  return peerage.test(title) && !name.includes(' ') ? { ...mention, name: `${title} ${name}` } : mention;
}
