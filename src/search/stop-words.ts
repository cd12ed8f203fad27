/**
 * Words that carry no meaning by themselves, folded.
 *
 * The list is for questions and news alike: it holds the closed classes of
 * English (articles, pronouns, prepositions, auxiliaries, question words) and
 * the small talk that people put around a question in a chat, and leaves out
 * every word that can be what somebody asks for.
 */
const functionWords = `
a about above according across after again against ago all along already also although always am among an and another any
anybody anyone anything are aren't around as at away be became because become been before began behind being
below besides between beyond both but by can can't cannot concerning could couldn't did didn't do does doesn't doing don't
done down during each either else enough even ever every everybody everyone everything for from further get gets
getting give given go goes going gone got had hadn't has hasn't have haven't having he hence her here hers
herself him himself his how however i if in indeed instead into is isn't it its itself just let like made make
makes making many may maybe me might mine more moreover most much must my myself neither never no nobody none nor
not nothing now of off often on once one only onto or other others otherwise our ours ourselves out over own per
perhaps please quite rather really regarding same shall shan't she should shouldn't since so some somebody someone
something somewhat soon still such than that the their theirs them themselves then there thereby therefore these
they this those though through throughout thus to together too toward towards under unless until up upon us
used very was wasn't we were weren't what whatever when whenever where wherever whether which while who whoever
whom whose why will with within without won't would wouldn't yes yet you your yours yourself i'm i've i'd i'll
it's he's she's that's there's what's who's where's how's let's we're we've we'll they're they've they'll you're
you've you'll isnt dont doesnt didnt wasnt whats whos cant wont hes shes theyre thats theres im ive
actually anyway anyways apparently basically btw gonna gotta guys hello hey hi hmm honestly kinda literally lol nah nope
ok okay pls plz seriously sorta tho u uh um ur versa wanna well yeah yep
`;

export const stopWords: ReadonlySet<string> = new Set(
  functionWords.split(/\s+/).filter((word) => word !== ''),
);

/**
 * Words that shape a question more than they say what it is about: they are
 * looked for, but their absence means little. Folded, with the share of its
 * usual weight that each keeps.
 */
export const lightWords: ReadonlyMap<string, number> = new Map(
  Object.entries({
    call: 0.5,
    called: 0.5,
    big: 0.4,
    large: 0.5,
    consider: 0.5,
    considered: 0.5,
    describe: 0.5,
    described: 0.5,
    document: 0.4,
    documents: 0.4,
    exactly: 0.2,
    example: 0.4,
    happen: 0.3,
    happened: 0.3,
    happening: 0.3,
    kind: 0.3,
    kinds: 0.3,
    known: 0.4,
    mention: 0.4,
    mentioned: 0.4,
    name: 0.4,
    named: 0.5,
    names: 0.4,
    number: 0.5,
    person: 0.4,
    people: 0.6,
    place: 0.4,
    refer: 0.5,
    referred: 0.5,
    report: 0.5,
    reported: 0.5,
    said: 0.4,
    say: 0.4,
    saying: 0.4,
    says: 0.4,
    sort: 0.3,
    take: 0.5,
    takes: 0.5,
    taken: 0.5,
    tell: 0.4,
    tells: 0.4,
    term: 0.4,
    thing: 0.3,
    things: 0.3,
    think: 0.4,
    thinks: 0.4,
    thought: 0.5,
    time: 0.6,
    told: 0.4,
    took: 0.5,
    type: 0.3,
    types: 0.3,
    use: 0.5,
    uses: 0.5,
    way: 0.5,
    ways: 0.5,
    word: 0.4,
    words: 0.4,
    year: 0.5,
    day: 0.5,
    date: 0.4,
    month: 0.5,
  }),
);
