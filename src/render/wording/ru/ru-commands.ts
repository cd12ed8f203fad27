import type { CommandWords } from '../translated.ts';

/** Russian: commands, their options, and the entries of the Apps menu. */
export const commandsRu: CommandWords = {
  descriptions: {
    'Ask the sources: the answer comes word for word, with the outlet named':
      'Спросить источники: ответ приходит слово в слово, с названием издания',
    'Your question': 'Ваш вопрос',
    'Only from this outlet': 'Только из этого издания',
    'Only what was published by this date: 2022-06-24': 'Только опубликованное до этой даты: 2022-06-24',
    'Answer this member by name; nobody else is notified':
      'Ответить этому участнику по имени; больше никто не получит уведомления',
    'Show the answer only to you': 'Показать ответ только вам',
    'Look up who said what, word for word, with the outlet named':
      'Найти, кто что сказал, слово в слово, с названием издания',
    'Who said it, in any spelling': 'Кто сказал, в любом написании',
    'Words it has to be about': 'О чём',
    'Only as this outlet printed it': 'Только так, как напечатало это издание',
    'See one statement as each outlet printed it, and what differs':
      'Одно высказывание так, как его напечатало каждое издание, и в чём различия',
    'Words of the statement, or who made it': 'Слова высказывания или кто его сделал',
    'Check a line that somebody posted: is it on record, word for word?':
      'Проверить цитату: есть ли она в источниках слово в слово?',
    'The line, with or without the name of who said it': 'Цитата, с именем говорящего или без него',
    'Who is claimed to have said it': 'Кто якобы это сказал',
    'What is on record about a person: spellings, outlets, first and last words':
      'Что есть о человеке: написания имени, издания, первые и последние слова',
    'The person, in any spelling': 'Человек, в любом написании',
    'Show the card only to you': 'Показать карточку только вам',
    'Check whether a message quotes somebody word for word; nothing of it is kept':
      'Проверить, дословна ли цитата в сообщении; ничего не сохраняется',
    'Look up in the sources what a message says or asks; nothing of it is kept':
      'Найти в источниках то, о чём сообщение; ничего не сохраняется',
    'List the documents that answers come from': 'Документы, из которых приходят ответы',
    'Show the list only to you': 'Показать список только вам',
    'What happened when, as the sources report it': 'Что и когда произошло, по сообщениям источников',
    'Show the timeline only to you': 'Показать хронологию только вам',
    'The pinned answers of this server, with the words they rest on':
      'Закреплённые ответы этого сервера и слова, на которых они основаны',
    'The pins of this server, newest first': 'Закрепления этого сервера, новые сверху',
    'Only pins in this channel': 'Только закрепления в этом канале',
    'Only pins about these words': 'Только закрепления с этими словами',
    'Only pins whose words have changed in their source, or whose source was withdrawn':
      'Только те, слова которых изменились или источник которых отозван',
    'One pin: its words, who pinned it and why, and whether they still stand in their source':
      'Одно закрепление: слова, кто и почему закрепил, есть ли они ещё в источнике',
    'The pin: its number, or words of its question': 'Номер закрепления или слова вопроса',
    'Show it only to you': 'Показать только вам',
    'Unpin an answer; its record and history stay': 'Снять закрепление; запись и история остаются',
    'Why, for the history': 'Почему, для истории',
    'What happened to the pins of this server, newest first':
      'Что происходило с закреплениями этого сервера, новое сверху',
    'Only what happened to this pin': 'Только об этом закреплении',
    'The pins of this server as Markdown, CSV and JSON, with full citations':
      'Закрепления этого сервера в Markdown, CSV и JSON, с полными ссылками на источники',
    'Only pins with a number below this': 'Только с номером меньше этого',
    'Look for every pinned excerpt again in its document':
      'Снова найти каждый закреплённый фрагмент в его документе',
    'Pin one of Onrecord’s answers with the exact words it rests on':
      'Закрепить ответ Onrecord с точными словами, на которых он основан',
    'For moderators: what members asked and the sources did not answer':
      'Для модераторов: о чём спрашивали, а ответа в источниках нет',
    'What this server decides about Onrecord': 'Что этот сервер решает об Onrecord',
    'The settings of this server': 'Настройки этого сервера',
    'Which role may pin besides members with Discord’s Pin Messages':
      'Какая роль может закреплять, кроме участников с правом «Закреплять сообщения»',
    'The role; leave it out for none': 'Роль; пусто, если никакая',
    'Yes, with @everyone every member may pin': 'Да, с @everyone закреплять сможет каждый',
    'Who sees an answer when the member who asks does not say': 'Кто видит ответ, если спросивший не указал',
    'Who sees it': 'Кто видит',
    'everybody in the channel': 'все в канале',
    'only the member who asks': 'только спросивший',
    'A channel, forum or category in which every answer is shown to the member who asks only':
      'Канал, форум или категория, где каждый ответ видит только спросивший',
    'The channel, with its threads, or a whole category': 'Канал с ветками или целая категория',
    'From now on as in every other channel': 'Отныне как во всех каналах',
    'The episode to answer from': 'Сюжет, из которого взять ответ',
    'Which episode answers in this server come from': 'Из какого сюжета отвечать на этом сервере',
    'The episode': 'Сюжет',
    'Count questions that go unanswered, without who asked, for /gaps':
      'Считать вопросы без ответа для /gaps, не храня, кто спросил',
    'Yes, from now on; no to stop': 'Да: считать с этого момента; нет: перестать',
    'In which language Onrecord writes what everybody sees; quotations stay as printed':
      'На каком языке Onrecord пишет то, что видят все; цитаты остаются как напечатаны',
    'The language': 'Язык',
    'as set for this server in Discord': 'как настроено для сервера в Discord',
    'What Onrecord keeps of you, and having it removed': 'Что Onrecord хранит о вас и как это удалить',
    'What Onrecord keeps of you': 'Что Onrecord хранит о вас',
    'Take your id out of everything that Onrecord keeps, in all servers; it cannot be undone':
      'Убрать ваш id из всего, что хранит Onrecord, на всех серверах; это необратимо',
    'What you can ask here, with examples': 'Что здесь можно спросить, с примерами',
    'What this bot answers from, and what you can ask it':
      'Из чего этот бот отвечает и что у него можно спросить',
  },
  options: {
    question: 'вопрос',
    episode: 'сюжет',
    outlet: 'издание',
    until: 'до',
    to: 'кому',
    private: 'приватно',
    speaker: 'кто',
    about: 'о-чём',
    text: 'текст',
    name: 'имя',
    channel: 'канал',
    changed: 'изменившиеся',
    pin: 'закрепление',
    reason: 'причина',
    before: 'раньше',
    role: 'роль',
    everybody: 'все',
    answers: 'ответы',
    remove: 'убрать',
    on: 'включить',
    language: 'язык',
  },
  menu: {
    'Check this quote': 'Проверить цитату',
    'Ask about this': 'Спросить об этом',
    'Pin with sources': 'Закрепить с источниками',
  },
};
