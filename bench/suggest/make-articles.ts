import { Random } from "@/bench/reuse/random";

const GIVEN =
  "Mara Ivo Lena Tomas Ines Pavel Ruth Omar Nadia Jonas Amira Felix Clara Hugo Selma Viktor".split(" ");
const FAMILY =
  "Lind Brandt Okoro Salvini Petrov Haddad Nyberg Castellan Moreau Dvorak Yilmaz Ferrante Holm Adeyemi".split(
    " ",
  );
const POSTS = [
  "director of the port authority",
  "the city engineer",
  "a nurse at the district hospital",
  "who runs the night ferry",
  "spokesman for the coast guard",
  "a professor of hydrology at the University of Orval",
];
const BODIES = [
  "the interior ministry",
  "the Port Workers’ Union",
  "police",
  "the Free Harbour Front",
  "the coast guard",
  "officials",
];
const CLAUSES = [
  "the bridge would open before the end of the month",
  "at least 14 people were killed and 30 others injured when the ferry struck the pier",
  "nobody had been warned of the storm",
  "the repairs had cost $2.4 million, half of what the council had set aside",
  "the harbour would stay closed until the wreck had been raised",
  "three of the nine sailors were still missing",
];
const SPEECH = [
  "We heard the horn twice, and then the lights went out",
  "Nobody told us to leave. We left because the water was in the kitchen",
  "That is not true, and the minister knows it",
  "I have worked on this river for thirty years and never seen it so high",
];
const NARRATION = [
  "The ferry had left the northern quay at noon, two hours after the first warning.",
  "Shops along the front stayed shut, and the road to the mill was under water.",
  "By evening the wind had turned, and the boats that had put out in the morning came home one by one.",
  "It was the second accident on the line in as many years.",
];

/** Invented articles of about 5,000 characters, as many figures and attributions in them as in news of an accident. */
export class ArticleMaker {
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = new Random(seed);
  }

  next(): string {
    const people = Array.from(
      { length: 5 },
      () => `${this.#random.pick(GIVEN)} ${this.#random.pick(FAMILY)}`,
    );
    const introduced = new Set<string>();
    const paragraphs: string[] = [];
    while (paragraphs.join("\n\n").length < 5000) paragraphs.push(this.#paragraph(people, introduced));
    return paragraphs.join("\n\n");
  }

  #paragraph(people: readonly string[], introduced: Set<string>): string {
    const random = this.#random;
    const person = random.pick(people);
    const known = introduced.has(person);
    introduced.add(person);
    const mention = known ? (person.split(" ")[1] ?? person) : `${person}, ${random.pick(POSTS)},`;
    return random.pick([
      () => `“${random.pick(SPEECH)},” ${mention} said. “${random.pick(SPEECH)}.” ${random.pick(NARRATION)}`,
      () => `${mention} said ${random.pick(CLAUSES)}, adding that ${random.pick(CLAUSES)}.`,
      () => `According to ${random.pick(BODIES)}, ${random.pick(CLAUSES)}. ${random.pick(NARRATION)}`,
      () => `${random.pick(NARRATION)} ${random.pick(NARRATION)} ${random.pick(NARRATION)}`,
      () =>
        `${mention} denied that ${random.pick(CLAUSES)}. He said it was “a matter of days” before ${random.pick(CLAUSES)}.`,
    ])();
  }
}
