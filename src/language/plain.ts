/** A language of which nothing is known: words match only as they are written, folded. */
import type { Language } from './language.ts';

/** `plainLanguage('kk').keyOf('қазақ')` → `'қазақ'` */
export function plainLanguage(code: string): Language {
  return {
    code,
    isSupported: false,
    isFunctionWord: () => false,
    isStopWord: () => false,
    lightnessOf: () => 1,
    keyOf: (folded) => folded,
    spellingOf: (folded) => folded,
    questionRoleOf: () => 'ordinary',
    numerals: new Map(),
    scales: new Map(),
    ordinalOf: () => undefined,
    monthOf: () => undefined,
    monthNames: [],
    kindAsked: () => 'anything',
    asksWhether: () => false,
    holdsKind: () => true,
    intentOf: () => undefined,
    compareTopicOf: (line) => line,
    asksForWordsOf: () => false,
    leadsToTopic: () => false,
    isUtterance: () => false,
    isCountAsked: () => false,
    turnOf: () => undefined,
    denialsIn: () => [],
    partsClauses: () => false,
    areOpposites: () => false,
    surenessOf: () => undefined,
    isSaying: () => false,
    isTitle: () => false,
    isBygone: () => false,
    isAttributionTrimming: () => false,
    isOpener: () => false,
    pointsBack: () => false,
    isPreposition: () => false,
    isSubordinator: () => false,
    isFirstPerson: () => false,
  };
}
