/** What a source is called, as the matcher needs it. */
export type Named = { id: string; name: string; alsoKnownAs: readonly string[] };

function words(name: string): string[] {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’']s\b/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && word !== "the");
}

const initials = (name: string): string =>
  name
    .split(/[^\p{L}]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join("");

function calledExactly(mention: string, source: Named): boolean {
  const wanted = words(mention).join(" ");
  const names = [source.name, ...source.alsoKnownAs];
  return (
    names.some((name) => words(name).join(" ") === wanted) ||
    (mention.length > 1 && names.some((name) => initials(name) === mention.replace(/^the /iu, "")))
  );
}

/** "Bugti" and "Sarfraz Bugti" for Sarfraz Ahmed Bugti: the mention ends with the last name, the rest stands in order. */
function calledByLastName(mention: string, source: Named): boolean {
  const wanted = words(mention);
  return [source.name, ...source.alsoKnownAs].some((name) => {
    const parts = words(name);
    if (wanted.length === 0 || wanted.at(-1) !== parts.at(-1)) return false;
    let at = 0;
    return wanted.every((word) => {
      const found = parts.indexOf(word, at);
      at = found + 1;
      return found >= 0;
    });
  });
}

/**
 * The one source that a mention in a text can mean: called exactly so (articles, case and accents apart, or by its
 * initials), or by its last name. Null when none fits, or more than one does: a guess is never a choice between people.
 */
export function matchSpeaker<S extends Named>(mention: string | null, sources: readonly S[]): S | null {
  if (!mention) return null;
  const exact = sources.filter((source) => calledExactly(mention, source));
  const found = exact.length > 0 ? exact : sources.filter((source) => calledByLastName(mention, source));
  return found.length === 1 ? (found[0] ?? null) : null;
}
