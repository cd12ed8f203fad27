/**
 * Irregular forms and common short forms: `fought` is `fight`. Forms that are often another word are left out
 * (`left`, `lay`); `saw` is kept, because the tool is rare.
 */
import { wordMap } from '../../text/word-lists.ts';

const bases = wordMap(`
arose:arise arisen:arise ate:eat eaten:eat awoke:awake beaten:beat began:begin begun:begin bent:bend bitten:bite
bled:bleed blew:blow blown:blow born:bear borne:bear bought:buy bound:bind bred:breed broke:break broken:break
brought:bring built:build burnt:burn came:come caught:catch chose:choose chosen:choose crept:creep dealt:deal
drank:drink drawn:draw dreamt:dream drew:draw driven:drive drove:drive drunk:drink
dug:dig fallen:fall fed:feed fell:fall felt:feel fled:flee flew:fly flown:fly forbade:forbid
forbidden:forbid forgave:forgive forgiven:forgive forgot:forget forgotten:forget fought:fight found:find
froze:freeze frozen:freeze gave:give given:give grew:grow grown:grow heard:hear held:hold hid:hide hidden:hide
hung:hang kept:keep knew:know known:know laid:lay learnt:learn led:lead lent:lend lost:lose meant:mean
met:meet mistook:mistake mistaken:mistake overcame:overcome overthrew:overthrow overthrown:overthrow paid:pay
proven:prove ran:run rang:ring risen:rise rode:ride ridden:ride rose:rise said:say sang:sing sung:sing sank:sink
sunk:sink sat:sit seen:see saw:see sent:send shaken:shake shook:shake shone:shine shot:shoot shown:show
shrank:shrink slain:slay slept:sleep slid:slide sold:sell sought:seek spent:spend spoke:speak spoken:speak
spelt:spell sprang:spring stole:steal stolen:steal stood:stand struck:strike stuck:stick swam:swim swept:sweep
swore:swear sworn:swear swung:swing taken:take took:take taught:teach thought:think threw:throw thrown:throw
told:tell tore:tear torn:tear understood:understand undertook:undertake undertaken:undertake undone:undo
went:go woke:wake withdrew:withdraw withdrawn:withdraw withstood:withstand won:win wore:wear worn:wear
wrote:write written:write
men:man women:woman children:child feet:foot teeth:tooth mice:mouse geese:goose lives:life wives:wife
knives:knife halves:half leaves:leaf wolves:wolf selves:self thieves:thief shelves:shelf
criteria:criterion phenomena:phenomenon analyses:analysis crises:crisis theses:thesis bases:basis
better:good best:good worse:bad worst:bad further:far farther:far elder:old eldest:old
ppl:people diff:difference govt:government govts:government prez:president
`);

/**
 * The base form of an irregular folded word, otherwise the word itself.
 *
 * `baseFormOf('fought')` → `'fight'` · `baseFormOf('table')` → `'table'`
 */
export function baseFormOf(folded: string): string {
  return bases.get(folded) ?? folded;
}
