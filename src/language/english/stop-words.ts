/**
 * Words without a meaning of their own, folded. Function words have a grammatical role; chat words are small
 * talk around a question. Neither list has a word that somebody may search for. Placeholders may be searched for
 * where texts have them.
 */
import { wordSet } from '../../text/word-lists.ts';

/** Articles, pronouns, prepositions, auxiliaries, conjunctions, question words, adverbs of degree. */
export const functionWords = wordSet(`
a about above according across after again against ago ain't all allegedly along already also although
always am among an and another any anybody anymore anyone anything anywhere are aren't around as at away be became
because become been before beforehand began behind being below besides between beyond both but by can can't cannot
certainly concerning could couldn't despite did didn't do does doesn't doing don't done down during each
either else enough even ever every everybody everyone everything everywhere evidently except few fewer for
from further furthermore had hadn't hardly has hasn't have haven't having he he'd he'll he's hence her here
here's hers herself him himself his how how's however i i'd i'll i'm i've if in indeed inside instead into
is isn't it it'll it's its itself just least less let's little ll many may maybe mayn't me might mightn't
mine more moreover most much must mustn't my myself n't naturally near needn't neither never no nobody none
nor not nothing now nowhere obviously of off often on once one ones only onto or other others otherwise
ought oughtn't our ours ourselves out outside over own per perhaps possibly probably quite rather re really
regarding reportedly same scarcely shall shan't she she'd she'll she's should shouldn't simply since so some
somebody someone something somewhat soon still such supposedly surely than that that'll that's the their
theirs them themselves then there there's thereby therefore these they they'd they'll they're they've this
those though through throughout thus till to together too toward towards truly under unless until up upon us
used ve very via was wasn't we we'd we'll we're we've well were weren't what what's whatever when whenever
where where's whereas wherever whether which while who who's whoever whom whose why will with within without
won't would wouldn't yet you you'd you'll you're you've your yours yourself
`);

/** Small talk, verbs without meaning in a question, and short forms of question words. */
export const chatWords = wordSet(`
abt actual actually afaik aight aint anyway anyways apparently arent b4 basically bc bro bruh btw cant couldnt coz cuz dang didnt
doesnt dont dude dunno eh entire exactly ffs fr frfr get gets getting give given go goes going gone gonna got gotta guys hadnt haha hahaha hehe
hasnt havent hella hello hes hey hi hiya hm hmm honestly hows idk iirc im imho imo innit isnt istg ive kinda lemme let
like literally lmao lmfao lol made make makes making n nah ngl nope ofc oh ok okay omfg omg ong oops please pls plz prob
probs prolly r rly rn rofl seriously shes shouldnt smb smh smth sorta sth srsly sup tbf tbh tf tfw thats theres theyre tho thru thx tryna u uh um
ur v versa vs w wanna wasnt wat wats welp werent whats whens wheres whole whos wont wouldnt wtf wth wut yall yeah yep yes yo yup
`);

/** First words of a line that greets, thanks, praises or laughs. */
export const socialOpeners = wordSet(`
amazing awesome bot bye cheers cool cya gm gn good great haha hahaha hehe hello hey hi hiya lmao lol nice oh ok okay onrecord ping
sorry sup thank thanks thx ty wow yo
`);

/** Words that may follow in such a line; in other lines they may be a topic. */
const socialCompanions = wordSet(`
afternoon buddy evening folks friend job mate morning night pal
`);

/** Words used instead of an unknown name. */
export const placeholders = wordSet(`
bloke chap chick fella gal guy kid lad lady man one person quote quoted quotes stuff thing things thingy verbatim woman
`);

/** Whether a word may be part of small talk: "hey", "evening", "there". */
export const isSmallTalkWord = (folded: string): boolean =>
  [socialOpeners, socialCompanions, chatWords, functionWords].some((words) => words.has(folded));
