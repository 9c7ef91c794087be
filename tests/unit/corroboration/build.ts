import type {
  ClaimInput,
  EvidenceInput,
  FigureInput,
  PartInput,
  PositionInput,
  SourceInput,
} from "@/lib/corroboration/model";

/** A person with a name, standing alone unless told. */
export function source(id: string, more: Partial<SourceInput> = {}): SourceInput {
  return {
    id,
    name: more.name ?? id,
    kind: "person",
    identified: true,
    partyId: null,
    partyName: null,
    bodyId: null,
    bodyName: null,
    attestedIndependent: false,
    ...more,
  };
}

/** The declared party of a source. */
export function of(party: string): Partial<SourceInput> {
  return { partyId: party, partyName: party };
}

export function publisher(name: string, more: Partial<SourceInput> = {}): SourceInput {
  return source(`outlet ${name}`, { name, kind: "publisher", ...more });
}

export function unnamed(id: string, more: Partial<SourceInput> = {}): SourceInput {
  return source(id, { name: "a senior official", kind: "unnamed", identified: false, ...more });
}

export function figure(id: string, more: Partial<FigureInput> = {}): FigureInput {
  const low = more.low === undefined ? 12 : more.low;
  const high = more.high === undefined ? low : more.high;
  return {
    id,
    wording: `${low ?? high ?? "dozens"} people`,
    measure: "killed",
    measureOther: null,
    who: "people",
    qualifier: "exactly",
    counting: "total",
    currency: null,
    windowStart: null,
    windowEnd: null,
    asOf: null,
    place: null,
    ...more,
    low,
    high,
  };
}

/** Statement `label` in document D1 of the Courier, asserting. */
export function position(label: string, more: Partial<PositionInput> = {}): PositionInput {
  return {
    id: `p-${label}`,
    stance: "asserts",
    rejectsPositionId: null,
    statementId: `s-${label}`,
    statementLabel: label,
    documentId: "D1",
    documentLabel: "D1",
    publisher: publisher("The Courier"),
    creditLine: null,
    speaker: source(`speaker of ${label}`),
    givesBodysAccount: false,
    relays: [],
    figures: [],
    said: "confirmed",
    withdrawn: false,
    offRecord: false,
    ...more,
  };
}

export function evidence(id: string, more: Partial<EvidenceInput> = {}): EvidenceInput {
  return {
    id,
    label: id,
    stance: "asserts",
    source: null,
    partyId: null,
    partyName: null,
    reviewed: true,
    ...more,
  };
}

export function part(id: string, more: Partial<PartInput> = {}): PartInput {
  return { ...figure(id, more), statementLabel: "S90", sourceName: "Geo News", documentId: "D1", ...more };
}

export function claim(positions: PositionInput[], more: Partial<ClaimInput> = {}): ClaimInput {
  return {
    id: "C1",
    label: "C1",
    text: "A claim",
    counted: null,
    positions,
    parts: [],
    evidence: [],
    ...more,
  };
}
