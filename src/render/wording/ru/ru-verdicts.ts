import type { verdictsEn } from '../en/en-verdicts.ts';
import type { Translated } from '../translated.ts';

/** Russian: verdicts of /verify, and warnings beside quotations. */
export const verdictsRu: Translated<typeof verdictsEn> = {
  warning: {
    opposite_one: 'Обратное этой цитате печатает {{outlets}}.',
    opposite_few: 'Обратное этой цитате печатают {{outlets}}.',
    opposite_many: 'Обратное этой цитате печатают {{outlets}}.',
    opposite_other: 'Обратное этой цитате печатают {{outlets}}.',
    disputed_one: 'Спорно: обратное этой цитате печатает {{outlets}}.',
    disputed_few: 'Спорно: обратное этой цитате печатают {{outlets}}.',
    disputed_many: 'Спорно: обратное этой цитате печатают {{outlets}}.',
    disputed_other: 'Спорно: обратное этой цитате печатают {{outlets}}.',
  },
  verdict: {
    exact: 'Дословно',
    exactSpelling: 'Дословно, но в другом написании',
    exactReason: 'Эти слова напечатаны здесь: {{outlets}}.',
    exactReasonBy: 'Эти слова напечатаны здесь: {{outlets}}. Говорит: {{speakers}}.',
    exactProse: 'Эти слова напечатаны здесь: {{outlets}}. Это текст самой статьи, а не чьи-то слова.',
    nothingTakenBack: 'Опущенная часть предложения ничего не отменяет.',
    spelled: 'В источнике написано иначе: {{words}}.',
    spelledFor: '«{{there}}» вместо «{{here}}»',
    printOpposite_one: 'Обратное печатает {{outlets}}.',
    printOpposite_few: 'Обратное печатают {{outlets}}.',
    printOpposite_many: 'Обратное печатают {{outlets}}.',
    printOpposite_other: 'Обратное печатают {{outlets}}.',
    interrupted: 'Дословно, без указания на говорящего',
    interruptedReason:
      'Эти слова напечатаны здесь: {{outlets}}. Статья прерывает их, чтобы назвать говорящего; больше ничего не опущено.',
    interruptedReasonBy:
      'Эти слова напечатаны здесь: {{outlets}}. Говорит: {{speakers}}. Статья прерывает их, чтобы назвать говорящего; больше ничего не опущено.',
    cut: 'Обрезано',
    cutReason:
      'Эти слова напечатаны здесь: {{outlets}}. Но предложение длиннее, и остальное может менять смысл.',
    cutReasonBy:
      'Эти слова напечатаны здесь: {{outlets}}. Говорит: {{speakers}}. Но предложение длиннее, и остальное может менять смысл.',
    reversed: 'Смысл обратный',
    reversedReason_one:
      'Иначе печатает {{outlets}}: «не», условие или возражение здесь потеряно или добавлено.',
    reversedReason_few:
      'Иначе печатают {{outlets}}: «не», условие или возражение здесь потеряно или добавлено.',
    reversedReason_many:
      'Иначе печатают {{outlets}}: «не», условие или возражение здесь потеряно или добавлено.',
    reversedReason_other:
      'Иначе печатают {{outlets}}: «не», условие или возражение здесь потеряно или добавлено.',
    reversedReasonBy_one:
      'Иначе печатает {{outlets}}. Говорит: {{speakers}}. «Не», условие или возражение здесь потеряно или добавлено.',
    reversedReasonBy_few:
      'Иначе печатают {{outlets}}. Говорит: {{speakers}}. «Не», условие или возражение здесь потеряно или добавлено.',
    reversedReasonBy_many:
      'Иначе печатают {{outlets}}. Говорит: {{speakers}}. «Не», условие или возражение здесь потеряно или добавлено.',
    reversedReasonBy_other:
      'Иначе печатают {{outlets}}. Говорит: {{speakers}}. «Не», условие или возражение здесь потеряно или добавлено.',
    rejected: 'Приведено, чтобы возразить',
    rejectedReason: 'Говорящий приводит эти слова как чужие. Это не его собственное мнение.',
    rejectedReasonBy:
      'Эти слова приводятся как чужие. Говорит: {{speakers}}. Это не собственное мнение говорящего.',
    altered: 'Изменено',
    alteredReason: 'В источниках написано не так. Различия выделены жирным с обеих сторон.',
    alteredReasonBy:
      'В источниках написано не так. Говорит: {{speakers}}. Различия выделены жирным с обеих сторон.',
    stitched: 'Склеено',
    stitchedReason: 'Части взяты из разных предложений и не следуют друг за другом.',
    otherSpeaker: 'Это чужие слова',
    inserted: 'Эти слова в квадратных скобках добавлены в речь говорящего. Издание: {{outlets}}.',
    insertedBy: 'Эти слова в квадратных скобках добавлены изданием: {{outlets}}. Говорит: {{speakers}}.',
    ofOutlet: 'Это слова самого издания: {{outlets}}.',
    ofOutletNot: 'Это слова самого издания: {{outlets}}. Указан другой автор: {{claimed}}.',
    unknownSpeaker: 'Есть в источнике: {{outlets}}. Известного здесь говорящего там не названо.',
    ofSpeaker: 'В источниках это говорит {{speakers}}.',
    ofSpeakerNot: 'В источниках это говорит {{speakers}}, а не {{claimed}}.',
    disputed: 'Спорно',
    disputedReason: 'Так или почти так печатает {{outlets}}.',
    disputedReasonBy: 'Так или почти так печатает {{outlets}}. Говорит: {{speakers}}.',
    summaryOnly: 'Есть только пересказ',
    summaryOnlyReason:
      'Из этого места статьи здесь есть только пересказ Onrecord ({{outlets}}). Проверить там можно лишь цитаты.',
    summaryOnlyAnywhere: 'Из статей здесь есть только пересказ Onrecord. Проверить там можно лишь цитаты.',
    notFound: 'Не найдено',
    notFoundReason: 'Ни в одной цитате из этих источников таких слов нет.',
    pasted: 'Проверяемый текст',
    onRecord: 'В источнике',
    closest: 'Самая близкая строка, но это не совпадение:',
    opposite: 'Обратное',
    ownWords: 'собственные слова издания {{outlet}}, не цитата',
    leftOutBefore: 'Опущено до: «{{words}}»',
    leftOutBetween: 'Опущено внутри: «{{words}}»',
    leftOutAfter: 'Опущено после: «{{words}}»',
    aroundUnchecked: 'Проверено только то, что стоит в кавычках; слова вокруг не проверялись.',
    repliedTo: 'Проверено сообщение, на которое отвечают: в самом ответе цитат нет.',
    moreChecks_one: 'В тексте есть ещё {{count, number}} цитата. Проверьте её отдельно.',
    moreChecks_few: 'В тексте есть ещё {{count, number}} цитаты. Проверьте их по одной.',
    moreChecks_many: 'В тексте есть ещё {{count, number}} цитат. Проверьте их по одной.',
    moreChecks_other: 'В тексте есть ещё {{count, number}} цитаты. Проверьте их по одной.',
  },
};
