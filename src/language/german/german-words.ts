/** German words without a meaning of their own; `english/stop-words.ts` explains each list. */
import { wordMap } from '../../text/word-lists.ts';

/** Words whose spelling the reform of 1996 changed. */
const sinceReform = wordMap(
  'daß:dass muß:muss mußte:musste mußten:mussten müßte:müsste müßten:müssten wußte:wusste wußten:wussten läßt:lässt bißchen:bisschen',
);

export const germanWords = {
  complementizer: 'dass',
  spellingOf: (word: string) => sinceReform.get(word) ?? word,
  onlyPrinted:
    'würde würden könnte könnten möchte möchten müsste müssten hätte hätten wäre wären dürfte dürften schön',
  functionWords: `
aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus außer
außerdem bei beide beiden beim bereits bevor bin bis bist bisher da dabei dadurch dafür dagegen daher dahin damals damit
danach daneben dann daran darauf daraus darf darin darüber darum darunter das dass daß davon davor dazu dazwischen dein
deine deinem deinen deiner dem den denen denn dennoch der deren derer des deshalb dessen desto deswegen dich die dies
diese diesem diesen dieser dieses dir doch dort du durch dürfen dürfte dürften ebenfalls ebenso ein eine einem einen
einer eines einig einige einigem einigen einiger einiges einmal einst entgegen entlang er es etwa etwas euch euer eure
falls fast für gab gar gegen gegenüber gemäß genau genug gewesen gibt habe haben hast hat hatte hätte hatten hätten hier
hin hinter hoch ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem infolge innerhalb ins irgend ist ja je
jede jedem jeden jeder jedes jedoch jemand jener jenem jenen jenes jetzt kann kannst kaum kein keine keinem keinen keiner
keines können könnte könnten konnte konnten laut lediglich man manche manchem manchen mancher manches manchmal mehr mein
meine meinem meinen meiner mich mir mit möchte möchten mögen muss müssen musste mussten müsste nach nachdem nachher nämlich
neben nein nicht nichts nie niemals niemand niemandem niemanden nirgends nirgendwo noch nun nur ob oberhalb obgleich obschon
obwohl oder oft ohne per rund schon sehr sei seid seien sein seine seinem seinen seiner seines seit seitdem selber selbst
sich sie sind so sobald sofern sogar solange solch solche solchem solchen solcher solches soll sollen sollte sollten
sondern sonst soweit sowie sowohl statt teils trotz trotzdem über überhaupt um und uns unser unsere unserem unseren
unserer unter viel viele vielen vieler vielleicht vom von vor vorbei wann war wäre waren wären warum was wegen weder
weil welche welchem welchen welcher welches wem wen wenig wenige wenigen weniger wenn wer werde werden wessen weshalb
weswegen wie wieder wieso will wir wird wo wobei wodurch wofür wogegen woher wohin wohl wollen wollte wollten womit
woran worauf woraus worden worin worüber wovon wozu während wurde würde wurden würden zu zufolge zuletzt zum zur zwar
zwischen eigentlich
`,
  chatWords: `
bitte danke hallo hi hey ok okay mal halt eben tja moin servus grüße wirklich tatsächlich sag erzähl gibts gib zeig zeige
`,
  lightWords: `
sagen sagte gesagt nennen nannte genannt heißen machen gemacht passieren passiert geschehen berichten bericht erklären
denken meinen fragen antworten groß bekannt erwähnen erwähnt beschreiben name namen nummer anzahl leute menschen ort art
sache ding zeit tag monat jahr wort dokument artikel beispiel
`,
};
