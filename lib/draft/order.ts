import { FINDING_KINDS, type Finding } from "@/lib/draft/model";

/** Findings with the worst kinds first, and by place within each: as a page goes through them. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  const rank = ({ kind }: Finding) => FINDING_KINDS.indexOf(kind);
  return [...findings].sort((a, b) => rank(a) - rank(b) || a.start - b.start || a.end - b.end);
}
