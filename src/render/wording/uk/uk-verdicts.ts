import type { verdictsEn } from '../en/en-verdicts.ts';
import type { Translated } from '../say.ts';

/** Ukrainian: what /verify finds. */
export const verdictsUk: Translated<typeof verdictsEn> = {
  verdict: {
    exact: 'Дослівно',
    exactSpelling: 'Дослівно, але в іншому написанні',
    exactReason: 'Ці слова надруковано тут: {{outlets}}.',
    exactReasonBy: 'Ці слова надруковано тут: {{outlets}}. Каже: {{speakers}}.',
    exactProse: 'Ці слова надруковано тут: {{outlets}}. Це текст самої статті, а не чиїсь слова.',
    nothingTakenBack: 'Пропущена частина речення нічого не скасовує.',
    spelled: 'У джерелі написано інакше: {{words}}.',
    spelledFor: '«{{there}}» замість «{{here}}»',
    printOpposite_one: 'Протилежне друкує {{outlets}}.',
    printOpposite_few: 'Протилежне друкують {{outlets}}.',
    printOpposite_many: 'Протилежне друкують {{outlets}}.',
    printOpposite_other: 'Протилежне друкують {{outlets}}.',
    interrupted: 'Дослівно, без згадки про мовця',
    interruptedReason:
      'Ці слова надруковано тут: {{outlets}}. Стаття перериває їх, щоб назвати мовця; більше нічого не пропущено.',
    interruptedReasonBy:
      'Ці слова надруковано тут: {{outlets}}. Каже: {{speakers}}. Стаття перериває їх, щоб назвати мовця; більше нічого не пропущено.',
    cut: 'Обрізано',
    cutReason: 'Ці слова надруковано тут: {{outlets}}. Але речення довше, і решта може змінювати зміст.',
    cutReasonBy:
      'Ці слова надруковано тут: {{outlets}}. Каже: {{speakers}}. Але речення довше, і решта може змінювати зміст.',
    reversed: 'Зміст протилежний',
    reversedReason_one: 'Інакше друкує {{outlets}}: «не», умову чи заперечення тут втрачено або додано.',
    reversedReason_few: 'Інакше друкують {{outlets}}: «не», умову чи заперечення тут втрачено або додано.',
    reversedReason_many: 'Інакше друкують {{outlets}}: «не», умову чи заперечення тут втрачено або додано.',
    reversedReason_other: 'Інакше друкують {{outlets}}: «не», умову чи заперечення тут втрачено або додано.',
    reversedReasonBy_one:
      'Інакше друкує {{outlets}}. Каже: {{speakers}}. «Не», умову чи заперечення тут втрачено або додано.',
    reversedReasonBy_few:
      'Інакше друкують {{outlets}}. Каже: {{speakers}}. «Не», умову чи заперечення тут втрачено або додано.',
    reversedReasonBy_many:
      'Інакше друкують {{outlets}}. Каже: {{speakers}}. «Не», умову чи заперечення тут втрачено або додано.',
    reversedReasonBy_other:
      'Інакше друкують {{outlets}}. Каже: {{speakers}}. «Не», умову чи заперечення тут втрачено або додано.',
    rejected: 'Наведено, щоб заперечити',
    rejectedReason: 'Мовець наводить ці слова як чужі. Це не його власна думка.',
    rejectedReasonBy: 'Ці слова наведено як чужі. Каже: {{speakers}}. Це не власна думка мовця.',
    altered: 'Змінено',
    alteredReason: 'У джерелах написано не так. Відмінності виділено жирним з обох боків.',
    alteredReasonBy:
      'У джерелах написано не так. Каже: {{speakers}}. Відмінності виділено жирним з обох боків.',
    stitched: 'Склеєно',
    stitchedReason: 'Частини взято з різних речень, одна за одною вони не йдуть.',
    otherSpeaker: 'Це слова іншої людини',
    inserted: 'Ці слова у квадратних дужках додано до мовлення. Видання: {{outlets}}.',
    insertedBy: 'Ці слова у квадратних дужках додало видання: {{outlets}}. Каже: {{speakers}}.',
    ofOutlet: 'Це слова самого видання: {{outlets}}.',
    ofOutletNot: 'Це слова самого видання: {{outlets}}. Вказано іншого автора: {{claimed}}.',
    unknownSpeaker: 'Є у джерелі: {{outlets}}. Відомого тут мовця там не названо.',
    ofSpeaker: 'У джерелах це каже {{speakers}}.',
    ofSpeakerNot: 'У джерелах це каже {{speakers}}, а не {{claimed}}.',
    disputed: 'Суперечливо',
    disputedReason: 'Так або майже так друкує {{outlets}}.',
    disputedReasonBy: 'Так або майже так друкує {{outlets}}. Каже: {{speakers}}.',
    summaryOnly: 'Є лише переказ',
    summaryOnlyReason:
      'З цього місця статті тут є лише переказ Onrecord ({{outlets}}). Перевірити там можна тільки цитати.',
    summaryOnlyAnywhere: 'Зі статей тут є лише переказ Onrecord. Перевірити там можна тільки цитати.',
    notFound: 'Не знайдено',
    notFoundReason: 'У жодній цитаті з цих джерел таких слів немає.',
    pasted: 'Текст, що перевіряється',
    onRecord: 'У джерелі',
    closest: 'Найближчий рядок, але це не збіг:',
    opposite: 'Протилежне',
    ownWords: 'власні слова видання {{outlet}}, не цитата',
    leftOutBefore: 'Пропущено перед: «{{words}}»',
    leftOutBetween: 'Пропущено всередині: «{{words}}»',
    leftOutAfter: 'Пропущено після: «{{words}}»',
    moreChecks_one: 'У тексті є ще {{count, number}} цитата. Перевірте її окремо.',
    moreChecks_few: 'У тексті є ще {{count, number}} цитати. Перевірте їх по одній.',
    moreChecks_many: 'У тексті є ще {{count, number}} цитат. Перевірте їх по одній.',
    moreChecks_other: 'У тексті є ще {{count, number}} цитати. Перевірте їх по одній.',
  },
};
