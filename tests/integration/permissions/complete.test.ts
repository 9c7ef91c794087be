import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { importsOf, type SourceFile, sourcesIn } from "@/tests/architecture/rules";
import { ACCOUNT_DEEDS } from "./account-deeds";
import { DEEDS } from "./deeds";
import { OWN_READS, READS } from "./reads";

const ROOT = path.resolve(import.meta.dirname, "../../..");

/** Doors for those who have no session: who holds the link, or the server. Tried in `tests/integration/accounts`. */
const UNSIGNED = [
  "flows/create-setup-link.createSetupLink",
  "flows/use-setup-link.setUpNewsroom",
  "flows/use-setup-link.setPasswordByLink",
  "flows/verify-evidence.verifyEvidence",
];

/**
 * What no request reaches: parts of flows, which the flow that opened the transaction answers for, and reads inside
 * them. No page and no action may import one.
 */
const INSIDE = [
  "flows/bring-in-document.publisherOf",
  "flows/change.change",
  "flows/change.notAllowed",
  "flows/change.runChange",
  "flows/contributors.contributorsTo",
  "flows/contributors.fourEyesProblem",
  "flows/edition-draft.discard",
  "flows/edition-draft.gather",
  "flows/edition-draft.lastChange",
  "flows/edition-draft.render",
  "flows/edition-head.nextEditionHead",
  "flows/edition-rows.writeEdition",
  "flows/edition-spool.JsonSpool",
  "flows/edition-spool.Spool",
  "flows/enter-statement.enterWithin",
  "flows/find-corrections.correctionsOn",
  "flows/find-corrections.findCorrections",
  "flows/keep-claim.writeClaim",
  "flows/make-source.writeParty",
  "flows/make-source.writeSource",
  "flows/make-text.makeTextOf",
  "flows/make-text.takeIn",
  "flows/manage-account.asManager",
  "flows/manage-account.asSelf",
  "flows/manage-account.manageAccount",
  "flows/manage-account.managerRefusal",
  "flows/manage-account.stillManages",
  "flows/move-item.submitWithin",
  "flows/move-item.withdrawWithin",
  "flows/place-position.fitFigures",
  "flows/place-position.placePosition",
  "flows/proposal-decision.takenAlready",
  "flows/proposal-decision.unfound",
  "flows/proposal-decision.writeProposalDecision",
  "flows/see-corrections.messageOf",
  "flows/see-gate.gatePages",
  "flows/see-gate.standingNow",
  "flows/see-utterances.utterancesOf",
  "flows/statement-proof.proveInText",
  "flows/statement-proof.proveStatement",
  "flows/statement-proof.readTextToProve",
  "flows/store-edition.alreadyMade",
  "flows/store-edition.storeEdition",
  "flows/story-for-draft.storyForDraft",
  "accounts/reads.accountEntries",
  "accounts/reads.accountIdOf",
  "accounts/reads.actorRow",
  "accounts/reads.credentialsOf",
  "accounts/reads.findAccount",
  "accounts/reads.listAccounts",
  "accounts/reads.listPeople",
  "accounts/reads.lockAccount",
  "accounts/reads.lockEnabledAdmins",
  "accounts/reads.passwordHashOf",
  "claims/reads-claim-rows.findClaims",
  "claims/reads-copies.readCopies",
  "claims/reads-copies.readLinks",
  "claims/reads-corroboration.readStandings",
  "claims/reads-engine-input.evidenceOf",
  "claims/reads-engine-input.partOf",
  "claims/reads-engine-input.positionOf",
  "claims/reads-engine-input.sourceOf",
  "claims/reads-readings.byClaim",
  "claims/reads-readings.keptReadings",
  "claims/reads-readings.readReadings",
  "claims/reads.restingVerdicts",
  "editions/reads-corrections.dueEditions",
  "editions/reads-corrections.dueStatements",
  "editions/reads-corrections.editionsHolding",
  "editions/reads-corrections.idsIn",
  "editions/reads-corrections.lastAddress",
  "editions/reads-corrections.listClosings",
  "editions/reads-corrections.readGivenItems",
  "editions/reads-gate.inOrderOfNumbers",
  "editions/reads-gate.localTime",
  "editions/reads-gate.readForEdition",
  "editions/reads-gate.readPlaces",
  "editions/reads-retractions.firstInPlace",
  "editions/reads-retractions.retractionPages",
  "editions/reads-since.claimsGiven",
  "editions/reads-since.entriesBetween",
  "editions/reads-since.firstEdition",
  "editions/reads-since.readCorrectionHead",
  "editions/reads-since.statementsClosed",
  "editions/reads-since.statementsLeft",
  "editions/reads-since.statementsLeftAgain",
  "editions/reads-since.statementsOn",
  "editions/reads-since.statementsTouched",
  "editions/reads-styles.stylesFolder",
  "evidence/reads-custody.changedTexts",
  "evidence/reads-custody.checkOriginals",
  "evidence/reads-custody.lastFinding",
  "evidence/reads-custody.storiesRestingOn",
  "reviews/reads.lockItem",
  "reviews/reads.revisionMarks",
  "sources/reads-draft.readNamesForDraft",
  "sources/reads.readLinks",
  "statements/reads-draft.readForDraft",
  "statements/reads-filter.lastGoneStale",
  "statements/reads-filter.staleStatementIds",
  "statements/reads-filter.statementsThat",
  "statements/reads-proof.placeIn",
  "statements/reads-proposals-against.readClaims",
  "statements/reads-proposals-against.readDecided",
  "statements/reads-proposals-against.readPositions",
  "statements/reads-proposals-against.readRejectedBefore",
  "statements/reads-proposals-against.readSources",
  "statements/reads-proposals-anew.readProposal",
  "statements/reads-proposals-anew.readProposalsFrom",
  "statements/reads-suggestions.suggestionsIn",
  "statements/reads-utterances.readApart",
  "statements/reads-utterances.readPrints",
  "statements/reads.contentOf",
  "statements/reads.readContent",
  "stories/reads.memberMarks",
];

/** What pages may import all the same: it reads no row, says only that there is nobody yet, or takes a link's token. */
const OPEN = [
  "accounts/reads.isNewsroomEmpty",
  "accounts/reads.readLink",
  "editions/reads-styles.readStyles",
  "reviews/reads.itemLabel",
  "statements/reads.figureOf",
];

async function exportedFunctions(): Promise<string[]> {
  const rooms = readdirSync(path.join(ROOT, "lib"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const files = rooms.flatMap(({ name: room }) =>
    room === "generated"
      ? []
      : readdirSync(path.join(ROOT, "lib", room))
          .filter((file) => (room === "flows" ? /\.ts$/ : /^reads.*\.ts$/).test(file))
          .map((file) => `${room}/${file.replace(/\.ts$/, "")}`),
  );
  const names: string[] = [];
  for (const file of files) {
    const module: Record<string, unknown> = await import(path.join(ROOT, "lib", `${file}.ts`));
    for (const [name, value] of Object.entries(module))
      if (typeof value === "function") names.push(`${file}.${name}`);
  }
  return names.sort();
}

const walked = [
  ...[...DEEDS, ...ACCOUNT_DEEDS].map(({ flow }) => `flows/${flow}`),
  ...[...READS, ...OWN_READS].map(({ read }) => read),
];

describe("the tables of permissions", () => {
  it("hold every flow and every read that lib exports, and none that it doesn't", async () => {
    const known = [...new Set([...walked, ...UNSIGNED, ...INSIDE, ...OPEN])].sort();
    expect(known).toEqual(await exportedFunctions());
  });

  it("leave out only what no page, action or route imports", () => {
    const app = sourcesIn(ROOT, ["app"]);
    const reached = INSIDE.filter((inside) => {
      const [file = "", name = ""] = inside.split(".");
      return app.some((source) => importsName(source, `lib/${file}`, name));
    });
    expect(reached).toEqual([]);
  });
});

function importsName(source: SourceFile, module: string, name: string): boolean {
  if (!importsOf(source).includes(module)) return false;
  const [, named = ""] =
    new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*"@/${module}"`).exec(source.text) ?? [];
  return new RegExp(`\\b${name}\\b`).test(named);
}
