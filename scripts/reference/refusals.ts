/** docs/reference/refusals.md, from the table of what accepting refuses. */
import { REFUSALS } from "../../packages/server/src/accept/index.ts";
import { code, type Page, page, table } from "./page.ts";

type Row = (typeof REFUSALS)[keyof typeof REFUSALS] & { readonly event?: string };

export function refusalsPage(): Page {
  return page("docs/reference/refusals.md", "Refusals", "`packages/server/src/accept/refusal.ts`", [
    "What the server answers to a sender, a recipient or a message that it does not take. A refusal leaves the duty to tell the sender with the client that is still connected: whatever can be refused is never bounced. With 4yz the client tries again by itself; with 5yz it gives up and tells its user.",
    "What stands in braces is filled in: `{address}` is the sender or recipient, `{words}` what another host answered. **Counted as** is the name in the log and the metrics where several refusals share one. Refusals of the protocol itself (syntax, sequence, limits of a session) are those of RFC 5321 and of the extensions.",
    table(
      ["refusal", "answer", "counted as"],
      Object.entries(REFUSALS).map(([id, row]) => rowOf(id, row)),
    ),
  ]);
}

function rowOf(id: string, { code: reply, status, text, event }: Row): string[] {
  return [code(id), `${reply} ${status} ${text}`, event === undefined ? "" : code(event)];
}
