import { namesBody } from "@/lib/corroboration/cast/bodies";
import { describesMedium, isAgency, nameKey } from "@/lib/text/names";

/** "the Echo" for the Tarn Valley Echo, "Agence France-Presse" for AFP, "the news site Novi Portal". */
export function isCalled(words: string, publisher: string): boolean {
  const [a, b] = [nameKey(words), nameKey(publisher)];
  if (a === "" || b === "") return false;
  if (a === b) return true;
  if (isAgency(words) && isAgency(publisher)) return agencyKey(words) === agencyKey(publisher);
  if (/^(?:the )?news(?:paper)?$|^radio$|^tv$/u.test(a)) return false;
  if (
    ` ${a}`.endsWith(` ${b}`) &&
    describesMedium(words.slice(0, Math.max(0, words.length - publisher.length)))
  )
    return true;
  return (
    a.length >= 4 &&
    /^(?:the\s)?\p{Lu}/u.test(words) &&
    (` ${b}`.endsWith(` ${a}`) || b.startsWith(`${a} `)) &&
    !namesBody(words)
  );
}

function agencyKey(name: string): string {
  return nameKey(
    name
      .replace(/Agence France-Presse/iu, "AFP")
      .replace(/Associated Press/iu, "AP")
      .replace(/Deutsche Presse-Agentur/iu, "dpa")
      .replace(/Press Trust of India/iu, "PTI")
      .replace(/\b(?:news )?agency\b/giu, ""),
  );
}

const PRESS_OFFICE =
  /\s+(?:press (?:office|service|release|centre|center|department|team)|media (?:office|relations|centre|center|team)|communications?(?: (?:office|department|team))?|newsroom|public (?:relations|affairs|information)(?: office)?|corporate|prensa|Presse)$/iu;

const OFFICE_OF =
  /^(?:the )?(?:press|media|information|communications?) (?:service|office|centre|center|department|bureau) (?:of|for) (?:the )?(?<body>.+)$/iu;

/** The body behind a publisher that is no news medium: "Norvane press office", "Quake Watch Institute"; else null. */
export function pressOfficeOf(publisher: string): string | null {
  const named = OFFICE_OF.exec(publisher)?.groups?.body;
  if (named !== undefined) return named;
  const body = publisher.replace(PRESS_OFFICE, "");
  if (body !== publisher) return body;
  if (describesMedium(publisher) || isAgency(publisher)) return null;
  return /\b(?:ministry|institute|university|police|department|authority|council|commission|observatory|hospital|agency|foundation|union|federation|brigade|coastguard|municipality|prefecture|government|survey|laboratory|embassy|navy|army)\b/iu.test(
    publisher,
  ) &&
    !/\b(?:news|times|post|review|letter|weekly|daily|bulletin|online|mail|echo|star|chronicle|observer|today|express|mercury|voice|sentinel|courier|dispatch|standard|examiner|argus|record)\b/iu.test(
      publisher,
    )
    ? body
    : null;
}
