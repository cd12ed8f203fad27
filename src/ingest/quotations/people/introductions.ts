/**
 * Who an article introduces: the people of `names.yaml` that it names, and those whom it gives a first
 * and a last name, a title or a label of their own.
 */

import type { Name } from '../../../knowledge/model.ts';
import { aliasKey, type NameFinder } from '../../../knowledge/names.ts';
import { wordsOf } from '../../../text/words.ts';
import { wordCount } from '../../block-words.ts';
import { slug } from '../../slug.ts';
import { cuesOf } from '../sentences/cues.ts';
import { type Sentence, type Tokens, wordAt } from '../sentences/frame.ts';
import { isTitleWord, organisationWords } from '../sentences/lexicon.ts';
import { opensSignature } from '../sentences/phrases.ts';
import { mainSubject } from '../sentences/subjects.ts';
import { withAddressedApart } from './addressed.ts';
import type { Gender } from './gender.ts';
import {
  descriptionAround,
  descriptionBefore,
  isAppositive,
  isOrganisation,
  looksLikePerson,
  nameOf,
  nameRuns,
  startOfNaming,
} from './name-runs.ts';
import { endsOf, isSameName, peopleNames, sharedEnds } from './named-people.ts';
import { type NameMention, relativesOf } from './relatives.ts';
import { roleBeside } from './role-beside.ts';
import { type LastNames, lastNamesOf, titleBefore } from './shared-surnames.ts';
import { isSurname, type SingleNames, singleNames, wholeNameOf } from './single-names.ts';

/** Somebody who can speak. */
export interface Person {
  /** The id in `names.yaml`, or one made from the name. */
  readonly id: string;
  readonly name: string;
  /** `false`: the article introduces the person and `names.yaml` does not have them. */
  readonly known: boolean;
  /** What the article calls a person who is not known: "Harbour master of Ashford". */
  readonly role?: string;
}

/** Somebody of the article, and what it says of them. */
export interface Introduced extends Person {
  role?: string;
  /** Folded words that describe the person: `kazakh`, `president`. */
  readonly described: Set<string>;
  mentions: number;
  /** The article gives more of the name than one word. */
  isNamedWhole: boolean;
  /** The last name is a namesake's, too, and the form of address tells the two apart. */
  isAddressed: boolean;
  /** What "his wife" or "her husband" beside the name tells. */
  toldGender?: Gender;
  /** The first sentence that gives the name. */
  readonly since: number;
}

/** What is known of an article's people when it has been read once. */
export interface Introductions {
  readonly people: Map<string, Introduced>;
  /** Whoever goes by a last name, or by a first, under its key. */
  readonly bySurname: Map<string, Set<Introduced>>;
  readonly byGivenName: Map<string, Set<Introduced>>;
  readonly alone: SingleNames;
  readonly lastNames: LastNames;
}

/** An article and the names that are known. */
export interface ArticleNames {
  readonly sentences: readonly Sentence[];
  /** The headline, which can tell what somebody is whom the article introduces. */
  readonly headline: readonly Sentence[];
  readonly nameById: ReadonlyMap<string, Name>;
  readonly finder: NameFinder;
}

/** A mention, the number of its sentence and the sentence before. */
interface Mention extends NameMention {
  readonly at: number;
  readonly sentenceBefore: Tokens | undefined;
}

/**
 * Reads an article's people out of its sentences.
 *
 * @param labels names that label what is said: people, whatever the sentences tell of them
 */
export function introductionsOf(article: ArticleNames, labels: readonly string[]): Introductions {
  const mentions = withAddressedApart(
    withOneSpelling(mentionsIn(article.sentences), sharedEnds(article.sentences)),
    peopleNames(article.nameById.values()),
  );
  const alone = singleNames(mentions);
  const organisations = new Set(
    mentions.flatMap(({ tokens, run, name }) =>
      // "Told the paper Zoran Pell was late": the paper is not he of whom "Pell said" tells.
      isOrganisation(tokens, run) && !alone.speaking.has(tokens[run.last]?.text ?? '') ? [name] : [],
    ),
  );
  const relatives = relativesOf(mentions);
  const lastNames = lastNamesOf(mentions, relatives, article.nameById, article.finder);
  const found: Introductions = {
    people: new Map(),
    bySurname: new Map(),
    byGivenName: new Map(),
    alone,
    lastNames,
  };
  const add = ({ name, at, tokens, run, printed }: Mention): void =>
    addMention(found, article, name, at, descriptionAround(tokens, run), printed !== undefined);
  // Whole names first: "Moreno" in a later label is the Ana Moreno of an earlier one, and of the first paragraph.
  for (const label of [...new Set(labels)].sort((a, b) => b.length - a.length).filter(isPersonLabel)) {
    const whole = wholeNameOf(mentions, label);
    if (whole !== undefined || (label.length > 3 && !found.bySurname.has(aliasKey(label))))
      addMention(found, article, whole ?? label, 0, []);
  }
  for (const mention of mentions) {
    const { name } = mention;
    const isKnown = article.finder.resolve(name) !== undefined;
    // "Minister Van Leer" is the Otto Van Leer of another sentence.
    const isOther = isSurname(name) && wholeNameOf(mentions, name) !== undefined;
    const isNew = !organisations.has(name) && introduces(article, mention, alone);
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

/** Whether nothing tells that a last name means another than the known person who has it as an alias. */
const mayBeAlias = (lastNames: LastNames, mention: NameMention): boolean =>
  !lastNames.isOfAnother(mention) &&
  lastNames.holder(mention.name, [titleBefore(mention.tokens, mention.run.first)]) === undefined;

/** A sentence can tell what somebody is whom another one introduces. */
function addRoles(found: Introductions, article: ArticleNames, mentions: readonly Mention[]): void {
  for (const mention of [...mentionsIn(article.headline), ...mentions]) {
    const { tokens, run, name } = mention;
    if (!mayBeAlias(found.lastNames, mention)) continue;
    const [owner, other] = found.bySurname.get(aliasKey(name)) ?? [];
    // "said Ms Moreno, a pilot", where nobody else is called so
    const only = other === undefined && !name.includes(' ') ? owner : undefined;
    const person =
      // What Lady Gray is, Mr Gray is not.
      found.people.get(slug(withPeerage(mention).name)) ??
      found.people.get(article.finder.resolve(name) ?? slug(name)) ??
      only;
    if (person === undefined) continue;
    const role = roleBeside(tokens, run, mention.sentenceBefore) ?? '';
    // The longest that stands beside the name says most.
    if (wordCount(role) > wordCount(person.role ?? '')) person.role = role;
  }
}

const mentionsIn = (sentences: readonly Sentence[]): Mention[] =>
  sentences.flatMap(({ tokens }, at) =>
    nameRuns(tokens).map((run) => ({
      at,
      tokens,
      run,
      name: nameOf(tokens, run),
      sentenceBefore: sentences[at - 1]?.tokens,
      next: sentences[at + 1]?.tokens,
    })),
  );

/**
 * Gives every spelling of a name the first one: "Edwin Castle" becomes the "Edwin R. Castle" before, where there is
 * no other such Castle.
 */
function withOneSpelling(mentions: readonly Mention[], shared: ReadonlySet<string>): Mention[] {
  const names = [...new Set(mentions.map(({ name }) => name))].filter((name) => name !== name.toUpperCase());
  const namesByEnds = Map.groupBy(names, endsOf);
  return mentions.map((mention) => {
    const ends = endsOf(mention.name);
    const near = (shared.has(ends) ? undefined : namesByEnds.get(ends || 'nobody')) ?? [];
    const isOne = near.every((name) => near.every((other) => name === other || isSameName(name, other)));
    return isOne && near.includes(mention.name) ? { ...mention, name: near[0] ?? mention.name } : mention;
  });
}

/** No office, no outlet ("The Echo"). */
const isPersonLabel = (label: string): boolean => {
  const words = label.toLowerCase().split(' ');
  return !words.some((word) => word === 'the' || isTitleWord(word) || organisationWords.has(word));
};

/** Adds a mention, unless the name is one of `names.yaml` that is no person's. */
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
    described: new Set(wordsOf(entry?.role ?? '').map(({ folded }) => folded)),
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
  const [first = '', last = ''] = [name.split(' ')[0], name.split(' ').at(-1)];
  put(byGivenName, person.name.split(' ')[0] ?? '');
  put(bySurname, last);
  put(bySurname, person.name.split(' ').at(-1) ?? '');
  if (beginsWithFamilyName(first, alone)) put(bySurname, first);
}

/** The family name may stand first, but not where somebody else's ends with it: Piet Marlow is no "Marlow Lind Ltd". */
const beginsWithFamilyName = (first: string, { speaking, last }: SingleNames): boolean =>
  speaking.has(first) && !last.has(first);

/** Whether its sentence introduces a whole name as a person's. */
function introduces(
  { sentences }: ArticleNames,
  { at, tokens, run, name }: Mention,
  alone: SingleNames,
): boolean {
  if (!name.includes(' ') || !looksLikePerson(tokens, run)) return false;
  const [first = ''] = name.split(' ');
  const last = name.split(' ').at(-1) ?? '';
  // "Susan Hill led the anglers. She …": whoever the next sentence calls "he" or "she" is a person.
  const isCalled = sentences[at + 1]?.tokens.some(({ lower }) => /^s?he$/u.test(lower)) === true;
  const isSpeaker = cuesOf(tokens).some(
    ({ subject, at: verb }) =>
      subject !== undefined &&
      // "The striker told Match Night": whoever is told does not speak.
      (subject.first > verb || run.first < verb) &&
      subject.first <= run.first &&
      run.first - subject.first <= 8 &&
      // "Bert Marl, who farms at Mill Corner, says": where somebody is does not speak.
      (subject.first === run.first || !/^(?:at|in|near)$/u.test(wordAt(tokens, run.first - 1))),
  );
  return (
    isSpeaker ||
    opensSignature(tokens[0]) ||
    (/^[—–―-]$/u.test(tokens[run.first - 1]?.text ?? '') && (tokens[run.first - 2]?.quote ?? -1) >= 0) ||
    // News prose gives a person's whole name once and the last name from then on; a city's name is never split.
    alone.speaking.has(last) ||
    beginsWithFamilyName(first, alone) ||
    run.titled ||
    isAppositive(tokens, run) ||
    startOfNaming(tokens, run) < run.first ||
    descriptionBefore(tokens, run).length > 0 ||
    (mainSubject(tokens)?.first === run.first && (alone.all.has(last) || isCalled))
  );
}

/** "Mr. Berg" is a person, though the article gives no first name; "Lord Berg" is another than a "Lady Berg" before. */
const isFormallyAddressed = ({ people, bySurname }: Introductions, { tokens, run, name }: Mention): boolean =>
  formOfAddress.test(wordAt(tokens, run.first - 1)) &&
  (people.has(slug(name)) ||
    (!name.includes(' ') &&
      [...(bySurname.get(aliasKey(name)) ?? [])].every((other) => peerage.test(other.name)))) &&
  looksLikePerson(tokens, run);

const formOfAddress =
  /^(?:mr|mrs|ms|miss|lord|lady|dr|sen|rep|gov|president|senator|governor|secretary|judge|justice)\.?$/u;

const peerage = /^(?:Lord|Lady)\b/u;

/** "Lord Berg" has no other name. */
function withPeerage(mention: Mention): Mention {
  const { tokens, run, name } = mention;
  const title = tokens[run.first - 1]?.text ?? '';
  return peerage.test(title) && !name.includes(' ') ? { ...mention, name: `${title} ${name}` } : mention;
}
