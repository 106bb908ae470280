/** Words that an option takes are spelt out in the table of verbs, so that nothing behind them is loaded; here they are held to their lists. */
import { HOLD_CAUSES, RETURN_PATH_SCHEMES } from "@ricochet/core";
import { expect, test } from "vitest";
import { SCOPE_NAMES } from "../../http/access/index.ts";
import { EVENT_TYPES, STREAMS } from "../../ledger/index.ts";
import { LIST_FORMATS, LIST_KINDS } from "../../service/suppression/exchange/index.ts";
import { RECIPIENT_STATES, WEBHOOK_SHAPES } from "../../store/index.ts";
import { ROUTES } from "./routes.ts";
import { verbsOf } from "./verb-list.ts";

const VERBS = new Map(verbsOf(ROUTES).map(({ words, command }) => [words.join(" "), command]));

test.each<readonly [verb: string, option: string, words: readonly string[]]>([
  ["webhook add", "type", EVENT_TYPES],
  ["webhook add", "shape", WEBHOOK_SHAPES],
  ["key add", "scope", SCOPE_NAMES],
  ["queue list", "state", RECIPIENT_STATES],
  ["queue drop", "state", RECIPIENT_STATES],
  ["address sign", "scheme", RETURN_PATH_SCHEMES],
  ["suppress list", "cause", HOLD_CAUSES],
  ["suppress list", "stream", [...STREAMS, "all"]],
  ["suppress import", "kind", LIST_KINDS],
  ["suppress export", "format", LIST_FORMATS],
  ["rates", "stream", STREAMS],
])("%s --%s takes what there is, and nothing else", (verb, option, words) => {
  const flag = VERBS.get(verb)?.parameters.flags?.[option];
  expect(flag).toMatchObject({ kind: "enum" });
  expect(flag?.kind === "enum" ? [...flag.values].toSorted() : []).toEqual([...words].toSorted());
});
