/** German words that deny, limit or attribute what is beside them, and verbs of saying. */

export const germanModifiers = {
  negations: `
nicht kein keine keinem keinen keiner keines keinerlei nie niemals niemand niemandem niemanden nichts weder nirgends nirgendwo ohne kaum
keinesfalls keineswegs nein
`,
  conditions: 'wenn falls sofern sobald solange ob vorausgesetzt angenommen',
  limits: `
aber jedoch doch allerdings obwohl obgleich obschon trotz trotzdem dennoch außer nur lediglich manche manchmal vielleicht
möglicherweise wahrscheinlich vermutlich wohl angeblich offenbar anscheinend scheinbar könnte könnten dürfte dürften würde
würden sollte sollten möchte möchten wäre wären hätte hätten müsste müssten fast beinahe nahezu teils teilweise meist meistens größtenteils oft häufig
gewöhnlich eher statt anstatt bis während bevor ehe sonst gegen einst ehemals früher frühere früherer ehemalige ehemaliger
wenig wenige weniger mögliche möglich hoffentlich theoretisch kurz knapp noch zunächst bisher einige
`,
  limitStems: 'scheinen hoffen wünschen fürchten versuchen versuch vorgeben geschätzt schätzen',
  attributions: 'laut zufolge demnach angeblich wonach',
  attributionStems: `
sagen behaupten behauptung erklären erklärung meinen glauben denken halten nennen nannte genannt beschreiben
beschuldigen vorwerfen vorwurf anschuldigung andeuten argumentieren beharren schreiben schrieb versprechen versprach
warnen ankündigen antworten bemerken drohen betonen ergänzen hinzufügen vorhersagen wiederholen erwähnen berichten
gerücht propaganda parole zitieren rufen rief fragen zufolge
`,
  rejectionStems: `
leugnen bestreiten bestritt dementieren dementi zurückweisen ablehnen ablehnung abgelehnt widersprechen widersprach
bezweifeln zweifeln zweifel falsch unwahr lüge lügen unsinn absurd mythos irrtum unmöglich unwahrscheinlich unfähig verbieten
verbot verboten verhindern vermeiden stoppen beenden einstellen abbrechen absagen abgesagt verweigern weigern weigerte
scheitern gescheitert scheiterte erfunden unbegründet haltlos ausschließen ausgeschlossen schloss veto gegner boykott fehlen
`,
  sureness: {
    likely: 'wahrscheinlich vermutlich voraussichtlich dürfte dürften wohl',
    possible: 'vielleicht möglicherweise eventuell womöglich könnte könnten',
    hearsay: 'angeblich offenbar anscheinend scheinbar mutmaßlich',
    duty: 'muss müssen müsste müssten sollte sollten verpflichtet',
  },
  harmlessDenials: [
    /^nicht (?:nur|allein|bloss|zuletzt|einmal) /,
    /^nicht (?:weniger|mehr) als /,
    /^ob nicht /,
    /^ohne (?:zweifel|frage|weiteres) /,
    /^kein(?:e|en)? (?:zweifel|wunder|frage|geringerer) /,
    /^nichts (?:als|anderes|weniger) /,
    /^zweifel(?:los|sohne)? /,
  ],
  denialContinuers: 'noch',
  clauseWords: 'aber sondern während wohingegen',
  clauseWordsBehindComma: 'und doch jedoch weil obwohl wenn falls als der die das welche welcher dass denn',
  opposites: `
wahr:falsch gewinnen:verlieren öffnen:schließen offen:geschlossen steigen:sinken steigen:fallen zunehmen:abnehmen
wachsen:schrumpfen stärken:schwächen stark:schwach sicher:gefährlich annehmen:ablehnen erlauben:verbieten
unterstützen:ablehnen zugeben:leugnen fortsetzen:beenden richtig:falsch legal:illegal schuldig:unschuldig lebendig:tot
freund:feind mehr:weniger alle:keine jeder:niemand vor:nach immer:nie für:gegen gut:schlecht anfang:ende
`,
  degrees: `
kein keine keinen keiner keinem nichts niemand : wenig wenige kaum : einige manche mehrere etwas jemand : viel viele vieles : meisten : alle alles jeder jede jedes
kein keine keinen keiner keinem nichts : ein_wenig : alle alles
nie niemals : selten kaum : manchmal gelegentlich : oft häufig meist : immer stets
teilweise teils : grösstenteils überwiegend : ganz völlig vollständig
mehr : weniger
vor : nach
mit : ohne
für : gegen
über : unter
fast beinahe nahezu : kaum : -
nur lediglich : sogar
nur lediglich : -
nicht nie niemals : -
`,
  denyingPrefix: /^(?:un|miss|nicht)(?<rest>[a-z]{4,})$/u,
  sayings: `
sagte sagten sagt sagen gesagt erklärte erklärten erklärt erklären meinte meint gemeint betonte betont ergänzte ergänzt
schrieb schreibt schrieben geschrieben warnte warnt gewarnt forderte fordert gefordert fragte fragt gefragt antwortete
antwortet geantwortet kommentierte kommentiert behauptete behauptet kritisierte kritisiert berichtete berichtet versprach
verspricht versprochen kündigte äußerte äußert geäußert nannte nennt genannt bezeichnete bezeichnet mitteilte teilte rief drohte droht
gedroht bestätigte bestätigt laut zufolge
`,
  authors: 'so laut zufolge von',
  jests: 'scherzte scherzend witzelte ironisch sarkastisch spöttisch scherzhaft parodierte parodierend',
  formerOffice:
    'ehemalige ehemaliger ehemaligen ehemals fruhere fruherer fruheren ex einst einstige einstiger gewesen vormals',
  titles: `
präsident präsidentin minister ministerin ministerpräsident ministerpräsidentin außenminister außenministerin kanzler kanzlerin
bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin abgeordnete abgeordneter senator senatorin botschafter botschafterin
sprecher sprecherin politiker politikerin diplomat diplomatin experte expertin redakteur redakteurin journalist journalistin
gouverneur gouverneurin könig königin general direktor direktorin leiter leiterin chef chefin herr herrn frau dr prof
anwalt anwältin professor professorin kapitän kapitänin kommandant richter richterin bischof vorsitzende vorsitzender ehemalige ehemaliger
`,
  attributionFillers: `
zu in an am auf im bei und dann auch noch später wie der die das dem den des ein eine er sie seine ihre reportern
journalisten interview rede forum fernsehen radio twitter telegram heute gestern kürzlich letzte letzten dieser diese
woche monat jahr montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli
august september oktober november dezember gegenüber dazu so hat habe
`,
  openers: `
und aber so tatsächlich natürlich eigentlich also dann auch außerdem zudem ferner daher deshalb folglich ja nun
schau klar deswegen darum wiederum schließlich denn doch
`,
  pointers: `
er sie es sein seine seinem seinen seiner ihr ihre ihrem ihren ihrer dies diese diesem diesen dieser dieses jene jener
jenes solche solcher aber und doch jedoch dennoch trotzdem stattdessen dabei dagegen damit danach
`,
  demonstratives: 'das dies es dieses diese',
  prepositions: `
in im ins an am auf bei beim für mit ohne innerhalb unter unterm durch von vom bis zu zum zur aus nach vor während seit
zwischen über um hinter neben gegen trotz wegen laut zufolge statt gegenüber entlang außer
`,
  subordinators: `
wenn falls sofern sobald solange ob weil dass daß der die das welche welcher welches welchem welchen dessen deren wer wem wen
wo während obwohl obgleich bis nachdem seit seitdem als wie damit indem bevor ehe
`,
  untruthStems: 'falsch unwahr lüge lügen gelogen unsinn quatsch absurd mythos erfunden unbegründet haltlos',
  truths: 'wahr richtig wahrheit tatsache stimmt',
  firstPersonSubjects: 'ich wir',
  firstPerson: 'mich mir uns mein meine meinem meinen meiner unser unsere unserem unseren unserer',
};
