/**
 * Words that news uses for one another, where WordNet keeps them apart: it
 * knows that troops are soldiery, but not that a demonstration fills streets.
 *
 * Each line is a group of words near enough that one in a question makes the
 * others worth looking for. Written by hand for politics, war, economy and
 * public life, for no collection in particular.
 */
import type { RelatedWord, Thesaurus } from './thesaurus.ts';

const groups = `
protest demonstration rally unrest march riot street crowd demonstrator protester uprising turmoil
clash fight fighting battle combat skirmish violence
war conflict invasion hostilities fighting offensive
invade attack assault incursion aggression storm
soldier troop force army military serviceman contingent battalion
weapon arms gun missile ammunition
kill die death dead casualty fatality victim life slay perish murder
wound injure hurt injury
oil petroleum crude fuel
gas energy fuel power
price cost expense
pipeline pipe line
export sell sale ship shipment deliver delivery supply
import buy purchase
trade commerce business
company firm business enterprise corporation
businessman entrepreneur tycoon oligarch
money funds cash finance sum
economy economic finance financial
sanction penalty embargo restriction restrict
stop halt suspend interrupt interruption stoppage shut block standstill pause
cancel scrap axe abandon drop
end finish conclude cease over terminate
begin start launch commence onset open
grow rise increase jump climb surge growth multiply
fall drop decline decrease plunge shrink sink
president leader head ruler chief statesman
minister secretary official
lawmaker parliamentarian deputy legislator mp parliament
parliament legislature duma assembly congress
government authority cabinet administration leadership
state country nation land republic
border frontier boundary
territory land region area soil
region area province district part oblast
capital city town
breakaway separatist secessionist rebel self-proclaimed
independence sovereignty independent sovereign
annex seize absorb take grab annexation
recognise recognition acknowledge accept
refuse reject decline deny rebuff refusal
promise pledge vow commit assure guarantee
agree accord deal treaty pact agreement
ally friend partner alliance partnership
enemy foe adversary rival opponent
neighbour bordering adjacent
help aid assist support assistance
back support endorse favour
oppose resist object against opposition
criticise condemn denounce blast slam criticism critic
insult offend mock abuse
threat threaten menace warn warning intimidate
accuse blame charge allege accusation
anger fury outrage rage angry irritate irritation
fear worry concern alarm anxiety afraid
brave courage courageous bold daring bravery
surprise stun shock astonish unexpected
gratitude grateful thankful thanks
ingratitude ungrateful thankless
debt owe obligation beholden
say state declare tell announce
speech address remark talk statement comment
reply respond answer react response reaction retort
ask question demand request
explain account clarify explanation
claim assert maintain contend allege
describe characterise portray call depict
mention cite refer name
believe think consider view opinion
expert analyst observer specialist commentator pundit
adviser counsellor aide consultant
ambassador diplomat envoy
spokesperson spokeswoman spokesman
reporter journalist correspondent
presenter host anchor broadcaster moderator
moderate chair steer host
newspaper daily press paper
television tv broadcast channel
video clip footage film recording
interview conversation talk
meeting talks summit encounter meet
forum conference gathering summit
visit trip travel journey tour
parade procession march
celebrate mark commemorate celebration
holiday feast anniversary
election vote poll ballot
law legislation bill statute act
ban bar forbid prohibit outlaw block
allow permit let authorise permission
court tribunal judge
prison jail detention
arrest detain custody
police officer
crime offence criminal
people population inhabitant resident citizen
population inhabitant people demographic
minority ethnic group
language tongue speak
history historical past
school education
child kid
wife husband spouse marry married
father mother parent son daughter
grandfather grandson grandparent
young youth youngster
leave quit depart resign exit
resign step quit
flee escape emigrate leave
migrant refugee emigrant
return come back
send dispatch deploy deployment
withdraw pull retreat withdrawal
dissolve collapse disintegrate dissolution breakup fall
split rift divide division crack gap
tension strain friction
relation relationship tie link bond
dependence depend rely reliance
influence sway clout leverage pressure
pressure lever leverage
power authority control rule
avoid evade dodge circumvent
secret hidden covert
anonymous unnamed unidentified anonymity
big large size huge
number count total figure
half fifty
many numerous
rich wealthy
poor poverty
sick ill disease
doctor physician
car vehicle
aircraft plane jet
ship vessel boat
train railway rail
road route highway
build construct erect construction
destroy ruin demolish wreck
buy purchase acquire
own possess belong
win victory triumph victor
lose loss defeat
beat defeat
game match play
create establish found set
job post position office role
career profession
work labour
worker employee staff
salary wage pay
tax duty levy
bank lender
join enter member
member belong
goal aim purpose objective
plan scheme proposal intend
reason cause motive
result outcome consequence effect
lead result
change alter shift
use employ utilise
show display demonstrate
see view observe
true truth real
false untrue lie wrong deny
confirm verify
rumour report
meaning sense
important key crucial major
main chief principal
famous known renowned
new recent
old former ancient previous
foreign abroad overseas external
western west
eastern east
northern north
southern south
american us
british uk
soviet ussr
russian moscow kremlin
`;

const nearness = 0.5;

const byWord: ReadonlyMap<string, readonly RelatedWord[]> = (() => {
  const related = new Map<string, RelatedWord[]>();
  for (const line of groups.trim().split('\n')) {
    const words = line.split(' ');
    for (const word of words) {
      const others = words.filter((other) => other !== word).map((other) => ({ word: other, nearness }));
      related.set(word, [...(related.get(word) ?? []), ...others]);
    }
  }
  return related;
})();

/**
 * A thesaurus that knows the news words too, for any form of them.
 *
 * `withNewsWords(wordNet(), stemOf).related('crowds')` → `protest` among others
 */
export function withNewsWords(thesaurus: Thesaurus, stem: (folded: string) => string): Thesaurus {
  const byStem = new Map<string, RelatedWord[]>();
  for (const [word, related] of byWord)
    byStem.set(stem(word), [...(byStem.get(stem(word)) ?? []), ...related]);
  return {
    ...thesaurus,
    related(folded) {
      const own = byStem.get(stem(folded));
      return own === undefined ? thesaurus.related(folded) : [...own, ...thesaurus.related(folded)];
    },
  };
}
