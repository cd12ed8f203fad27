import type { CommandWords } from '../translated.ts';

/** Ukrainian: commands, their options, and the entries of the Apps menu. */
export const commandsUk: CommandWords = {
  descriptions: {
    'Ask the sources: the answer comes word for word, with the outlet named':
      'Запитати джерела: відповідь надходить слово в слово, з назвою видання',
    'Your question': 'Ваше запитання',
    'Only from this outlet': 'Лише з цього видання',
    'Only what was published by this date: 2022-06-24': 'Лише опубліковане до цієї дати: 2022-06-24',
    'Answer this member by name; nobody else is notified':
      'Відповісти цьому учаснику на ім’я; більше ніхто не отримає сповіщення',
    'Show the answer only to you': 'Показати відповідь лише вам',
    'Look up who said what, word for word, with the outlet named':
      'Знайти, хто що сказав, слово в слово, з назвою видання',
    'Who said it, in any spelling': 'Хто сказав, у будь-якому написанні',
    'Words it has to be about': 'Про що',
    'Only as this outlet printed it': 'Лише так, як надрукувало це видання',
    'See one statement as each outlet printed it, and what differs':
      'Одне висловлювання так, як його надрукувало кожне видання, і в чому відмінності',
    'Words of the statement, or who made it': 'Слова висловлювання або хто його зробив',
    'Check a line that somebody posted: is it on record, word for word?':
      'Перевірити цитату: чи є вона в джерелах слово в слово?',
    'The line, with or without the name of who said it': 'Цитата, з ім’ям мовця або без нього',
    'Who is claimed to have said it': 'Хто нібито це сказав',
    'What is on record about a person: spellings, outlets, first and last words':
      'Що є про людину: написання імені, видання, перші й останні слова',
    'The person, in any spelling': 'Людина, у будь-якому написанні',
    'Show the card only to you': 'Показати картку лише вам',
    'Check whether a message quotes somebody word for word; nothing of it is kept':
      'Перевірити, чи дослівна цитата в повідомленні; нічого не зберігається',
    'Look up in the sources what a message says or asks; nothing of it is kept':
      'Знайти в джерелах те, про що повідомлення; нічого не зберігається',
    'List the documents that answers come from': 'Документи, з яких надходять відповіді',
    'Show the list only to you': 'Показати список лише вам',
    'What happened when, as the sources report it': 'Що й коли сталося, за повідомленнями джерел',
    'Show the timeline only to you': 'Показати хронологію лише вам',
    'The pinned answers of this server, with the words they rest on':
      'Закріплені відповіді цього сервера і слова, на яких вони ґрунтуються',
    'The pins of this server, newest first': 'Закріплення цього сервера, нові зверху',
    'Only pins in this channel': 'Лише закріплення в цьому каналі',
    'Only pins about these words': 'Лише закріплення з цими словами',
    'Only pins whose words have changed in their source, or whose source was withdrawn':
      'Лише ті, слова яких змінилися або джерело яких відкликано',
    'One pin: its words, who pinned it and why, and whether they still stand in their source':
      'Одне закріплення: слова, хто й чому закріпив, чи є вони ще в джерелі',
    'The pin: its number, or words of its question': 'Номер закріплення або слова запитання',
    'Show it only to you': 'Показати лише вам',
    'Unpin an answer; its record and history stay': 'Зняти закріплення; запис та історія залишаються',
    'Why, for the history': 'Чому, для історії',
    'What happened to the pins of this server, newest first':
      'Що відбувалося із закріпленнями цього сервера, нове зверху',
    'Only what happened to this pin': 'Лише про це закріплення',
    'The pins of this server as Markdown, CSV and JSON, with full citations':
      'Закріплення цього сервера у Markdown, CSV і JSON, з повними посиланнями на джерела',
    'Only pins with a number below this': 'Лише з номером, меншим за цей',
    'Look for every pinned excerpt again in its document':
      'Знову знайти кожен закріплений фрагмент у його документі',
    'Pin one of Onrecord’s answers with the exact words it rests on':
      'Закріпити відповідь Onrecord з точними словами, на яких вона ґрунтується',
    'For moderators: what members asked and the sources did not answer':
      'Для модераторів: про що запитували, а відповіді в джерелах немає',
    'What this server decides about Onrecord': 'Що цей сервер вирішує про Onrecord',
    'The settings of this server': 'Налаштування цього сервера',
    'Which role may pin besides members with Discord’s Pin Messages':
      'Яка роль може закріплювати, крім учасників із правом «Закріплювати повідомлення»',
    'The role; leave it out for none': 'Роль; порожньо, якщо жодна',
    'Yes, with @everyone every member may pin': 'Так, з @everyone закріплювати зможе кожен',
    'Who sees an answer when the member who asks does not say':
      'Хто бачить відповідь, якщо той, хто запитав, не вказав',
    'Who sees it': 'Хто бачить',
    'everybody in the channel': 'усі в каналі',
    'only the member who asks': 'лише той, хто запитав',
    'A channel, forum or category in which every answer is shown to the member who asks only':
      'Канал, форум або категорія, де кожну відповідь бачить лише той, хто запитав',
    'The channel, with its threads, or a whole category': 'Канал із гілками або ціла категорія',
    'From now on as in every other channel': 'Відтепер як в усіх каналах',
    'The episode to answer from': 'Сюжет, з якого взяти відповідь',
    'Which episode answers in this server come from': 'З якого сюжету відповідати на цьому сервері',
    'The episode': 'Сюжет',
    'Count questions that go unanswered, without who asked, for /gaps':
      'Рахувати запитання без відповіді для /gaps, не зберігаючи, хто запитав',
    'Yes, from now on; no to stop': 'Так: рахувати відтепер; ні: припинити',
    'In which language Onrecord writes what everybody sees; quotations stay as printed':
      'Якою мовою Onrecord пише те, що бачать усі; цитати лишаються як надруковано',
    'The language': 'Мова',
    'as set for this server in Discord': 'як налаштовано для сервера в Discord',
    'What Onrecord keeps of you, and having it removed': 'Що Onrecord зберігає про вас і як це видалити',
    'What Onrecord keeps of you': 'Що Onrecord зберігає про вас',
    'Take your id out of everything that Onrecord keeps, in all servers; it cannot be undone':
      'Прибрати ваш id з усього, що зберігає Onrecord, на всіх серверах; це незворотно',
    'What you can ask here, with examples': 'Що тут можна запитати, з прикладами',
    'What this bot answers from, and what you can ask it':
      'З чого цей бот відповідає і що в нього можна запитати',
  },
  options: {
    question: 'запитання',
    episode: 'сюжет',
    outlet: 'видання',
    until: 'до',
    to: 'кому',
    private: 'приватно',
    speaker: 'хто',
    about: 'про-що',
    text: 'текст',
    name: 'ім-я',
    channel: 'канал',
    changed: 'змінені',
    pin: 'закріплення',
    reason: 'причина',
    before: 'раніше',
    role: 'роль',
    everybody: 'усі',
    answers: 'відповіді',
    remove: 'прибрати',
    on: 'увімкнути',
    language: 'мова',
  },
  menu: {
    'Check this quote': 'Перевірити цитату',
    'Ask about this': 'Запитати про це',
    'Pin with sources': 'Закріпити з джерелами',
  },
};
