import type { CommandWords } from '../translated.ts';

/** Kazakh: commands, their options, and the entries of the Apps menu. */
export const commandsKk: CommandWords = {
  descriptions: {
    'Ask the sources: the answer comes word for word, with the outlet named':
      'Дереккөздерден сұрау: жауап сөзбе-сөз, басылым атымен келеді',
    'Your question': 'Сұрағыңыз',
    'Only from this outlet': 'Тек осы басылымнан',
    'Only what was published by this date: 2022-06-24': 'Тек осы күнге дейін жарияланғаны: 2022-06-24',
    'Answer this member by name; nobody else is notified':
      'Осы мүшеге атымен жауап беру; басқа ешкімге хабар келмейді',
    'Show the answer only to you': 'Жауапты тек сізге көрсету',
    'Look up who said what, word for word, with the outlet named':
      'Кім не айтқанын сөзбе-сөз, басылым атымен табу',
    'Who said it, in any spelling': 'Кім айтты, кез келген жазылуда',
    'Words it has to be about': 'Не туралы',
    'Only as this outlet printed it': 'Тек осы басылым басқан түрінде',
    'See one statement as each outlet printed it, and what differs':
      'Бір сөз: әр басылым қалай басқан және айырмасы неде',
    'Words of the statement, or who made it': 'Сөздің өзі немесе кім айтқаны',
    'Check a line that somebody posted: is it on record, word for word?':
      'Дәйексөзді тексеру: дереккөздерде сөзбе-сөз бар ма?',
    'The line, with or without the name of who said it': 'Дәйексөз, айтушының аты бар не жоқ',
    'Who is claimed to have said it': 'Кім айтты делінеді',
    'What is on record about a person: spellings, outlets, first and last words':
      'Адам туралы не бар: атының жазылуы, басылымдар, алғашқы және соңғы сөздері',
    'The person, in any spelling': 'Адам, кез келген жазылуда',
    'Show the card only to you': 'Карточканы тек сізге көрсету',
    'Check whether a message quotes somebody word for word; nothing of it is kept':
      'Хабарламадағы дәйексөз сөзбе-сөз бе, тексеру; ештеңе сақталмайды',
    'Look up in the sources what a message says or asks; nothing of it is kept':
      'Хабарламада айтылғанды дереккөздерден іздеу; ештеңе сақталмайды',
    'List the documents that answers come from': 'Жауаптар алынатын құжаттар',
    'Show the list only to you': 'Тізімді тек сізге көрсету',
    'What happened when, as the sources report it': 'Дереккөздер бойынша не қашан болды',
    'Show the timeline only to you': 'Хронологияны тек сізге көрсету',
    'The pinned answers of this server, with the words they rest on':
      'Осы сервердің бекітілген жауаптары мен олар сүйенетін сөздер',
    'The pins of this server, newest first': 'Осы сервердің бекітпелері, жаңасы алдымен',
    'Only pins in this channel': 'Тек осы арнадағы бекітпелер',
    'Only pins about these words': 'Тек осы сөздер туралы бекітпелер',
    'Only pins whose words have changed in their source, or whose source was withdrawn':
      'Тек сөздері өзгерген не дереккөзі қайтарып алынған бекітпелер',
    'One pin: its words, who pinned it and why, and whether they still stand in their source':
      'Бір бекітпе: сөздері, кім неге бекіткені, дереккөзде әлі бар ма',
    'The pin: its number, or words of its question': 'Бекітпенің нөмірі не сұрағының сөздері',
    'Show it only to you': 'Тек сізге көрсету',
    'Unpin an answer; its record and history stay': 'Бекітпені алу; жазбасы мен тарихы қалады',
    'Why, for the history': 'Себебі, тарих үшін',
    'What happened to the pins of this server, newest first':
      'Осы сервердің бекітпелерімен не болғаны, жаңасы алдымен',
    'Only what happened to this pin': 'Тек осы бекітпе туралы',
    'The pins of this server as Markdown, CSV and JSON, with full citations':
      'Осы сервердің бекітпелері Markdown, CSV, JSON түрінде, толық сілтемемен',
    'Only pins with a number below this': 'Тек нөмірі осыдан кіші бекітпелер',
    'Look for every pinned excerpt again in its document': 'Әр бекітілген үзіндіні құжатынан қайта іздеу',
    'Pin one of Onrecord’s answers with the exact words it rests on':
      'Onrecord жауабын сүйенген дәл сөздерімен бекіту',
    'For moderators: what members asked and the sources did not answer':
      'Модераторларға: сұралған, бірақ дереккөзде жауабы жоқ сұрақтар',
    'What this server decides about Onrecord': 'Осы сервердің Onrecord баптаулары',
    'The settings of this server': 'Осы сервердің баптаулары',
    'Which role may pin besides members with Discord’s Pin Messages':
      'Хабарлама бекіту құқығы барлардан бөлек қай рөл бекіте алады',
    'The role; leave it out for none': 'Рөл; жоқ болса, бос қалдырыңыз',
    'Yes, with @everyone every member may pin': 'Иә, @everyone рөлімен әр мүше бекіте алады',
    'Who sees an answer when the member who asks does not say': 'Сұраған адам айтпаса, жауапты кім көреді',
    'Who sees it': 'Кім көреді',
    'everybody in the channel': 'арнадағылардың бәрі',
    'only the member who asks': 'тек сұраған адам',
    'A channel, forum or category in which every answer is shown to the member who asks only':
      'Жауапты тек сұраған адам көретін арна, форум не санат',
    'The channel, with its threads, or a whole category': 'Тармақтарымен арна немесе тұтас санат',
    'From now on as in every other channel': 'Енді басқа арналардағыдай',
    'The episode to answer from': 'Жауап алынатын эпизод',
    'Which episode answers in this server come from': 'Осы серверде қай эпизодтан жауап беріледі',
    'The episode': 'Эпизод',
    'Count questions that go unanswered, without who asked, for /gaps':
      'Жауапсыз сұрақтарды /gaps үшін санау, кім сұрағаны сақталмайды',
    'Yes, from now on; no to stop': 'Иә: қазірден бастап; жоқ: тоқтату',
    'In which language Onrecord writes what everybody sees; quotations stay as printed':
      'Onrecord бәріне көрінетінді қай тілде жазады; дәйексөздер басылған күйінде қалады',
    'The language': 'Тіл',
    'as set for this server in Discord': 'Discord ішінде сервер үшін қалай бапталса, солай',
    'What Onrecord keeps of you, and having it removed':
      'Onrecord сіз туралы не сақтайды және оны қалай жоюға болады',
    'What Onrecord keeps of you': 'Onrecord сіз туралы не сақтайды',
    'Take your id out of everything that Onrecord keeps, in all servers; it cannot be undone':
      'Onrecord сақтағанның бәрінен id-іңізді барлық серверде алып тастау; қайтару мүмкін емес',
    'What you can ask here, with examples': 'Мұнда не сұрауға болады, мысалдарымен',
    'What this bot answers from, and what you can ask it':
      'Бот неден жауап береді және одан не сұрауға болады',
  },
  options: {
    question: 'сұрақ',
    episode: 'эпизод',
    outlet: 'басылым',
    until: 'дейін',
    to: 'кімге',
    private: 'жеке',
    speaker: 'кім',
    about: 'не-туралы',
    text: 'мәтін',
    name: 'аты',
    channel: 'арна',
    changed: 'өзгерген',
    pin: 'бекітпе',
    reason: 'себебі',
    before: 'бұрын',
    role: 'рөл',
    everybody: 'бәрі',
    answers: 'жауаптар',
    remove: 'алу',
    on: 'қосу',
    language: 'тіл',
  },
  menu: {
    'Check this quote': 'Дәйексөзді тексеру',
    'Ask about this': 'Осы туралы сұрау',
    'Pin with sources': 'Дереккөзімен бекіту',
  },
};
