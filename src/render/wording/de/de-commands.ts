import type { CommandWords } from '../translated.ts';

/** German: commands, their options, and the entries of the Apps menu. */
export const commandsDe: CommandWords = {
  descriptions: {
    'Ask the sources: the answer comes word for word, with the outlet named':
      'Die Quellen fragen: Die Antwort kommt wörtlich, mit Namen des Mediums',
    'Your question': 'Ihre Frage',
    'Only from this outlet': 'Nur aus diesem Medium',
    'Only what was published by this date: 2022-06-24': 'Nur was bis zu diesem Tag erschien: 2022-06-24',
    'Answer this member by name; nobody else is notified':
      'Diesem Mitglied namentlich antworten; sonst wird niemand benachrichtigt',
    'Show the answer only to you': 'Die Antwort nur Ihnen zeigen',
    'Look up who said what, word for word, with the outlet named':
      'Nachsehen, wer was gesagt hat, wörtlich, mit Namen des Mediums',
    'Who said it, in any spelling': 'Wer es gesagt hat, in jeder Schreibweise',
    'Words it has to be about': 'Worum es gehen soll',
    'Only as this outlet printed it': 'Nur wie dieses Medium es gedruckt hat',
    'See one statement as each outlet printed it, and what differs':
      'Eine Aussage, wie jedes Medium sie gedruckt hat, und was abweicht',
    'Words of the statement, or who made it': 'Worte der Aussage oder wer sie gemacht hat',
    'Check a line that somebody posted: is it on record, word for word?':
      'Eine Zeile prüfen: Steht sie wörtlich in den Quellen?',
    'The line, with or without the name of who said it':
      'Die Zeile, mit oder ohne Namen dessen, der sie gesagt hat',
    'Who is claimed to have said it': 'Wer es gesagt haben soll',
    'What is on record about a person: spellings, outlets, first and last words':
      'Was über eine Person vorliegt: Schreibweisen, Medien, erste und letzte Worte',
    'The person, in any spelling': 'Die Person, in jeder Schreibweise',
    'Show the card only to you': 'Die Karte nur Ihnen zeigen',
    'Check whether a message quotes somebody word for word; nothing of it is kept':
      'Prüfen, ob eine Nachricht wörtlich zitiert; nichts davon wird gespeichert',
    'Look up in the sources what a message says or asks; nothing of it is kept':
      'In den Quellen nachsehen, was eine Nachricht sagt oder fragt; nichts wird gespeichert',
    'List the documents that answers come from': 'Die Dokumente, aus denen die Antworten kommen',
    'Show the list only to you': 'Die Liste nur Ihnen zeigen',
    'What happened when, as the sources report it': 'Was wann geschah, wie die Quellen berichten',
    'Show the timeline only to you': 'Die Zeitleiste nur Ihnen zeigen',
    'The pinned answers of this server, with the words they rest on':
      'Die angepinnten Antworten dieses Servers, mit dem Wortlaut, auf dem sie beruhen',
    'The pins of this server, newest first': 'Die Pins dieses Servers, die neuesten zuerst',
    'Only pins in this channel': 'Nur Pins in diesem Kanal',
    'Only pins about these words': 'Nur Pins zu diesen Worten',
    'Only pins whose words have changed in their source, or whose source was withdrawn':
      'Nur Pins mit geändertem Wortlaut oder zurückgezogener Quelle',
    'One pin: its words, who pinned it and why, and whether they still stand in their source':
      'Ein Pin: Wortlaut, wer ihn warum angepinnt hat, und ob er noch in der Quelle steht',
    'The pin: its number, or words of its question': 'Der Pin: seine Nummer oder Worte seiner Frage',
    'Show it only to you': 'Nur Ihnen zeigen',
    'Unpin an answer; its record and history stay': 'Einen Pin entfernen; Eintrag und Verlauf bleiben',
    'Why, for the history': 'Warum, für den Verlauf',
    'What happened to the pins of this server, newest first':
      'Was mit den Pins dieses Servers geschah, das Neueste zuerst',
    'Only what happened to this pin': 'Nur was mit diesem Pin geschah',
    'The pins of this server as Markdown, CSV and JSON, with full citations':
      'Die Pins dieses Servers als Markdown, CSV und JSON, mit vollen Quellenangaben',
    'Only pins with a number below this': 'Nur Pins mit kleinerer Nummer',
    'Look for every pinned excerpt again in its document':
      'Jeden angepinnten Auszug noch einmal in seinem Dokument suchen',
    'Pin one of Onrecord’s answers with the exact words it rests on':
      'Eine Antwort von Onrecord mit ihrem genauen Wortlaut anpinnen',
    'For moderators: what members asked and the sources did not answer':
      'Für die Moderation: was gefragt wurde und die Quellen nicht beantworten',
    'What this server decides about Onrecord': 'Was dieser Server über Onrecord bestimmt',
    'The settings of this server': 'Die Einstellungen dieses Servers',
    'Which role may pin besides members with Discord’s Pin Messages':
      'Welche Rolle anpinnen darf, außer Mitgliedern mit „Nachrichten anpinnen“',
    'The role; leave it out for none': 'Die Rolle; weglassen für keine',
    'Yes, with @everyone every member may pin': 'Ja, mit @everyone darf jedes Mitglied anpinnen',
    'Who sees an answer when the member who asks does not say':
      'Wer eine Antwort sieht, wenn das Mitglied nichts dazu sagt',
    'Who sees it': 'Wer sie sieht',
    'everybody in the channel': 'alle im Kanal',
    'only the member who asks': 'nur wer fragt',
    'A channel, forum or category in which every answer is shown to the member who asks only':
      'Ein Kanal, Forum oder eine Kategorie, wo jede Antwort nur sieht, wer fragt',
    'The channel, with its threads, or a whole category':
      'Der Kanal mit seinen Threads oder eine ganze Kategorie',
    'From now on as in every other channel': 'Ab jetzt wie in jedem anderen Kanal',
    'The episode to answer from': 'Die Episode, aus der geantwortet wird',
    'Which episode answers in this server come from':
      'Aus welcher Episode auf diesem Server geantwortet wird',
    'The episode': 'Die Episode',
    'Count questions that go unanswered, without who asked, for /gaps':
      'Unbeantwortete Fragen für /gaps zählen, ohne wer gefragt hat',
    'Yes, from now on; no to stop': 'Ja: ab jetzt; nein: aufhören',
    'In which language Onrecord writes what everybody sees; quotations stay as printed':
      'In welcher Sprache Onrecord schreibt, was alle sehen; Zitate bleiben wie gedruckt',
    'The language': 'Die Sprache',
    'as set for this server in Discord': 'wie für diesen Server in Discord eingestellt',
    'What Onrecord keeps of you, and having it removed':
      'Was Onrecord von Ihnen speichert, und wie Sie es entfernen lassen',
    'What Onrecord keeps of you': 'Was Onrecord von Ihnen speichert',
    'Take your id out of everything that Onrecord keeps, in all servers; it cannot be undone':
      'Ihre ID aus allem entfernen, was Onrecord speichert, auf allen Servern; unumkehrbar',
    'What you can ask here, with examples': 'Was Sie hier fragen können, mit Beispielen',
    'What this bot answers from, and what you can ask it':
      'Woraus dieser Bot antwortet, und was Sie ihn fragen können',
  },
  options: {
    question: 'frage',
    episode: 'episode',
    outlet: 'medium',
    until: 'bis',
    to: 'an',
    private: 'privat',
    speaker: 'wer',
    about: 'worüber',
    text: 'text',
    name: 'name',
    channel: 'kanal',
    changed: 'geändert',
    pin: 'pin',
    reason: 'grund',
    before: 'vor',
    role: 'rolle',
    everybody: 'alle',
    answers: 'antworten',
    remove: 'entfernen',
    on: 'an',
    language: 'sprache',
  },
  menu: {
    'Check this quote': 'Zitat prüfen',
    'Ask about this': 'Danach fragen',
    'Pin with sources': 'Mit Quellen anpinnen',
  },
};
