/**
 * Verbs that attribute words to somebody, and what each may be followed by:
 * - `q` a quotation or a clause in front of it ("…," she said);
 * - `c` a clause with "that"; `b` a clause without it; `w` a question ("asked whether");
 * - `t` an infinitive ("promised to"); `n` a noun phrase ("denied the charge"); `a` "described X as Y";
 * - `p` a preposition and what it governs ("warned of");
 * - `r` a person told ("told reporters that");
 * - `m` a measure with what it is set at ("put the toll at 46");
 * - `k` a reaction, a statement only where it is quoted ("called the plan “absurd”").
 */
export type Frame = "q" | "c" | "b" | "w" | "t" | "n" | "a" | "p" | "r" | "k" | "m";

export type CueForm = "past" | "present" | "base" | "ing";
export type CueVerb = { lemma: string; form: CueForm; frames: ReadonlySet<Frame> };

const REGULAR: readonly (readonly [frames: string, lemmas: string])[] = [
  ["qcb", "add acknowledge allege argue assert claim concede contend declare explain insist note suggest"],
  [
    "qc",
    "affirm attest caution clarify comment conclude confess counter elaborate emphasise emphasize interject joke lament observe opine posit predict proclaim profess quip reason recall recount reiterate remark respond reveal stress testify underline underscore",
  ],
  ["qcb", "admit announce complain confirm estimate maintain state warn figure"],
  ["qcbn", "report"],
  ["qcn", "boast brag exclaim gush muse mutter ponder relate retort vent venture volunteer"],
  [
    "q",
    "continue demand exclaim fume grumble murmur scoff shout shriek sigh snap sneer sob thunder wail whisper yell chant chide laugh bark cry beam",
  ],
  ["qct", "pledge promise vow threaten"],
  ["qcr", "assure inform notify remind reassure advise brief"],
  ["qwr", "ask"],
  ["qw", "inquire enquire wonder"],
  ["qct", "agree propose recommend"],
  ["cn", "deny dispute reject refute rebut dismiss"],
  ["qc", "reply answer post tweet retweet email blog"],
  ["cb", "believe fear hope suspect doubt assume expect"],
  ["c", "demonstrate determine indicate signal imply disclose discover certify guarantee conclude"],
  ["a", "describe portray denounce characterise characterize depict label brand condemn"],
  ["tr", "urge"],
  [
    "k",
    "call dub slam criticise criticize mock blast attack accuse blame thank liken compare decry lament assail deride ridicule rip hail commend applaud chide scold berate lambaste characterise defend cite reference invoke tout vilify insult belittle embrace endorse bemoan question express bash target disparage condemn warn apologise apologize joke congratulate caricature refer style term deem brand single want seek love support oppose favor favour back slate trumpet herald welcome",
  ],
];

const IRREGULAR: readonly (readonly [
  frames: string,
  base: string,
  present: string,
  past: string,
  ing: string,
])[] = [
  ["qcb", "say", "says", "said", "saying"],
  ["qcbrt", "tell", "tells", "told", "telling"],
  ["qcb", "write", "writes", "wrote", "writing"],
  ["qcb", "think", "thinks", "thought", "thinking"],
  ["m", "put", "puts", "put", "putting"],
  ["c", "find", "finds", "found", "finding"],
  ["c", "show", "shows", "showed", "showing"],
  ["qct", "swear", "swears", "swore", "swearing"],
  ["q", "read", "reads", "read", "reading"],
  ["q", "sing", "sings", "sang", "singing"],
];

const DOUBLING: Readonly<Record<string, string>> = {
  admit: "admitt",
  quip: "quipp",
  brag: "bragg",
  snap: "snapp",
  blog: "blogg",
  sob: "sobb",
};

/** Takes a noun phrase as well ("announced an inquiry"), though what is said is then only named. */
const WITH_NOUN =
  "acknowledge admit alleg announce claim confirm declare demand deny describe dispute estimate predict proclaim promise propose reject reveal suggest report pledge dismiss refute vow recommend disclose".split(
    " ",
  );
const WITH_PREPOSITION = "warn complain boast speak".split(" ");
const CLAIM_TO = "claim".split(" ");

function past(verb: string): string {
  const stem = DOUBLING[verb] ?? verb;
  if (stem.endsWith("e")) return `${stem}d`;
  return /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`;
}

function present(verb: string): string {
  if (/(?:s|sh|ch|x)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function ing(verb: string): string {
  const stem = DOUBLING[verb] ?? verb;
  return stem.endsWith("e") ? `${stem.slice(0, -1)}ing` : `${stem}ing`;
}

function framesOf(lemma: string, letters: string): ReadonlySet<Frame> {
  const frames = new Set([...letters] as Frame[]);
  if (WITH_NOUN.includes(lemma)) frames.add("n");
  if (WITH_PREPOSITION.includes(lemma)) frames.add("p");
  if (lemma === "estimate" || lemma === "assess") frames.add("m");
  if (CLAIM_TO.includes(lemma)) frames.add("t");
  return frames;
}

function table(): ReadonlyMap<string, CueVerb> {
  const verbs = new Map<string, CueVerb>();
  const add = (word: string, lemma: string, form: CueForm, frames: ReadonlySet<Frame>) => {
    if (!verbs.has(word)) verbs.set(word, { lemma, form, frames });
  };
  for (const [letters, base, third, before, during] of IRREGULAR) {
    const frames = framesOf(base, letters);
    add(before, base, "past", frames);
    add(third, base, "present", frames);
    add(base, base, "base", frames);
    add(during, base, "ing", frames);
  }
  for (const [letters, lemmas] of REGULAR)
    for (const lemma of lemmas.split(" ")) {
      const frames = framesOf(lemma, letters);
      add(past(lemma), lemma, "past", frames);
      add(present(lemma), lemma, "present", frames);
      add(lemma, lemma, "base", frames);
      add(ing(lemma), lemma, "ing", frames);
    }
  return verbs;
}

const VERBS = table();

/** The cue verb a lower-case word may be a form of; null where it is none. */
export function cueVerb(lower: string): CueVerb | null {
  return VERBS.get(lower) ?? null;
}
