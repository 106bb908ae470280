/** docs/reference/reasons.md, from the table of reasons. */
import { REASONS, type Reason } from "../../packages/core/src/model/index.ts";
import { code, type Page, page, table } from "./page.ts";
import { REASON_MEANINGS } from "./reason-meanings.ts";

const SUPPRESSION_WORDS = { "yes": "yes", "after-repeats": "after repeats", "no": "no" } as const;

export function reasonsPage(): Page {
  const rows = Object.entries(REASONS).map(([name, facts]) => [
    `<a id="${name}"></a>${code(name)}`,
    REASON_MEANINGS[name as Reason],
    facts.permanence === "by-class" ? "by class" : facts.permanence,
    facts.blame,
    SUPPRESSION_WORDS[facts.suppress],
  ]);
  return page("docs/reference/reasons.md", "Reasons", "packages/core/src/model/reason.ts", [
    "Why a message was not delivered. A reason is **hard** only when the same address will never take mail again; everything that a sender, a message, a network or a later day can change is **soft**. *By class* is hard for a status of class 5 and soft for class 4.",
    "*Blame* is whose side the reason is on: only a reason blamed on the recipient ever touches the address. *Suppress* is what a suppression list should do with it.",
    table(["reason", "what it means", "hard or soft", "blame", "suppress the address?"], rows),
  ]);
}
