/** Interviews, transcripts and the quotation marks of other languages, on invented texts. */
import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../../src/ingest/quotations/index.ts';
import { readArticle } from './first-article.ts';

/** `words — speaker` for every quotation, in order. */
const said = (...paragraphs: string[]): string[] =>
  extractQuotations(paragraphs.join('\n')).map(
    ({ text, speaker }) => `${text} — ${speaker?.name ?? 'nobody'}`,
  );

describe('a conversation', () => {
  it('gives the answers to the person who was asked, and the questions to nobody', () => {
    expect(
      said(
        'We met the lock keeper Ilse Wirth on her last day at work.',
        'Q: How long have you kept the lock?',
        'A: Since I was nineteen. My mother kept it before me.',
        'Q: Who comes after you?',
        'A: A machine, they tell me.',
      ),
    ).toEqual([
      'Since I was nineteen. My mother kept it before me. — Ilse Wirth',
      'A machine, they tell me. — Ilse Wirth',
    ]);
  });

  it('knows a person by title and capitals, and an office as nobody', () => {
    expect(
      said(
        'THE CHAIR: The hearing will come to order.',
        'MS. WIRTH: The lock was closed when “the barge” came.',
        'THE CHAIR: Who closed it?',
        'MS. WIRTH: I did.',
      ),
    ).toEqual(['The lock was closed when “the barge” came. — Wirth', 'I did. — Wirth']);
  });

  it.each([
    ['Supt Wirth', 'Wirth'],
    ['CLLR ILSE WIRTH', 'Ilse Wirth'],
    ['Lt. Col. Wirth', 'Wirth'],
  ])('knows a person by a title that is printed short: %s', (label, name) => {
    const talk = [
      `${label}: I closed it.`,
      'Otto Lamm: I came late.',
      `${label}: I saw you.`,
      'Otto Lamm: I know.',
    ];
    expect(said(...talk)[0]).toBe(`I closed it. — ${name}`);
  });

  it('takes no rest of an office for a name', () => {
    const talk = [
      'Mayor of Ashford: I closed it.',
      'Otto Lamm: I came late.',
      'Mayor of Ashford: I saw you.',
      'Otto Lamm: I know.',
    ];
    expect(said(...talk).join()).not.toContain('— of Ashford');
  });

  it('knows a last name as the whole name of an earlier label', () => {
    expect(
      said(
        'Ilse Wirth: The lock is closed.',
        'Jon Falk: It is open.',
        'Wirth: It is closed on Sundays.',
        'Falk: It is not closed today.',
        'Wirth: Then go and look.',
      ).map((line) => line.split(' — ')[1]),
    ).toEqual(['Ilse Wirth', 'Jon Falk', 'Ilse Wirth', 'Jon Falk', 'Ilse Wirth']);
  });

  it('is not what a list with labels is', () => {
    expect(
      said(
        'Ingredients: Two eels, an onion and a litre of water from the well.',
        'Method: Boil the eels for an hour, then add the onion and wait.',
        'Note: The soup keeps for two days in a cellar.',
      ),
    ).toEqual([]);
  });

  it('is not what a fact check is, whose labels come again', () => {
    expect(
      said(
        'Claim: The lock leaks.',
        'Verdict: “It leaks every single day,” said Ana Moreno.',
        'Claim: The lock is dry.',
        'Verdict: “It is dry as a bone,” said Otto Berg.',
      ),
    ).toEqual(['It leaks every single day, — Ana Moreno', 'It is dry as a bone, — Otto Berg']);
  });
});

describe('the marks of other languages', () => {
  it('German marks end where their own mark ends, and the narrator stays outside', () => {
    expect(
      said(
        'Die Schleuse ist seit dem Freitag geschlossen, und niemand weiß, wann sie wieder aufgeht.',
        '„Sie klemmt, und das ist nicht neu“, sagte Ilse Wirth, die sie seit Jahren bedient. „Ich fasse sie nicht mehr an.“',
        '»Wir prüfen das noch«, hieß es von der Behörde, die für die Schleuse zuständig ist.',
      ),
    ).toEqual([
      'Sie klemmt, und das ist nicht neu — Ilse Wirth',
      'Ich fasse sie nicht mehr an. — Ilse Wirth',
    ]);
  });

  it('a few German words beside a verb of saying are a quotation, and a last name before a colon means the whole name', () => {
    expect(
      said(
        'Der Turm steht seit Jahren leer, und niemand in der Stadt weiß, wem er gehört.',
        '„Er kippt“, sagte Ada Brink, die ihn kennt und nicht mehr betritt. „Er fällt“, fügte sie hinzu.',
        'Brink sagte: „Das ist mir gleich.“',
        '„Ich sehe ihn jeden Tag von der Brücke aus“, erzählt Brink.',
      ),
    ).toEqual([
      'Er kippt — Ada Brink',
      'Er fällt — nobody',
      'Das ist mir gleich. — Ada Brink',
      'Ich sehe ihn jeden Tag von der Brücke aus — Ada Brink',
    ]);
  });

  it('an office before the name, and a colon behind the verb, give a Russian quotation its speaker', () => {
    expect(
      said(
        'Мост закрыли во вторник, и теперь до города сорок километров объезда по дороге.',
        'Глава района Аркадий Белов заявил: «Денег на ремонт хватит».',
      ),
    ).toEqual(['Денег на ремонт хватит — Аркадий Белов']);
  });

  describe('a name that is not the subject of the verb of saying speaks nothing', () => {
    const german =
      'Der Turm steht seit Jahren leer, und niemand in der Stadt weiß, wem er gehört und wer ihn kauft.';
    const french =
      'Le pont est fermé depuis mardi, et il faut faire quarante kilomètres de route pour aller à la ville.';
    const russian = 'Мост закрыли во вторник, и теперь до города сорок километров объезда по дороге.';
    it.each([
      [german, 'Über Ada Brink sagte der Trainer: „Sie ist stark und sehr schnell.“', 'nobody'],
      [german, '„Der Turm bleibt noch lange stehen“, sagte der Sprecher von Ada Brink.', 'nobody'],
      [german, 'Die Bäckerin Ada Brink sagte: „Der Turm bleibt noch lange stehen.“', 'Ada Brink'],
      [french, 'Sur Ada Brink, le maire a dit : « Elle est forte et rapide. »', 'nobody'],
      [french, 'Le voisin de Ada Brink a dit : « Le pont reste fermé cet hiver. »', 'nobody'],
      [french, 'Le frère, que Ada Brink connaît, a dit : « Le pont reste fermé cet hiver. »', 'nobody'],
      [french, 'Le pêcheur, raconte Ada Brink, a dit : « Le pont reste fermé cet hiver. »', 'nobody'],
      [french, 'La directrice Ada Brink a dit : « Le pont reste fermé cet hiver. »', 'Ada Brink'],
      [russian, 'Сосед, которого знает Ада Бринк, сказал: «Денег на ремонт моста хватит».', 'nobody'],
      [russian, 'Об Аркадии Белове мэр сказал: «Денег на ремонт ему хватит».', 'nobody'],
      [russian, 'Анне Беловой мэр ответил: «Денег на ремонт моста хватит».', 'nobody'],
      [russian, 'Жена Аркадия Белова заявила: «Денег на ремонт моста хватит».', 'nobody'],
      [russian, '«Денег на ремонт моста хватит», — сказал адвокат Аркадия Белова.', 'nobody'],
      [russian, '«Денег на ремонт моста хватит», — сказала директор школы Анна Белова.', 'Анна Белова'],
      [russian, 'В понедельник Аркадий Белов заявил: «Денег на ремонт моста хватит».', 'Аркадий Белов'],
    ])('%s %s', (above, words, speaker) => {
      expect(said(above, words).map((line) => line.split(' — ')[1])).toEqual([speaker]);
    });
  });

  it.each([
    'Le pont est fermé depuis mardi, et il faut faire le tour par la ville. Jean Roux n’a jamais dit : « Il fermera pour toujours. »',
    'Der Turm steht seit Jahren leer, und niemand weiß, wem er gehört. Ada Brink hat nie gesagt: „Der Turm fällt noch in diesem Jahr um.“',
    'Мост закрыли во вторник, и до города сорок километров. Анна Белова не говорила: «Денег на ремонт моста не хватит».',
  ])('what nobody said is no quotation in other languages: %s', (text) => {
    expect(extractQuotations(text)).toEqual([]);
  });

  it('what somebody said “not without” something is a quotation', () => {
    const text =
      'Der Turm steht seit Jahren leer, und niemand weiß, wem er gehört. Ada Brink sagte nicht ohne Stolz: „Der Turm steht noch lange.“';
    expect(extractQuotations(text).map(({ speaker }) => speaker?.name)).toEqual(['Ada Brink']);
  });

  it.each([
    'Шлюз зачинено з учора, і ніхто не знає, коли його відчинять. «Ми чекаємо вже третій день», — сказав капітан.',
    'Port był zamknięty trzeci dzień, a żaden statek nie mógł wejść. „Czekamy już trzeci dzień”, powiedział kapitan.',
  ])('what is not supported says so: %s', async (text) => {
    const read = await readArticle(Buffer.from(text), 'a.txt');
    expect(read.kind === 'done' && [read.value.language, read.value.warnings.join()]).toEqual([
      undefined,
      expect.stringContaining('speakers are not named in this language'),
    ]);
  });

  it('a last name beside a German verb means the one whole name above it, and an office is nobody', () => {
    expect(
      said(
        'Die Schleuse ist seit dem Freitag geschlossen, und niemand weiß, wann sie wieder aufgeht.',
        'Der Leiter der Werke, Georg Haller, widersprach. „Die Pumpe war in Ordnung“, sagte Haller.',
        'Ein Sprecher erklärte: „Wir prüfen das noch in dieser Woche.“',
      ),
    ).toEqual(['Die Pumpe war in Ordnung — Georg Haller', 'Wir prüfen das noch in dieser Woche. — nobody']);
  });

  it('a French narrator inside the marks is cut out', () => {
    expect(
      said(
        "L'écluse est fermée depuis vendredi, et personne dans le village ne sait quand elle va rouvrir.",
        "« Elle coince, a expliqué Anne Vidal. Je n'y touche plus du tout. »",
        '« Nous allons la réparer », a déclaré Paul Girard, le maire de la ville.',
      ),
    ).toEqual([
      'Elle coince, — Anne Vidal',
      "Je n'y touche plus du tout. — Anne Vidal",
      'Nous allons la réparer — Paul Girard',
    ]);
  });

  it('Russian marks hold what was said, and the narrator is cut out', () => {
    expect(
      said(
        'Шлюз закрыт с пятницы, и никто в деревне не знает, когда его откроют.',
        '«Его заклинило, и это знают все», — сказала Инна Вирт, которая там работает.',
        '«Мы его починим, — ответил Пётр Гиль. — Но не завтра».',
      ),
    ).toEqual([
      'Его заклинило, и это знают все — Инна Вирт',
      'Мы его починим, — Пётр Гиль',
      'Но не завтра — Пётр Гиль',
    ]);
  });
});

describe('an interview without labels', () => {
  const intro =
    'Hanne Sohl has run the night bus to the hill villages since June. We met her at the terminus.';

  it('gives the answers to whom it names', () => {
    expect(
      said(
        intro,
        'Why did you take the job?',
        'I like the dark.',
        'What do passengers talk about?',
        'Sheep, and I listen.',
        'Will it run in January?',
        'If the plough runs, I run.',
      ),
    ).toEqual([
      'I like the dark. — Hanne Sohl',
      'Sheep, and I listen. — Hanne Sohl',
      'If the plough runs, I run. — Hanne Sohl',
    ]);
  });

  it('is no list of questions that the outlet answers itself', () => {
    expect(
      said(
        intro,
        'What is a night bus?',
        'A bus at night.',
        'Who pays?',
        'The county pays.',
        'Is it safe?',
        'Yes, it is.',
      ),
    ).toEqual([]);
  });
});
