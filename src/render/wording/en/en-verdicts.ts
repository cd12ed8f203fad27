/** English: verdicts of /verify, and warnings beside quotations. */
export const verdictsEn = {
  warning: {
    opposite_one: '{{outlets}} prints the opposite of this quotation.',
    opposite_other: '{{outlets}} print the opposite of this quotation.',
    otherwise_one: '{{outlets}} prints this quotation with another meaning.',
    otherwise_other: '{{outlets}} print this quotation with another meaning.',
    disputed_one: 'Disputed: {{outlets}} prints the opposite of this quotation.',
    disputed_other: 'Disputed: {{outlets}} print the opposite of this quotation.',
  },
  /** The worst first: the findings of a pin are named in this order. */
  headline: {
    reversed: 'Reversed',
    'other-speaker': 'Somebody else’s words',
    stitched: 'Stitched together',
    'quoted-to-reject': 'Quoted to reject',
    altered: 'Altered',
    'not-found': 'Not found',
    cut: 'Cut',
    disputed: 'Disputed',
    'summary-only': 'Only a summary is held',
    'exact-without-attribution': 'Exact, with the attribution left out',
    exact: 'Exact',
  },
  verdict: {
    exactSpelling: 'Exact, spelled differently',
    exactUnchecked: 'Exact words, speaker not checked',
    exactAuthor: 'These words stand in {{outlets}} as the article’s own, which {{author}} wrote.',
    exactProse: 'These words stand in {{outlets}} as the article’s own, not as anybody’s.',
    exactUnrecorded:
      'These words stand in {{outlets}}, in quotation marks or in an interview. Whose they are was not recorded.',
    nothingTakenBack: 'What is left out of their sentence takes nothing back.',
    spelled: 'On record it is spelled {{words}}.',
    spelledFor: '“{{there}}” for “{{here}}”',
    printOpposite_one: '{{outlets}} prints the opposite.',
    printOpposite_other: '{{outlets}} print the opposite.',
    printOtherwise_one: '{{outlets}} prints them with another meaning.',
    printOtherwise_other: '{{outlets}} print them with another meaning.',
    printMore_one: '{{outlets}} prints more of the sentence, which may change what it means.',
    printMore_other: '{{outlets}} print more of the sentence, which may change what it means.',
    alteredTold: 'Nobody is quoted so: {{outlets}} tells it in its own words.',
    bold: 'The words that differ are bold on both sides.',
    inserted: '{{outlets}} put these words, in brackets, into what the speaker said.',
    insertedBy: '{{outlets}} put these words, in brackets, into what {{speakers}} said.',
    ofOutlet: 'On record as words of {{outlets}} itself.',
    ofOutletNot: 'On record as words of {{outlets}} itself, not of {{claimed}}.',
    unknownSpeaker: 'On record in {{outlets}}, which names no speaker known here.',
    ofSpeaker: 'On record as words of {{speakers}}.',
    ofSpeakerNot: 'On record as words of {{speakers}}, not of {{claimed}}.',
    describedUnchecked: 'Who “{{described}}” is was not checked.',
    inHeadline: 'A headline of {{outlets}} has these words.',
    summaryOnlyAnywhere:
      'Of these articles these sources hold Onrecord’s own summary at this place. Only quotations can be checked there.',
    pasted: 'Pasted',
    onRecord: 'On record',
    closest: 'The closest line, which is not a match:',
    opposite: 'The opposite',
    otherwise: 'With another meaning',
    more: 'With more of the sentence',
    ownWords: '{{outlet}}’s own words, nobody’s quotation',
    ownWordsAround: '{{outlet}}’s own words, with a quotation in them',
    ownWordsAroundBy: '{{outlet}}’s own words, with a quotation of {{speaker}} in them',
    leftOutBefore: 'Left out before: “{{words}}”',
    leftOutBetween: 'Left out between: “{{words}}”',
    leftOutAfter: 'Left out after: “{{words}}”',
    aroundUnchecked: 'Only what stands between quotation marks was checked, not the words around it.',
    repliedTo: 'This checks the message that was replied to. The reply itself quotes nothing.',
    moreChecks_one: '{{count, number}} more in this text. Check them one by one.',
    moreChecks_other: '{{count, number}} more in this text. Check them one by one.',
  },
  reason: {
    reversed_one:
      '{{outlets}} prints it otherwise: a “not”, a condition or a rejection is lost here, or put in.',
    reversed_other:
      '{{outlets}} print it otherwise: a “not”, a condition or a rejection is lost here, or put in.',
    stitched: 'Its pieces come from different sentences and do not follow each other.',
    'quoted-to-reject':
      'The speaker gives these words as somebody else’s. They are not the speaker’s own view.',
    altered: 'Not as it stands on record.',
    'not-found': 'No quotation in these sources has these words.',
    cut: 'These words stand in {{outlets}}, but their sentence has more, which may change what they mean.',
    disputed: 'Printed by {{outlets}}, so or nearly so.',
    'summary-only':
      'Of {{outlets}} these sources hold Onrecord’s own summary at this place. Only quotations can be checked there.',
    'exact-without-attribution':
      'These words stand in {{outlets}}. The article interrupts them to say who speaks; nothing else is left out.',
    exact: 'These words stand in {{outlets}}.',
  },
  reasonBy: {
    reversed_one:
      '{{outlets}} prints it otherwise, as words of {{speakers}}: a “not”, a condition or a rejection is lost here, or put in.',
    reversed_other:
      '{{outlets}} print it otherwise, as words of {{speakers}}: a “not”, a condition or a rejection is lost here, or put in.',
    'quoted-to-reject':
      '{{speakers}} gives these words as somebody else’s. They are not the speaker’s own view.',
    altered: 'Not as it stands on record, as words of {{speakers}}.',
    cut: 'These words stand in {{outlets}}, as words of {{speakers}}, but their sentence has more, which may change what they mean.',
    disputed: 'Printed by {{outlets}}, as words of {{speakers}}, so or nearly so.',
    'exact-without-attribution':
      'These words stand in {{outlets}}, as words of {{speakers}}. The article interrupts them to say who speaks; nothing else is left out.',
    exact: 'These words stand in {{outlets}}, as words of {{speakers}}.',
  },
} as const;
