// The words whose loss changes what an English sentence says. Data: add words, not code.

/** Words that deny; "n't" and the "non-" of compounds are found by their form. */
export const NEGATIONS =
  `not no never none nobody nothing nowhere neither nor cannot without hardly scarcely barely
rarely seldom unable unlikely lack lacks lacked lacking deny denies denied denying refuse refuses refused refusing
reject rejects rejected rejecting fail fails failed failing false untrue impossible few
prevent prevents prevented preventing dont doesnt didnt wont cant isnt arent wasnt werent shouldnt wouldnt couldnt
aint nay`.split(/\s+/);

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
];

/** Numbers in words, and words that stand for one. */
export const NUMBERS =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand
thousands million millions billion billions trillion trillions dozen dozens score scores half halves third thirds
quarter quarters double doubled triple tripled twice thrice percent percentage lakh lakhs crore crores couple pair
several first second fourth fifth sixth seventh eighth ninth tenth`.split(/\s+/);

/** Words that bound a number; lost just before a number that is kept, they change it. */
export const NUMBER_BOUNDS =
  `least most more less fewer than nearly almost about around approximately roughly over
under up exceeding minimum maximum some another additional`.split(/\s+/);

/** Abbreviations whose full stop ends no sentence. */
export const ABBREVIATIONS =
  `mr mrs ms dr prof gen gov sen rep lt col maj capt sgt cpl adm brig cmdr hon rev fr st sr
jr vs no nos jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun inc co corp ltd dept est
fig art approx cf eg ie etc viz al pres supt insp`.split(/\s+/);

/** Words so common in English, and so rare together elsewhere, that they tell the language. */
export const COMMON =
  `the of and to in that is was for with as his her he she it they we you i be are were been have
has had this which their our its from by not will would can could should an at or but who what there said says
these those them us my your on all do does did if so than then when about into more after before`.split(
    /\s+/,
  );
