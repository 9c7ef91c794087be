import type { StoryScope } from "@/lib/policy";
import { pickSources } from "@/lib/sources/reads";
import type { Option } from "../../../../_ui/select";

/** The sources that publish, for a picker. */
export async function publisherOptions(scope: StoryScope): Promise<Option[]> {
  const sources = await pickSources(scope, { limit: 1_000 });
  return sources
    .filter(({ kind }) => kind === "publisher" || kind === "organisation")
    .map(({ id, name }) => ({ value: id, label: name }));
}
