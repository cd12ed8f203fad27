import type { verdictsEn } from '../en/en-verdicts.ts';
import type { Translated } from '../translated.ts';

/** Kazakh: verdicts of /verify, and warnings beside quotations. */
export const verdictsKk: Translated<typeof verdictsEn> = {
  warning: {
    opposite_one: 'Бұл дәйексөзге керісінше басқан: {{outlets}}.',
    opposite_other: 'Бұл дәйексөзге керісінше басқандар: {{outlets}}.',
    disputed_one: 'Даулы: бұл дәйексөзге керісінше басқан: {{outlets}}.',
    disputed_other: 'Даулы: бұл дәйексөзге керісінше басқандар: {{outlets}}.',
  },
  verdict: {
    exact: 'Сөзбе-сөз',
    exactSpelling: 'Сөзбе-сөз, бірақ жазылуы басқа',
    exactReason: 'Бұл сөздер мына жерде басылған: {{outlets}}.',
    exactReasonBy: 'Бұл сөздер мына жерде басылған: {{outlets}}. Айтқан: {{speakers}}.',
    exactProse: 'Бұл сөздер мына жерде басылған: {{outlets}}. Бұл – мақаланың өз мәтіні, біреудің сөзі емес.',
    nothingTakenBack: 'Сөйлемнің түсіп қалған бөлігі ештеңені жоққа шығармайды.',
    spelled: 'Дереккөзде басқаша жазылған: {{words}}.',
    spelledFor: '«{{here}}» емес, «{{there}}»',
    printOpposite_one: 'Керісінше басқан: {{outlets}}.',
    printOpposite_other: 'Керісінше басқандар: {{outlets}}.',
    interrupted: 'Сөзбе-сөз, айтушысы көрсетілмеген',
    interruptedReason:
      'Бұл сөздер мына жерде басылған: {{outlets}}. Мақала айтушыны атау үшін оларды бөледі; басқа ештеңе түспеген.',
    interruptedReasonBy:
      'Бұл сөздер мына жерде басылған: {{outlets}}. Айтқан: {{speakers}}. Мақала айтушыны атау үшін оларды бөледі; басқа ештеңе түспеген.',
    cut: 'Қысқартылған',
    cutReason:
      'Бұл сөздер мына жерде басылған: {{outlets}}. Бірақ сөйлемнің жалғасы бар, ол мағынаны өзгертуі мүмкін.',
    cutReasonBy:
      'Бұл сөздер мына жерде басылған: {{outlets}}. Айтқан: {{speakers}}. Бірақ сөйлемнің жалғасы бар, ол мағынаны өзгертуі мүмкін.',
    reversed: 'Мағынасы керісінше',
    reversedReason_one:
      'Басқаша басқан: {{outlets}}. Болымсыздық, шарт немесе қарсылық мұнда түскен не қосылған.',
    reversedReason_other:
      'Басқаша басқандар: {{outlets}}. Болымсыздық, шарт немесе қарсылық мұнда түскен не қосылған.',
    reversedReasonBy_one:
      'Басқаша басқан: {{outlets}}. Айтқан: {{speakers}}. Болымсыздық, шарт немесе қарсылық мұнда түскен не қосылған.',
    reversedReasonBy_other:
      'Басқаша басқандар: {{outlets}}. Айтқан: {{speakers}}. Болымсыздық, шарт немесе қарсылық мұнда түскен не қосылған.',
    rejected: 'Қарсы шығу үшін келтірілген',
    rejectedReason: 'Айтушы бұл сөздерді өзгенікі ретінде келтіреді. Бұл – оның өз пікірі емес.',
    rejectedReasonBy:
      'Бұл сөздер өзгенікі ретінде келтірілген. Айтқан: {{speakers}}. Бұл – айтушының өз пікірі емес.',
    altered: 'Өзгертілген',
    alteredReason: 'Дереккөздерде олай жазылмаған. Айырмасы екі жағында да қалың қаріппен берілген.',
    alteredReasonBy:
      'Дереккөздерде олай жазылмаған. Айтқан: {{speakers}}. Айырмасы екі жағында да қалың қаріппен берілген.',
    stitched: 'Құрастырылған',
    stitchedReason: 'Бөліктері әртүрлі сөйлемнен алынған, бірінен кейін бірі келмейді.',
    otherSpeaker: 'Бұл – басқа адамның сөзі',
    inserted: 'Бұл сөздерді айтылған сөзге тік жақшамен басылым қосқан: {{outlets}}.',
    insertedBy: 'Бұл сөздерді тік жақшамен басылым қосқан: {{outlets}}. Айтқан: {{speakers}}.',
    ofOutlet: 'Бұл – басылымның өз сөзі: {{outlets}}.',
    ofOutletNot: 'Бұл – басылымның өз сөзі: {{outlets}}. Айтушы деп басқа адам көрсетілген: {{claimed}}.',
    unknownSpeaker: 'Мына дереккөзде бар: {{outlets}}. Онда мұнда белгілі айтушы аталмаған.',
    ofSpeaker: 'Дереккөздер бойынша айтқан: {{speakers}}.',
    ofSpeakerNot: 'Дереккөздер бойынша айтқан: {{speakers}}; {{claimed}} емес.',
    disputed: 'Даулы',
    disputedReason: 'Осылай не осыған жуық басқан: {{outlets}}.',
    disputedReasonBy: 'Осылай не осыған жуық басқан: {{outlets}}. Айтқан: {{speakers}}.',
    summaryOnly: 'Тек мазмұндама бар',
    summaryOnlyReason:
      'Мақаланың бұл жерінен мұнда тек Onrecord мазмұндамасы бар ({{outlets}}). Онда дәйексөздерді ғана тексеруге болады.',
    summaryOnlyAnywhere:
      'Бұл мақалалардан мұнда тек Onrecord мазмұндамасы бар. Онда дәйексөздерді ғана тексеруге болады.',
    notFound: 'Табылмады',
    notFoundReason: 'Бұл дереккөздердегі ешбір дәйексөзде мұндай сөз жоқ.',
    pasted: 'Қойылған мәтін',
    onRecord: 'Дереккөзде',
    closest: 'Ең жақын жол, бірақ сәйкес емес:',
    opposite: 'Керісінше',
    ownWords: '{{outlet}} басылымының өз сөзі, дәйексөз емес',
    leftOutBefore: 'Алдынан түскен: «{{words}}»',
    leftOutBetween: 'Ортасынан түскен: «{{words}}»',
    leftOutAfter: 'Соңынан түскен: «{{words}}»',
    aroundUnchecked: 'Тек тырнақшадағы сөздер тексерілді; айналасындағы сөздер тексерілген жоқ.',
    repliedTo: 'Жауап берілген хабарлама тексерілді: жауаптың өзінде дәйексөз жоқ.',
    moreChecks_one: 'Мәтінде тағы {{count, number}} дәйексөз бар. Оны жеке тексеріңіз.',
    moreChecks_other: 'Мәтінде тағы {{count, number}} дәйексөз бар. Оларды бір-бірлеп тексеріңіз.',
  },
};
