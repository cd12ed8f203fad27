/** English: what cannot be done, and what to do instead. */
export const refusalsEn = {
  refusal: {
    'servers-only': 'Pins belong to a server. Use this in a channel of a server that Onrecord has joined.',
    'may-not-pin':
      'Pins are for members who may pin messages in this channel. Ask a moderator to pin this answer.',
    mayNotPinRole:
      'Pins are for members who may pin messages in this channel, or who have this server’s role for it. Ask a moderator to pin this answer.',
    'may-not-unpin':
      'Pin {{number}} is in another channel. It is removed by members who may pin messages there, or who have this server’s role for it.',
    'everybody-may-pin':
      'With @everyone every member may pin, and fill the channel’s pins. If you mean that, use the command again with everybody:True.',
    'nothing-to-pin': 'There is no sourced answer in this message. Pin an answer to /ask or /quote.',
    'private-answer':
      'Only you can see this answer, so nobody would see it pinned. Ask again without “private”. If it stays private, this channel’s settings or permissions make it so: ask in another channel.',
    'no-such-pin': 'This server has no pin “{{given}}”. /pins list shows them with their numbers.',
    'already-removed': 'Pin {{number}} was removed already. /pins history says by whom.',
    'not-pinned': 'Nothing was pinned and no record was kept: {{obstacle}}',
    allRemoved:
      'Every pin that you could see has been removed, so there is nothing to export. /pins history tells of them.',
    noPins:
      'No pins here. To make one, press Context below an answer and then Pin, or use Apps → Pin with sources.',
    isAbout: 'is about “{{about}}”',
    isInChannel: 'is in that channel',
    hasChanged: 'has words that changed or a source that was withdrawn',
    noneFits_one: 'The one pin that you can see is not one that {{what}}. /pins list alone shows it.',
    noneFits_other:
      'None of the {{count, number}} pins that you can see {{what}}. /pins list alone shows them.',
    'empty-question': 'The question has no words. /help shows what can be asked.',
    otherSpelling: 'Try the family name alone, or another spelling.',
    anotherSpelling: 'Try another spelling.',
    didYouMean: 'Did you mean {{names}}?',
    'several-speakers': 'Several people are called “{{name}}”: {{names}}. Give the first name, too.',
    'unknown-speaker': 'Nobody called “{{name}}” is among the speakers on record here.',
    isAuthor: 'The author of {{documents}} is called so. An article’s own words are its author’s.',
    namedInText: 'The name stands in the text, in {{places}}: /ask {{name}} shows the lines.',
    'unknown-outlet': '“{{name}}” is not an outlet of these sources. They are {{outlets}}.',
    'unread-script':
      '“{{given}}” is in a script that Onrecord does not read here. Ask in the language of the sources.',
    'bad-date': '“{{given}}” is not a date. Write it as 2024, 2024-05 or 2024-05-31.',
    'nothing-to-look-for': 'Say whose quotations you look for, or what they are about.',
    'no-quotations':
      'No quotation in the sources fits. Try fewer words, another spelling, or leave out the outlet.',
    'nothing-to-check':
      'There are no words to check. Paste what somebody is said to have said, or pick a message that has text.',
    'may-not-mention':
      'Somebody is answered by name where all see the answer: a member of this server, in a channel where you may write. Ask again without “to”.',
    'outdated-button':
      'This button belongs to an older answer and no longer works. Ask again with /ask or /quote.',
    'documents-changed':
      'The documents have changed since this answer was given. Ask again with /ask to see what they say now.',
    'episode-gone': 'This answer is from an episode that is not here any more. Ask again with /ask.',
    'may-not-attach':
      'This needs a file, and Onrecord may not attach files here. Whoever manages the server can give it the permission “Attach Files”.',
    'too-slow-for-form': 'That took too long for the form to open. Press again.',
    'kept-private': 'This server keeps every answer private, so this one cannot be shared.',
    'not-your-answer': 'Only the person who asked can take this answer away.',
    'pinned-answer-stays': 'This answer is pinned. A moderator has to remove the pin first.',
    restarting: 'Onrecord is being restarted and has not done this. Try again in a minute.',
    busy: 'Too many people are asking at this moment. Try again in a few seconds.',
    'search-unavailable':
      'The sources cannot be searched now: the database that holds the index does not answer. Try again in a moment. /quote, /compare and /verify work without it.',
    memberTooOften_one: 'You have asked very often in a short time. Try again in a second.',
    memberTooOften_other:
      'You have asked very often in a short time. Try again in {{count, number}} seconds.',
    serverTooOften_one: 'This server has asked very often in a short time. Try again in a second.',
    serverTooOften_other:
      'This server has asked very often in a short time. Try again in {{count, number}} seconds.',
    'gaps-not-kept':
      'This server does not count unanswered questions. Whoever manages it can switch it on: /settings learning.',
    'nothing-compared':
      'No statement is carried by more than one outlet, so there is nothing to lay side by side.',
  },
  store: {
    'disk-full':
      'Pins and settings cannot be used now: its disk is full. Nothing was kept. Tell whoever runs this bot. /quote, /compare and /verify still work.',
    'disk-fault':
      'Pins and settings cannot be used now: its disk reports a fault. Nothing was kept. Tell whoever runs this bot. /quote, /compare and /verify still work.',
    'read-only':
      'Pins and settings cannot be used now: its database may not be written. Nothing was kept. Tell whoever runs this bot. /quote, /compare and /verify still work.',
    busy: 'Pins and settings cannot be used now: its database is too busy right now. Nothing was kept; try again in a moment. /quote, /compare and /verify still work.',
    damaged:
      'Pins and settings cannot be used now: its database is damaged. Nothing was kept. A backup has to be put back. Tell whoever runs this bot. /quote, /compare and /verify still work.',
    deleted:
      'Pins and settings cannot be used now: its database file was deleted or replaced while it ran. Nothing was kept. It has to be put back, and the bot started again. Tell whoever runs this bot. /quote, /compare and /verify still work.',
    'no-answer':
      'Pins and settings cannot be used now: its database does not answer. Try again in a moment: pinning twice keeps one pin. /quote, /compare and /verify still work.',
    unreachable:
      'Pins and settings cannot be used now: its database cannot be reached. Nothing was kept. Tell whoever runs this bot. /quote, /compare and /verify still work.',
    'connection-lost':
      'Pins and settings cannot be used now: the connection to its database broke. Try again in a moment: pinning twice keeps one pin. /quote, /compare and /verify still work.',
  },
} as const;
