/** docs/reference/log.md, from the table of sentences. */
import { fieldsIn, SENTENCES } from "../../packages/server/src/service/log/index.ts";
import { code, type Page, page, table } from "./page.ts";

export function logPage(): Page {
  return page("docs/reference/log.md", "Log", "`packages/server/src/service/log/sentences.ts`", [
    "One line an event. On a terminal it is a sentence behind the time (UTC), the queue id and the name of the event; elsewhere it is one JSON object with `level`, `time`, `event`, the fields of the event, and the sentence as `text`. `log.format` chooses, `log.level` says how much.",
    "A sentence ends with what comes next. Of a field the name says the unit: `…InMs` and `tookMs` are time spans in milliseconds, `untilMs` is a time in milliseconds since 1970, `…Bytes` are octets; the sentence shows them in larger units.",
    "What comes from outside stands in one line, without control characters, cut at 1000 characters, and without the credentials that some servers repeat in their replies. Where the last column names a field, the first ten events with the same value in a minute are written; the others are counted and told as `repeated`.",
    table(
      ["event", "level", "text", "fields shown", "repeats by"],
      Object.entries(SENTENCES).map(([event, { level, words, unanswered, repeatsBy = "" }]) => [
        code(event),
        level,
        unanswered === undefined ? words : `${words}. Where no server spoke: ${unanswered}`,
        fieldsIn(words).map(code).join(", "),
        repeatsBy === "" ? "" : code(repeatsBy),
      ]),
    ),
  ]);
}
