// The words whose loss changes what an English sentence says. Data: add words, not code.

/** Words that deny; "n't" and the "non-" of compounds are found by their form. */
export const NEGATIONS =
  `not no never none nobody nothing nowhere neither nor cannot without hardly scarcely barely
rarely seldom unable unlikely lack lacks lacked lacking deny denies denied denying refuse refuses refused refusing
reject rejects rejected rejecting fail fails failed failing false untrue impossible few
prevent prevents prevented preventing dont doesnt didnt wont cant isnt arent wasnt werent shouldnt wouldnt couldnt
aint nay mustnt havent hasnt hadnt against oppose opposes opposed opposing instead unlike stop stops stopped
avoid avoids avoided avoiding cease ceased little minus absent exclude excludes excluded excluding disbelieve
doubt doubts doubted doubtful contrary opposite`.split(/\s+/);

/** Words and phrases that make the rest hold only in some case. */
export const CONDITIONS =
  `if unless until till provided providing except excepting excluding only whether when
whenever once otherwise assuming suppose supposing supposedly barring pending subject contingent conditional
condition conditions depending depends lest`.split(/\s+/);
export const CONDITION_PHRASES = [
  "as long as",
  "so long as",
  "in case",
  "in the event",
  "in so far",
  "insofar as",
  "even if",
  "should they",
  "should he",
  "should she",
  "should it",
  "should we",
  "should you",
  "had they",
  "had we",
  "were they",
  "were we",
  "were it",
  "were he",
  "were she",
  "were you",
  "had he",
  "had she",
  "had it",
  "had you",
  "had there",
  "for now",
  "for the moment",
  "for the time being",
  "to the extent",
  "as far as",
  "so far as",
  "in theory",
  "in principle",
  "on paper",
  "apart from",
  "other than",
  "far from",
  "anything but",
  "yet to",
  "used to",
  "no longer",
];

/** Words that make of a fact something possible, wished for, tried, nearly so, or only in part so. */
export const HEDGES =
  `could may might would should can must ought shall maybe perhaps possibly probably presumably
seemingly apparently ostensibly supposedly purportedly purported potentially potential possible probable likely
prospective hypothetical hypothetically theoretically reportedly allegedly alleged rumoured rumored
supposed pretend fake mock false attempted suspected unconfirmed unverified
preliminary initial almost nearly virtually practically partly partially sometimes occasionally some former formerly
ex acting interim proposed planned intended expected anticipated hope hopes hoped hoping fear fears feared wish
wishes wished try tries tried trying attempt attempts attempting seek seeks sought seeking threaten threatens
threatened threatening plan plans planning intend intends want wants wanted seem seems seemed appear appears
appeared tend tends tended pretends pretended`.split(/\s+/);
export const HEDGE_PHRASES = [
  "about to",
  "able to",
  "need to",
  "needs to",
  "needed to",
  "have to",
  "has to",
  "had to",
  "ready to",
  "prepared to",
  "willing to",
  "free to",
  "one day",
  "at times",
  "kind of",
  "sort of",
  "more or less",
  "so called",
  "self styled",
  "self proclaimed",
];

/** Words that say whose word a thing is; without them it is said by whoever is quoted. */
export const ATTRIBUTIONS =
  `according claim claims claimed claiming allege alleges alleging believe believes believed
believing think thinks thought suspect suspects assume assumes assumed guess understand understood estimate
estimates estimated suggest suggests suggested consider considered deemed reckon imagine say says said saying tell
tells told report reports reported reporting argue argues argued insist insists insisted assert asserts asserted
accuse accuses accused rumour rumours rumor rumors hear heard`.split(/\s+/);

/** Numbers in words, and words that stand for one. */
export const NUMBERS =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand
thousands million millions billion billions trillion trillions dozen dozens score scores half halves third thirds
quarter quarters double doubled triple tripled twice thrice percent percentage lakh lakhs crore crores couple pair
cent pct several both first second fourth fifth sixth seventh eighth ninth tenth`.split(/\s+/);

/** Words that bound a number; lost just before a number that is kept, they change it. */
export const NUMBER_BOUNDS =
  `least most more less fewer than nearly almost about around approximately roughly over
under up exceeding minimum maximum some another additional`.split(/\s+/);

/** Abbreviations whose full stop ends no sentence. */
export const ABBREVIATIONS =
  `mr mrs ms dr prof gen gov sen rep lt col maj capt sgt cpl adm brig cmdr hon rev fr st sr
jr vs no nos jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun inc co corp ltd dept est
fig art approx cf eg ie etc viz al pres supt insp
ave blvd rd mt ft pvt const asst assoc atty adv bros corp govt natl intl pte pty spc vol para eds`.split(
    /\s+/,
  );

/** Words so common in English, and so rare together elsewhere, that they tell the language. */
export const COMMON =
  `the of and to in that is was for with as his her he she it they we you i be are were been have
has had this which their our its from by not will would can could should an at or but who what there said says
these those them us my your on all do does did if so than then when about into more after before`.split(
    /\s+/,
  );
