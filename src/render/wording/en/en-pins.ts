/** English: pins, and why one cannot be made. */
export const pinsEn = {
  pins: {
    formerMember: 'a former member',
    pinnedBy: 'Pinned by {{member}} on {{date}}',
    unchanged: 'words unchanged in their source',
    moved: 'words moved within their source',
    changed: 'words changed in their source',
    withdrawn: 'source withdrawn',
    since: '{{truth}}, since {{date}}',
    changedSince: '{{truth}} since {{date}}.',
    cutFinding: 'Cut: the sentence goes on',
    reversedFinding: 'Reversed: the sources say the opposite',
    disputedFinding: 'Disputed: outlets print opposites',
    summaryFinding: 'Summary only: not the outlet’s own words',
    finding: '{{verdict}}. Checked: “{{claim}}”',
    findingAs: '{{verdict}}. Checked: “{{claim}}”, as words of {{speaker}}',
    isPinned: 'Pinned',
    made_one: '{{pinned}}, with the exact words of {{count, number}} excerpt. This is pin {{number}}.',
    made_other: '{{pinned}}, with the exact words of {{count, number}} excerpts. This is pin {{number}}.',
    already: 'This answer is pinned already: pin {{number}}. {{pinnedBy}}.',
    keptUnshown: 'The record is kept, but Discord does not show it among the channel’s pins: {{obstacle}}',
    removed: 'Pin {{number}} is removed.',
    recordStays: 'Its record and history stay.',
    stillShown: 'Discord still shows it among the channel’s pins: {{obstacle}}',
    pin: 'Pin {{number}}',
    isRemoved: 'removed',
    why: 'Why:',
    notShown: 'Discord does not show it among the channel’s pins',
    ours: 'This server’s pinned answer',
    oursFor: 'This server’s pinned answer for “{{question}}”',
    pinnedIn: '{{pinnedBy}} in {{channel}} · pin {{number}}',
    all: 'Pins',
    about: 'Pins about “{{about}}”',
    inChannel: 'Pins in {{channel}}',
    aboutInChannel: 'Pins about “{{about}}” in {{channel}}',
    allChanged: 'Pins whose words have changed or whose source was withdrawn',
    historyOfAll: 'History of this server’s pins',
    historyOfOne: 'History of pin {{number}}',
    checked_one: '{{count, number}} pin checked against its sources',
    checked_other: '{{count, number}} pins checked against their sources',
    tally: '{{truth}}: {{number}}',
    checkedNote: 'This says whether the words still stand in their sources, not whether they are true',
    auditPinned: 'Pin {{number}} by {{member}}',
    auditRemoved: 'Pin {{number}} removed by {{member}}',
    fileTitle: 'Pinned answers: {{episode}}',
    fileSaid: '{{speaker}}, in {{source}}',
    filePinned: 'Pinned by Discord user {{member}} on {{date}}; when last checked: {{truth}}.',
    moreExcerpts_one: 'and {{count, number}} more excerpt',
    moreExcerpts_other: 'and {{count, number}} more excerpts',
    unreviewed: 'A quotation here was found by a program; nobody has checked it yet',
    wasPinned: 'Pinned:',
    documentGone: 'The document is gone.',
    nothingLike: 'Nothing like it is left in the document.',
    nowThere: 'Now there:',
    exported_one: '{{count, number}} pin, newest first, as Markdown, CSV and JSON.',
    exported_other: '{{count, number}} pins, newest first, as Markdown, CSV and JSON.',
    olderOnes: 'There are older ones: use /pins export with before:{{number}}.',
  },
  pinEvent: {
    pinned: 'pinned',
    removed: 'removed',
    unpinnedByHand: 'unpinned by hand in Discord',
    messageDeleted: 'ended: the message was deleted',
    channelDeleted: 'ended: the channel was deleted',
    shown: 'shown among the channel’s pins',
    notShown: 'kept, but not shown among the channel’s pins',
    checked: 'checked',
    of: 'pin {{number}} {{event}}',
    by: '{{event}} by {{member}}',
  },
  obstacle: {
    channelFull:
      'this channel already has 250 pinned messages, Discord’s limit. Unpin one of them, then press Pin again.',
    mayNotPin:
      'Onrecord lacks the permission Pin Messages in this channel. Give it to Onrecord’s role, then press Pin again.',
    mayNotUnpin:
      'Onrecord lacks the permission Pin Messages in this channel. Give it to Onrecord’s role, then unpin it by hand.',
    noAccess:
      'Onrecord cannot see this channel or its messages. Give it View Channel and Read Message History here, then try again.',
    messageGone: 'the message has been deleted.',
    channelGone: 'the channel has been deleted.',
    threadClosed: 'the thread is archived or locked. Open it, then press Pin again.',
    threadClosedUnpin: 'the thread is archived or locked. Open it, then unpin it by hand.',
    noPinsHere:
      'chats of voice and stage channels have no pins. Ask again in a text channel and pin the answer there.',
    notOurs: 'that message is not one of Onrecord’s answers.',
    unreachable:
      'Discord did not answer. Onrecord tries again when it next starts; you can also press Pin again.',
    unreachableUnpin:
      'Discord did not answer. Onrecord tries again when it next starts; you can also unpin it by hand.',
    refused:
      'Discord refused it (error {{code}}). Press Pin again in a while; if it goes on, tell whoever runs Onrecord.',
  },
  pinRefusal: {
    serversOnly: 'Pins belong to a server. Use this in a channel of a server that Onrecord has joined.',
    mayNotPin:
      'Pins are for members who may pin messages in this channel. Ask a moderator to pin this answer.',
    mayNotPinRole:
      'Pins are for members who may pin messages in this channel, or who have this server’s role for it. Ask a moderator to pin this answer.',
    mayNotUnpin:
      'Pin {{number}} is in another channel. It is removed by members who may pin messages there, or who have this server’s role for it.',
    everybodyMayPin:
      'With @everyone every member may pin, and fill the channel’s pins. If you mean that, use the command again with everybody:True.',
    nothingToPin: 'There is no sourced answer in this message. Pin an answer to /ask or /quote.',
    privateAnswer:
      'Only you can see this answer, so nobody would see it pinned. Ask again without “private”. If it stays private, this channel’s settings or permissions make it so: ask in another channel.',
    noSuchPin: 'This server has no pin “{{given}}”. /pins list shows them with their numbers.',
    alreadyRemoved: 'Pin {{number}} was removed already. /pins history says by whom.',
    notPinned: 'Nothing was pinned and no record was kept: {{obstacle}}',
    allRemoved:
      'Every pin that you could see has been removed, so there is nothing to export. /pins history tells of them.',
    none: 'No pins here. To make one, press Context below an answer and then Pin, or use Apps → Pin with sources.',
    isAbout: 'is about “{{about}}”',
    isInChannel: 'is in that channel',
    hasChanged: 'has words that changed or a source that was withdrawn',
    noneFits_one: 'The one pin that you can see is not one that {{what}}. /pins list alone shows it.',
    noneFits_other:
      'None of the {{count, number}} pins that you can see {{what}}. /pins list alone shows them.',
  },
  store: {
    diskFull:
      'Pins and settings cannot be used now: its disk is full. Nothing was kept. Tell whoever runs this bot. /quote, /compare and /verify still work.',
    diskFault:
      'Pins and settings cannot be used now: its disk reports a fault. Nothing was kept. Tell whoever runs this bot. /quote, /compare and /verify still work.',
    readOnly:
      'Pins and settings cannot be used now: its database may not be written. Nothing was kept. Tell whoever runs this bot. /quote, /compare and /verify still work.',
    busy: 'Pins and settings cannot be used now: its database is too busy right now. Nothing was kept; try again in a moment. /quote, /compare and /verify still work.',
    damaged:
      'Pins and settings cannot be used now: its database is damaged. Nothing was kept. A backup has to be put back. Tell whoever runs this bot. /quote, /compare and /verify still work.',
    deleted:
      'Pins and settings cannot be used now: its database file was deleted or replaced while it ran. Nothing was kept. It has to be put back, and the bot started again. Tell whoever runs this bot. /quote, /compare and /verify still work.',
    noAnswer:
      'Pins and settings cannot be used now: its database does not answer. Try again in a moment: pinning twice keeps one pin. /quote, /compare and /verify still work.',
    unreachable:
      'Pins and settings cannot be used now: its database cannot be reached. Nothing was kept. Tell whoever runs this bot. /quote, /compare and /verify still work.',
    connectionLost:
      'Pins and settings cannot be used now: the connection to its database broke. Try again in a moment: pinning twice keeps one pin. /quote, /compare and /verify still work.',
  },
} as const;
