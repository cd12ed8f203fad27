/** The English pack, one subject per file. */
import type { Language } from '../language.ts';
import { rarityWeightOf } from './common-words.ts';
import { differInDegree, saysDegree } from './degrees.ts';
import { descriptionsBy, rolesIn, speaksFor } from './descriptions.ts';
import {
  areOpposites,
  beginsClause,
  denialsIn,
  denialsOfSayingIn,
  denyingPhrasesIn,
  isAttributionFiller,
  isDemonstrative,
  isFirstPerson,
  isFirstPersonSubject,
  isJest,
  isPreposition,
  isRelation,
  isSaying,
  isSubordinator,
  isUtterance,
  leadsToTopic,
  marksFormerOffice,
  modifierOf,
  openersIn,
  pointsBack,
  surenessOf,
  untruthsIn,
} from './modifiers.ts';
import { digitsOf, monthNames, monthOf, numerals, scales } from './numbers.ts';
import {
  genderOfName,
  genderOfPronoun,
  genderOfTitle,
  isTitle,
  isTitleOfName,
  otherTitles,
} from './people-words.ts';
import { holdsKind, isCountAsked, kindAsked } from './question/answer-kinds.ts';
import { coreQuestion } from './question/core-question.ts';
import { compareTopicOf, intentOf, quotationTopicOf } from './question/intents.ts';
import { asksForMore, asksForMoreThan, nameAskedOf, thoughtAskedIn } from './question/question-forms.ts';
import {
  asksForBeginning,
  asksForSuccession,
  openPronounIn,
  questionRoleOf,
  standsAsNoun,
  tellsOfBeginning,
  tellsOfSuccession,
} from './question/question-words.ts';
import { inWordsOfTexts } from './question/rewordings.ts';
import { asksForExactWords, asksForWordsByPronoun, asksForWordsOf } from './question/speaker-asked.ts';
import { relatedTo } from './related-words.ts';
import { inOneSpelling, isOtherWordJoined } from './spelling.ts';
import { keyOf } from './stem.ts';
import { chatWords, functionWords, placeholders } from './stop-words.ts';
import {
  deniesSaying,
  excludesName,
  imaginingBefore,
  isCiting,
  isGerund,
  isSpokenTo,
  joinsAlternatives,
  joinsNames,
  limitsAsPhrase,
  namesAuthor,
} from './whose-words.ts';

/** The beginning of a question, and of one that yes or no answers. */
const questionBeginning =
  /^\W*(?:(?:and|but|so|or|well|then|now|oh|of|to|at|in|on|for|by|from|with|until)\s)*(?:who|whom|whose|when|where|why|how|what|which|isn['’]?t|aren['’]?t|am|shall|may|might|must|need|did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)(?:n['’]?t|['’]\w{1,2})?\b/i;
const whetherBeginning =
  /^\W*(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)(?:n['’]?t)?\b/i;

export const english: Language = {
  code: 'en',
  isSupported: true,
  complementizer: 'that',
  isFunctionWord: (folded) => functionWords.has(folded),
  isPlaceholder: (folded) => placeholders.has(folded),
  isStopWord: (folded) => functionWords.has(folded) || chatWords.has(folded),
  rarityWeightOf,
  keyOf,
  relatedTo,
  spellingOf: inOneSpelling,
  isOtherWordJoined,
  questionRoleOf,
  openPronounIn,
  numerals,
  scales,
  numberJoiner: 'and',
  digitsOf,
  monthOf,
  monthNames,
  kindAsked,
  asksByForm: (clause) => questionBeginning.test(clause),
  asksForMore,
  asksForMoreThan,
  asksWhether: (question) => whetherBeginning.test(question),
  holdsKind,
  intentOf,
  compareTopicOf,
  quotationTopicOf,
  asksForWordsOf,
  asksForExactWords,
  asksForWordsByPronoun,
  isCountAsked,
  nameAskedOf,
  thoughtAskedIn,
  standsAsNoun,
  coreQuestion,
  inWordsOfTexts,
  asksForBeginning,
  tellsOfBeginning,
  asksForSuccession,
  tellsOfSuccession,
  rolesIn,
  speaksFor,
  descriptionsBy,
  modifierOf,
  denialsIn,
  denialsOfSayingIn,
  denyingPhrasesIn,
  beginsClause,
  areOpposites,
  differInDegree,
  saysDegree,
  surenessOf,
  isSaying,
  isJest,
  imaginingBefore,
  isSpokenTo,
  isCiting,
  joinsNames,
  namesAuthor,
  excludesName,
  deniesSaying,
  isGerund,
  joinsAlternatives,
  limitsAsPhrase,
  isRelation,
  isTitle,
  isTitleOfName,
  otherTitles,
  genderOfName,
  genderOfTitle,
  genderOfPronoun,
  marksFormerOffice,
  isUtterance,
  leadsToTopic,
  isAttributionFiller,
  openersIn,
  untruthsIn,
  pointsBack,
  isDemonstrative,
  isPreposition,
  isSubordinator,
  isFirstPerson,
  isFirstPersonSubject,
};
