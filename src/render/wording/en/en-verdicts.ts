/** English: verdicts of /verify, and warnings beside quotations. */
export const verdictsEn = {
  warning: {
    opposite_one: '{{outlets}} prints the opposite of this quotation.',
    opposite_other: '{{outlets}} print the opposite of this quotation.',
    disputed_one: 'Disputed: {{outlets}} prints the opposite of this quotation.',
    disputed_other: 'Disputed: {{outlets}} print the opposite of this quotation.',
  },
  verdict: {
    exact: 'Exact',
    exactSpelling: 'Exact, spelled differently',
    exactUnchecked: 'Exact words, speaker not checked',
    exactReason: 'These words stand in {{outlets}}.',
    exactReasonBy: 'These words stand in {{outlets}}, as words of {{speakers}}.',
    exactProse: 'These words stand in {{outlets}} as the article’s own, not as anybody’s.',
    exactUnrecorded:
      'These words stand in {{outlets}}, in quotation marks or in an interview. Whose they are was not recorded.',
    nothingTakenBack: 'What is left out of their sentence takes nothing back.',
    spelled: 'On record it is spelled {{words}}.',
    spelledFor: '“{{there}}” for “{{here}}”',
    printOpposite_one: '{{outlets}} prints the opposite.',
    printOpposite_other: '{{outlets}} print the opposite.',
    interrupted: 'Exact, with the attribution left out',
    interruptedReason:
      'These words stand in {{outlets}}. The article interrupts them to say who speaks; nothing else is left out.',
    interruptedReasonBy:
      'These words stand in {{outlets}}, as words of {{speakers}}. The article interrupts them to say who speaks; nothing else is left out.',
    cut: 'Cut',
    cutReason:
      'These words stand in {{outlets}}, but their sentence has more, which may change what they mean.',
    cutReasonBy:
      'These words stand in {{outlets}}, as words of {{speakers}}, but their sentence has more, which may change what they mean.',
    reversed: 'Reversed',
    reversedReason_one:
      '{{outlets}} prints it otherwise: a “not”, a condition or a rejection is lost here, or put in.',
    reversedReason_other:
      '{{outlets}} print it otherwise: a “not”, a condition or a rejection is lost here, or put in.',
    reversedReasonBy_one:
      '{{outlets}} prints it otherwise, as words of {{speakers}}: a “not”, a condition or a rejection is lost here, or put in.',
    reversedReasonBy_other:
      '{{outlets}} print it otherwise, as words of {{speakers}}: a “not”, a condition or a rejection is lost here, or put in.',
    rejected: 'Quoted to reject',
    rejectedReason: 'The speaker gives these words as somebody else’s. They are not the speaker’s own view.',
    rejectedReasonBy:
      '{{speakers}} gives these words as somebody else’s. They are not the speaker’s own view.',
    altered: 'Altered',
    alteredReason: 'Not as it stands on record.',
    alteredReasonBy: 'Not as it stands on record, as words of {{speakers}}.',
    bold: 'The words that differ are bold on both sides.',
    stitched: 'Stitched together',
    stitchedReason: 'Its pieces come from different sentences and do not follow each other.',
    otherSpeaker: 'Somebody else’s words',
    inserted: '{{outlets}} put these words, in square brackets, into what the speaker said.',
    insertedBy: '{{outlets}} put these words, in square brackets, into what {{speakers}} said.',
    ofOutlet: 'On record as words of {{outlets}} itself.',
    ofOutletNot: 'On record as words of {{outlets}} itself, not of {{claimed}}.',
    unknownSpeaker: 'On record in {{outlets}}, which names no speaker known here.',
    ofSpeaker: 'On record as words of {{speakers}}.',
    ofSpeakerNot: 'On record as words of {{speakers}}, not of {{claimed}}.',
    describedUnchecked: 'Who “{{described}}” is was not checked.',
    disputed: 'Disputed',
    disputedReason: 'Printed by {{outlets}}, so or nearly so.',
    disputedReasonBy: 'Printed by {{outlets}}, as words of {{speakers}}, so or nearly so.',
    summaryOnly: 'Only a summary is held',
    summaryOnlyReason:
      'Of {{outlets}} these sources hold Onrecord’s own summary at this place. Only quotations can be checked there.',
    summaryOnlyAnywhere:
      'Of these articles these sources hold Onrecord’s own summary at this place. Only quotations can be checked there.',
    notFound: 'Not found',
    notFoundReason: 'No quotation in these sources has these words.',
    pasted: 'Pasted',
    onRecord: 'On record',
    closest: 'The closest line, which is not a match:',
    opposite: 'The opposite',
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
} as const;
