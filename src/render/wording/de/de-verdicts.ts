import type { verdictsEn } from '../en/en-verdicts.ts';
import type { Translated } from '../translated.ts';

/** German: verdicts of /verify, and warnings beside quotations. */
export const verdictsDe: Translated<typeof verdictsEn> = {
  warning: {
    opposite_one: '{{outlets}} druckt das Gegenteil dieses Zitats.',
    opposite_other: '{{outlets}} drucken das Gegenteil dieses Zitats.',
    disputed_one: 'Umstritten: {{outlets}} druckt das Gegenteil dieses Zitats.',
    disputed_other: 'Umstritten: {{outlets}} drucken das Gegenteil dieses Zitats.',
  },
  verdict: {
    exact: 'Wörtlich',
    exactSpelling: 'Wörtlich, anders geschrieben',
    exactReason: 'Diese Worte stehen hier: {{outlets}}.',
    exactReasonBy: 'Diese Worte stehen hier: {{outlets}}, als Worte von {{speakers}}.',
    exactProse: 'Diese Worte stehen hier: {{outlets}}, als Text des Artikels, nicht als Zitat.',
    nothingTakenBack: 'Was aus dem Satz fehlt, nimmt nichts zurück.',
    spelled: 'In der Quelle steht es so: {{words}}.',
    spelledFor: '„{{there}}“ statt „{{here}}“',
    printOpposite_one: '{{outlets}} druckt das Gegenteil.',
    printOpposite_other: '{{outlets}} drucken das Gegenteil.',
    interrupted: 'Wörtlich, ohne den Hinweis auf den Sprecher',
    interruptedReason:
      'Diese Worte stehen hier: {{outlets}}. Der Artikel unterbricht sie, um den Sprecher zu nennen; sonst fehlt nichts.',
    interruptedReasonBy:
      'Diese Worte stehen hier: {{outlets}}, als Worte von {{speakers}}. Der Artikel unterbricht sie, um den Sprecher zu nennen; sonst fehlt nichts.',
    cut: 'Gekürzt',
    cutReason:
      'Diese Worte stehen hier: {{outlets}}. Der Satz geht aber weiter, und das kann den Sinn verändern.',
    cutReasonBy:
      'Diese Worte stehen hier: {{outlets}}, als Worte von {{speakers}}. Der Satz geht aber weiter, und das kann den Sinn verändern.',
    reversed: 'Sinn umgekehrt',
    reversedReason_one:
      '{{outlets}} druckt es anders: Ein „nicht“, eine Bedingung oder ein Widerspruch fehlt hier oder kam hinzu.',
    reversedReason_other:
      '{{outlets}} drucken es anders: Ein „nicht“, eine Bedingung oder ein Widerspruch fehlt hier oder kam hinzu.',
    reversedReasonBy_one:
      '{{outlets}} druckt es anders, als Worte von {{speakers}}: Ein „nicht“, eine Bedingung oder ein Widerspruch fehlt hier oder kam hinzu.',
    reversedReasonBy_other:
      '{{outlets}} drucken es anders, als Worte von {{speakers}}: Ein „nicht“, eine Bedingung oder ein Widerspruch fehlt hier oder kam hinzu.',
    rejected: 'Zitiert, um zu widersprechen',
    rejectedReason:
      'Diese Worte werden als die eines anderen angeführt. Sie sind nicht die Meinung dessen, der spricht.',
    rejectedReasonBy:
      '{{speakers}} führt diese Worte als die eines anderen an. Sie sind nicht die Meinung dessen, der spricht.',
    altered: 'Verändert',
    alteredReason: 'So steht es nicht in den Quellen. Was abweicht, ist auf beiden Seiten fett.',
    alteredReasonBy:
      'So steht es nicht in den Quellen, als Worte von {{speakers}}. Was abweicht, ist auf beiden Seiten fett.',
    stitched: 'Zusammengesetzt',
    stitchedReason: 'Die Teile stammen aus verschiedenen Sätzen und folgen nicht aufeinander.',
    otherSpeaker: 'Worte eines anderen',
    inserted: '{{outlets}} setzt diese Worte in eckigen Klammern in die Rede ein.',
    insertedBy: '{{outlets}} setzt diese Worte in eckigen Klammern in die Rede von {{speakers}} ein.',
    ofOutlet: 'In den Quellen sind es die eigenen Worte von {{outlets}}.',
    ofOutletNot: 'In den Quellen sind es die eigenen Worte von {{outlets}}, nicht die von {{claimed}}.',
    unknownSpeaker: 'Steht hier: {{outlets}}. Ein hier bekannter Sprecher wird nicht genannt.',
    ofSpeaker: 'In den Quellen sind es Worte von {{speakers}}.',
    ofSpeakerNot: 'In den Quellen sind es Worte von {{speakers}}, nicht von {{claimed}}.',
    disputed: 'Umstritten',
    disputedReason: 'So oder fast so steht es hier: {{outlets}}.',
    disputedReasonBy: 'So oder fast so steht es hier: {{outlets}}, als Worte von {{speakers}}.',
    summaryOnly: 'Nur eine Zusammenfassung vorhanden',
    summaryOnlyReason:
      'Von dieser Stelle gibt es hier nur die Zusammenfassung von Onrecord ({{outlets}}). Prüfen lassen sich dort nur Zitate.',
    summaryOnlyAnywhere:
      'Von diesen Artikeln gibt es hier nur die Zusammenfassung von Onrecord. Prüfen lassen sich dort nur Zitate.',
    notFound: 'Nicht gefunden',
    notFoundReason: 'Kein Zitat in diesen Quellen hat diese Worte.',
    pasted: 'Der geprüfte Text',
    onRecord: 'In der Quelle',
    closest: 'Die ähnlichste Zeile, aber kein Treffer:',
    opposite: 'Das Gegenteil',
    ownWords: 'eigene Worte von {{outlet}}, kein Zitat',
    leftOutBefore: 'Davor weggelassen: „{{words}}“',
    leftOutBetween: 'Dazwischen weggelassen: „{{words}}“',
    leftOutAfter: 'Danach weggelassen: „{{words}}“',
    aroundUnchecked: 'Geprüft wurde nur, was zwischen Anführungszeichen steht, nicht die Worte darum herum.',
    repliedTo: 'Geprüft wurde die Nachricht, auf die geantwortet wird. Die Nachricht selbst zitiert nichts.',
    moreChecks_one: 'Im Text steht noch {{count, number}} Zitat. Prüfen Sie es einzeln.',
    moreChecks_other: 'Im Text stehen noch {{count, number}} Zitate. Prüfen Sie sie einzeln.',
  },
};
