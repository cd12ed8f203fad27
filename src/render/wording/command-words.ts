/**
 * Commands in other languages: what stands below a command or option, by the English words, and the names
 * of options and of entries of the Apps menu. The names of slash commands are one in every language, so
 * that sentences, docs and members can tell each other of `/ask`.
 */
import { languageSpoken, type SpokenLanguage, say } from './say.ts';

/** In each language but English. */
export type Translations = Readonly<Record<Exclude<SpokenLanguage, 'en'>, string>>;

const t = (ru: string, uk: string, de: string, kk: string): Translations => ({ ru, uk, de, kk });

/** Discord takes 100 characters. */
export const commandDescriptions: Readonly<Record<string, Translations>> = {
  'Ask the sources: the answer comes word for word, with the outlet named': t(
    'Спросить источники: ответ приходит слово в слово, с названием издания',
    'Запитати джерела: відповідь надходить слово в слово, з назвою видання',
    'Die Quellen fragen: Die Antwort kommt wörtlich, mit Namen des Mediums',
    'Дереккөздерден сұрау: жауап сөзбе-сөз, басылым атымен келеді',
  ),
  'Your question': t('Ваш вопрос', 'Ваше запитання', 'Ihre Frage', 'Сұрағыңыз'),
  'Only from this outlet': t(
    'Только из этого издания',
    'Лише з цього видання',
    'Nur aus diesem Medium',
    'Тек осы басылымнан',
  ),
  'Only what was published by this date: 2022-06-24': t(
    'Только опубликованное до этой даты: 2022-06-24',
    'Лише опубліковане до цієї дати: 2022-06-24',
    'Nur was bis zu diesem Tag erschien: 2022-06-24',
    'Тек осы күнге дейін жарияланғаны: 2022-06-24',
  ),
  'Answer this member by name; nobody else is notified': t(
    'Ответить этому участнику по имени; больше никто не получит уведомления',
    'Відповісти цьому учаснику на ім’я; більше ніхто не отримає сповіщення',
    'Diesem Mitglied namentlich antworten; sonst wird niemand benachrichtigt',
    'Осы мүшеге атымен жауап беру; басқа ешкімге хабар келмейді',
  ),
  'Show the answer only to you': t(
    'Показать ответ только вам',
    'Показати відповідь лише вам',
    'Die Antwort nur Ihnen zeigen',
    'Жауапты тек сізге көрсету',
  ),
  'Look up who said what, word for word, with the outlet named': t(
    'Найти, кто что сказал, слово в слово, с названием издания',
    'Знайти, хто що сказав, слово в слово, з назвою видання',
    'Nachsehen, wer was gesagt hat, wörtlich, mit Namen des Mediums',
    'Кім не айтқанын сөзбе-сөз, басылым атымен табу',
  ),
  'Who said it, in any spelling': t(
    'Кто сказал, в любом написании',
    'Хто сказав, у будь-якому написанні',
    'Wer es gesagt hat, in jeder Schreibweise',
    'Кім айтты, кез келген жазылуда',
  ),
  'Words it has to be about': t('О чём', 'Про що', 'Worum es gehen soll', 'Не туралы'),
  'Only as this outlet printed it': t(
    'Только так, как напечатало это издание',
    'Лише так, як надрукувало це видання',
    'Nur wie dieses Medium es gedruckt hat',
    'Тек осы басылым басқан түрінде',
  ),
  'See one statement as each outlet printed it, and what differs': t(
    'Одно высказывание так, как его напечатало каждое издание, и в чём различия',
    'Одне висловлювання так, як його надрукувало кожне видання, і в чому відмінності',
    'Eine Aussage, wie jedes Medium sie gedruckt hat, und was abweicht',
    'Бір сөз: әр басылым қалай басқан және айырмасы неде',
  ),
  'Words of the statement, or who made it': t(
    'Слова высказывания или кто его сделал',
    'Слова висловлювання або хто його зробив',
    'Worte der Aussage oder wer sie gemacht hat',
    'Сөздің өзі немесе кім айтқаны',
  ),
  'Check a line that somebody posted: is it on record, word for word?': t(
    'Проверить цитату: есть ли она в источниках слово в слово?',
    'Перевірити цитату: чи є вона в джерелах слово в слово?',
    'Eine Zeile prüfen: Steht sie wörtlich in den Quellen?',
    'Дәйексөзді тексеру: дереккөздерде сөзбе-сөз бар ма?',
  ),
  'The line, with or without the name of who said it': t(
    'Цитата, с именем говорящего или без него',
    'Цитата, з ім’ям мовця або без нього',
    'Die Zeile, mit oder ohne Namen dessen, der sie gesagt hat',
    'Дәйексөз, айтушының аты бар не жоқ',
  ),
  'Who is claimed to have said it': t(
    'Кто якобы это сказал',
    'Хто нібито це сказав',
    'Wer es gesagt haben soll',
    'Кім айтты делінеді',
  ),
  'What is on record about a person: spellings, outlets, first and last words': t(
    'Что есть о человеке: написания имени, издания, первые и последние слова',
    'Що є про людину: написання імені, видання, перші й останні слова',
    'Was über eine Person vorliegt: Schreibweisen, Medien, erste und letzte Worte',
    'Адам туралы не бар: атының жазылуы, басылымдар, алғашқы және соңғы сөздері',
  ),
  'The person, in any spelling': t(
    'Человек, в любом написании',
    'Людина, у будь-якому написанні',
    'Die Person, in jeder Schreibweise',
    'Адам, кез келген жазылуда',
  ),
  'Show the card only to you': t(
    'Показать карточку только вам',
    'Показати картку лише вам',
    'Die Karte nur Ihnen zeigen',
    'Карточканы тек сізге көрсету',
  ),
  'Check whether a message quotes somebody word for word; nothing of it is kept': t(
    'Проверить, дословна ли цитата в сообщении; ничего не сохраняется',
    'Перевірити, чи дослівна цитата в повідомленні; нічого не зберігається',
    'Prüfen, ob eine Nachricht wörtlich zitiert; nichts davon wird gespeichert',
    'Хабарламадағы дәйексөз сөзбе-сөз бе, тексеру; ештеңе сақталмайды',
  ),
  'Look up in the sources what a message says or asks; nothing of it is kept': t(
    'Найти в источниках то, о чём сообщение; ничего не сохраняется',
    'Знайти в джерелах те, про що повідомлення; нічого не зберігається',
    'In den Quellen nachsehen, was eine Nachricht sagt oder fragt; nichts wird gespeichert',
    'Хабарламада айтылғанды дереккөздерден іздеу; ештеңе сақталмайды',
  ),
  'List the documents that answers come from': t(
    'Документы, из которых приходят ответы',
    'Документи, з яких надходять відповіді',
    'Die Dokumente, aus denen die Antworten kommen',
    'Жауаптар алынатын құжаттар',
  ),
  'Show the list only to you': t(
    'Показать список только вам',
    'Показати список лише вам',
    'Die Liste nur Ihnen zeigen',
    'Тізімді тек сізге көрсету',
  ),
  'What happened when, as the sources report it': t(
    'Что и когда произошло, по сообщениям источников',
    'Що й коли сталося, за повідомленнями джерел',
    'Was wann geschah, wie die Quellen berichten',
    'Дереккөздер бойынша не қашан болды',
  ),
  'Show the timeline only to you': t(
    'Показать хронологию только вам',
    'Показати хронологію лише вам',
    'Die Zeitleiste nur Ihnen zeigen',
    'Хронологияны тек сізге көрсету',
  ),
  'The pinned answers of this server, with the words they rest on': t(
    'Закреплённые ответы этого сервера и слова, на которых они основаны',
    'Закріплені відповіді цього сервера і слова, на яких вони ґрунтуються',
    'Die angepinnten Antworten dieses Servers, mit dem Wortlaut, auf dem sie beruhen',
    'Осы сервердің бекітілген жауаптары мен олар сүйенетін сөздер',
  ),
  'The pins of this server, newest first': t(
    'Закрепления этого сервера, новые сверху',
    'Закріплення цього сервера, нові зверху',
    'Die Pins dieses Servers, die neuesten zuerst',
    'Осы сервердің бекітпелері, жаңасы алдымен',
  ),
  'Only pins in this channel': t(
    'Только закрепления в этом канале',
    'Лише закріплення в цьому каналі',
    'Nur Pins in diesem Kanal',
    'Тек осы арнадағы бекітпелер',
  ),
  'Only pins about these words': t(
    'Только закрепления с этими словами',
    'Лише закріплення з цими словами',
    'Nur Pins zu diesen Worten',
    'Тек осы сөздер туралы бекітпелер',
  ),
  'Only pins whose words have changed in their source, or whose source was withdrawn': t(
    'Только те, слова которых изменились или источник которых отозван',
    'Лише ті, слова яких змінилися або джерело яких відкликано',
    'Nur Pins mit geändertem Wortlaut oder zurückgezogener Quelle',
    'Тек сөздері өзгерген не дереккөзі қайтарып алынған бекітпелер',
  ),
  'One pin: its words, who pinned it and why, and whether they still stand in their source': t(
    'Одно закрепление: слова, кто и почему закрепил, есть ли они ещё в источнике',
    'Одне закріплення: слова, хто й чому закріпив, чи є вони ще в джерелі',
    'Ein Pin: Wortlaut, wer ihn warum angepinnt hat, und ob er noch in der Quelle steht',
    'Бір бекітпе: сөздері, кім неге бекіткені, дереккөзде әлі бар ма',
  ),
  'The pin: its number, or words of its question': t(
    'Номер закрепления или слова вопроса',
    'Номер закріплення або слова запитання',
    'Der Pin: seine Nummer oder Worte seiner Frage',
    'Бекітпенің нөмірі не сұрағының сөздері',
  ),
  'Show it only to you': t(
    'Показать только вам',
    'Показати лише вам',
    'Nur Ihnen zeigen',
    'Тек сізге көрсету',
  ),
  'Unpin an answer; its record and history stay': t(
    'Снять закрепление; запись и история остаются',
    'Зняти закріплення; запис та історія залишаються',
    'Einen Pin entfernen; Eintrag und Verlauf bleiben',
    'Бекітпені алу; жазбасы мен тарихы қалады',
  ),
  'Why, for the history': t(
    'Почему, для истории',
    'Чому, для історії',
    'Warum, für den Verlauf',
    'Себебі, тарих үшін',
  ),
  'What happened to the pins of this server, newest first': t(
    'Что происходило с закреплениями этого сервера, новое сверху',
    'Що відбувалося із закріпленнями цього сервера, нове зверху',
    'Was mit den Pins dieses Servers geschah, das Neueste zuerst',
    'Осы сервердің бекітпелерімен не болғаны, жаңасы алдымен',
  ),
  'Only what happened to this pin': t(
    'Только об этом закреплении',
    'Лише про це закріплення',
    'Nur was mit diesem Pin geschah',
    'Тек осы бекітпе туралы',
  ),
  'The pins of this server as Markdown, CSV and JSON, with full citations': t(
    'Закрепления этого сервера в Markdown, CSV и JSON, с полными ссылками на источники',
    'Закріплення цього сервера у Markdown, CSV і JSON, з повними посиланнями на джерела',
    'Die Pins dieses Servers als Markdown, CSV und JSON, mit vollen Quellenangaben',
    'Осы сервердің бекітпелері Markdown, CSV, JSON түрінде, толық сілтемемен',
  ),
  'Only pins with a number below this': t(
    'Только с номером меньше этого',
    'Лише з номером, меншим за цей',
    'Nur Pins mit kleinerer Nummer',
    'Тек нөмірі осыдан кіші бекітпелер',
  ),
  'Look for every pinned excerpt again in its document': t(
    'Снова найти каждый закреплённый фрагмент в его документе',
    'Знову знайти кожен закріплений фрагмент у його документі',
    'Jeden angepinnten Auszug noch einmal in seinem Dokument suchen',
    'Әр бекітілген үзіндіні құжатынан қайта іздеу',
  ),
  'Pin one of Onrecord’s answers with the exact words it rests on': t(
    'Закрепить ответ Onrecord с точными словами, на которых он основан',
    'Закріпити відповідь Onrecord з точними словами, на яких вона ґрунтується',
    'Eine Antwort von Onrecord mit ihrem genauen Wortlaut anpinnen',
    'Onrecord жауабын сүйенген дәл сөздерімен бекіту',
  ),
  'For moderators: what members asked and the sources did not answer': t(
    'Для модераторов: о чём спрашивали, а ответа в источниках нет',
    'Для модераторів: про що запитували, а відповіді в джерелах немає',
    'Für die Moderation: was gefragt wurde und die Quellen nicht beantworten',
    'Модераторларға: сұралған, бірақ дереккөзде жауабы жоқ сұрақтар',
  ),
  'What this server decides about Onrecord': t(
    'Что этот сервер решает об Onrecord',
    'Що цей сервер вирішує про Onrecord',
    'Was dieser Server über Onrecord bestimmt',
    'Осы сервердің Onrecord баптаулары',
  ),
  'The settings of this server': t(
    'Настройки этого сервера',
    'Налаштування цього сервера',
    'Die Einstellungen dieses Servers',
    'Осы сервердің баптаулары',
  ),
  'Which role may pin besides members with Discord’s Pin Messages': t(
    'Какая роль может закреплять, кроме участников с правом «Закреплять сообщения»',
    'Яка роль може закріплювати, крім учасників із правом «Закріплювати повідомлення»',
    'Welche Rolle anpinnen darf, außer Mitgliedern mit „Nachrichten anpinnen“',
    'Хабарлама бекіту құқығы барлардан бөлек қай рөл бекіте алады',
  ),
  'The role; leave it out for none': t(
    'Роль; пусто, если никакая',
    'Роль; порожньо, якщо жодна',
    'Die Rolle; weglassen für keine',
    'Рөл; жоқ болса, бос қалдырыңыз',
  ),
  'Yes, with @everyone every member may pin': t(
    'Да, с @everyone закреплять сможет каждый',
    'Так, з @everyone закріплювати зможе кожен',
    'Ja, mit @everyone darf jedes Mitglied anpinnen',
    'Иә, @everyone рөлімен әр мүше бекіте алады',
  ),
  'Who sees an answer when the member who asks does not say': t(
    'Кто видит ответ, если спросивший не указал',
    'Хто бачить відповідь, якщо той, хто запитав, не вказав',
    'Wer eine Antwort sieht, wenn das Mitglied nichts dazu sagt',
    'Сұраған адам айтпаса, жауапты кім көреді',
  ),
  'Who sees it': t('Кто видит', 'Хто бачить', 'Wer sie sieht', 'Кім көреді'),
  'everybody in the channel': t('все в канале', 'усі в каналі', 'alle im Kanal', 'арнадағылардың бәрі'),
  'only the member who asks': t(
    'только спросивший',
    'лише той, хто запитав',
    'nur wer fragt',
    'тек сұраған адам',
  ),
  'A channel, forum or category in which every answer is shown to the member who asks only': t(
    'Канал, форум или категория, где каждый ответ видит только спросивший',
    'Канал, форум або категорія, де кожну відповідь бачить лише той, хто запитав',
    'Ein Kanal, Forum oder eine Kategorie, wo jede Antwort nur sieht, wer fragt',
    'Жауапты тек сұраған адам көретін арна, форум не санат',
  ),
  'The channel, with its threads, or a whole category': t(
    'Канал с ветками или целая категория',
    'Канал із гілками або ціла категорія',
    'Der Kanal mit seinen Threads oder eine ganze Kategorie',
    'Тармақтарымен арна немесе тұтас санат',
  ),
  'From now on as in every other channel': t(
    'Отныне как во всех каналах',
    'Відтепер як в усіх каналах',
    'Ab jetzt wie in jedem anderen Kanal',
    'Енді басқа арналардағыдай',
  ),
  'Count questions that go unanswered, without who asked, for /gaps': t(
    'Считать вопросы без ответа для /gaps, не храня, кто спросил',
    'Рахувати запитання без відповіді для /gaps, не зберігаючи, хто запитав',
    'Unbeantwortete Fragen für /gaps zählen, ohne wer gefragt hat',
    'Жауапсыз сұрақтарды /gaps үшін санау, кім сұрағаны сақталмайды',
  ),
  'Yes, from now on; no to stop': t(
    'Да: считать с этого момента; нет: перестать',
    'Так: рахувати відтепер; ні: припинити',
    'Ja: ab jetzt; nein: aufhören',
    'Иә: қазірден бастап; жоқ: тоқтату',
  ),
  'In which language Onrecord writes what everybody sees; quotations stay as printed': t(
    'На каком языке Onrecord пишет то, что видят все; цитаты остаются как напечатаны',
    'Якою мовою Onrecord пише те, що бачать усі; цитати лишаються як надруковано',
    'In welcher Sprache Onrecord schreibt, was alle sehen; Zitate bleiben wie gedruckt',
    'Onrecord бәріне көрінетінді қай тілде жазады; дәйексөздер басылған күйінде қалады',
  ),
  'The language': t('Язык', 'Мова', 'Die Sprache', 'Тіл'),
  'as set for this server in Discord': t(
    'как настроено для сервера в Discord',
    'як налаштовано для сервера в Discord',
    'wie für diesen Server in Discord eingestellt',
    'Discord ішінде сервер үшін қалай бапталса, солай',
  ),
  'What Onrecord keeps of you, and having it removed': t(
    'Что Onrecord хранит о вас и как это удалить',
    'Що Onrecord зберігає про вас і як це видалити',
    'Was Onrecord von Ihnen speichert, und wie Sie es entfernen lassen',
    'Onrecord сіз туралы не сақтайды және оны қалай жоюға болады',
  ),
  'What Onrecord keeps of you': t(
    'Что Onrecord хранит о вас',
    'Що Onrecord зберігає про вас',
    'Was Onrecord von Ihnen speichert',
    'Onrecord сіз туралы не сақтайды',
  ),
  'Take your id out of everything that Onrecord keeps, in all servers; it cannot be undone': t(
    'Убрать ваш id из всего, что хранит Onrecord, на всех серверах; это необратимо',
    'Прибрати ваш id з усього, що зберігає Onrecord, на всіх серверах; це незворотно',
    'Ihre ID aus allem entfernen, was Onrecord speichert, auf allen Servern; unumkehrbar',
    'Onrecord сақтағанның бәрінен id-іңізді барлық серверде алып тастау; қайтару мүмкін емес',
  ),
  'What you can ask here, with examples': t(
    'Что здесь можно спросить, с примерами',
    'Що тут можна запитати, з прикладами',
    'Was Sie hier fragen können, mit Beispielen',
    'Мұнда не сұрауға болады, мысалдарымен',
  ),
  'What this bot answers from, and what you can ask it': t(
    'Из чего этот бот отвечает и что у него можно спросить',
    'З чого цей бот відповідає і що в нього можна запитати',
    'Woraus dieser Bot antwortet, und was Sie ihn fragen können',
    'Бот неден жауап береді және одан не сұрауға болады',
  ),
};

/** Lower case, 1 to 32 characters, letters and hyphens, says Discord; no two alike in one command. */
export const optionNames: Readonly<Record<string, Translations>> = {
  question: t('вопрос', 'запитання', 'frage', 'сұрақ'),
  outlet: t('издание', 'видання', 'medium', 'басылым'),
  until: t('до', 'до', 'bis', 'дейін'),
  to: t('кому', 'кому', 'an', 'кімге'),
  private: t('приватно', 'приватно', 'privat', 'жеке'),
  speaker: t('кто', 'хто', 'wer', 'кім'),
  about: t('о-чём', 'про-що', 'worüber', 'не-туралы'),
  text: t('текст', 'текст', 'text', 'мәтін'),
  name: t('имя', 'ім-я', 'name', 'аты'),
  channel: t('канал', 'канал', 'kanal', 'арна'),
  changed: t('изменившиеся', 'змінені', 'geändert', 'өзгерген'),
  pin: t('закрепление', 'закріплення', 'pin', 'бекітпе'),
  reason: t('причина', 'причина', 'grund', 'себебі'),
  before: t('раньше', 'раніше', 'vor', 'бұрын'),
  role: t('роль', 'роль', 'rolle', 'рөл'),
  everybody: t('все', 'усі', 'alle', 'бәрі'),
  answers: t('ответы', 'відповіді', 'antworten', 'жауаптар'),
  remove: t('убрать', 'прибрати', 'entfernen', 'алу'),
  on: t('включить', 'увімкнути', 'an', 'қосу'),
  language: t('язык', 'мова', 'sprache', 'тіл'),
};

/** As they stand in the Apps menu. */
export const menuNames: Readonly<Record<string, Translations>> = {
  'Check this quote': t('Проверить цитату', 'Перевірити цитату', 'Zitat prüfen', 'Дәйексөзді тексеру'),
  'Ask about this': t('Спросить об этом', 'Запитати про це', 'Danach fragen', 'Осы туралы сұрау'),
  'Pin with sources': t(
    'Закрепить с источниками',
    'Закріпити з джерелами',
    'Mit Quellen anpinnen',
    'Дереккөзімен бекіту',
  ),
};

/**
 * A command as the reader sees it written, in the language that is being spoken.
 *
 * `usageInWords({ usage: '/ask question [outlet]', description: '…' })` → in Russian `/ask вопрос [издание]`
 */
export function usageInWords({
  usage,
  description,
}: {
  readonly usage: string;
  readonly description: string;
}): {
  readonly usage: string;
  readonly description: string;
} {
  const language = languageSpoken();
  if (language === 'en') return { usage, description };
  const menu = Object.entries(menuNames).find(([name]) => usage.endsWith(` → ${name}`));
  return {
    usage:
      menu === undefined
        ? translatedOptions(usage, language)
        : say('about.apps', { name: menu[1][language] }),
    description: commandDescriptions[description]?.[language] ?? description,
  };
}

function translatedOptions(usage: string, language: keyof Translations): string {
  // Options begin after the names of command and subcommand, none of which is an option's name alone.
  const [command = '', ...rest] = usage.split(' ');
  const isGroup = /^\/(?:pins|settings|privacy)$/.test(command);
  return [command, ...rest.map((word, at) => (isGroup && at === 0 ? word : optionIn(word, language)))].join(
    ' ',
  );
}

function optionIn(word: string, language: keyof Translations): string {
  const name = word.replace(/^\[|\]$/g, '');
  return word.replace(name, optionNames[name]?.[language] ?? name);
}
