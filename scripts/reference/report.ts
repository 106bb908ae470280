/** docs/reference/report.md, from the interfaces of the record and the comments on them. */
import { ACTIONS, KINDS, STATUS_SOURCES } from "../../packages/core/src/model/index.ts";
import { type Interface, readInterfaces } from "./interfaces.ts";
import { code, type Page, page, table } from "./page.ts";

const SOURCES = ["report.ts", "problem.ts"];
const FIRST = ["Report", "Outcome"];
const WORDS: Readonly<Record<string, readonly string[]>> = {
  Kind: KINDS,
  Action: ACTIONS,
  StatusSource: STATUS_SOURCES,
  Bounce: ["hard", "soft", "none"],
};
const PAGES: Readonly<Record<string, string>> = { Reason: "reasons.md", ProblemCode: "problems.md" };

export function reportPage(): Page {
  const interfaces = SOURCES.flatMap((file) => readInterfaces(new URL(`../../packages/core/src/model/${file}`, import.meta.url)));
  const sorted = [
    ...FIRST.flatMap((name) => interfaces.filter((one) => one.name === name)),
    ...interfaces.filter((one) => !FIRST.includes(one.name)),
  ];
  const names = sorted.map((one) => one.name);
  return page("docs/reference/report.md", "Report", "packages/core/src/model/report.ts", [
    "The record that `read` returns and that `ricochet read --json` prints, one a line. It is the same record whatever program wrote the bounce, and in whatever language.",
    "All dates are ISO 8601 with their offset kept. All offsets are bytes of the message that was read: `message.subarray(start, end)` shows where a value stood. A member marked *optional* is absent, never `null`, when the message does not tell.",
    ...sorted.flatMap((one) => section(one, names)),
  ]);
}

function section(one: Interface, names: readonly string[]): string[] {
  const rows = one.members.map((member) => [
    code(member.name),
    `${typeWords(member.type, names)}${member.isOptional ? ", *optional*" : ""}`,
    member.comment,
  ]);
  return [`## ${one.name}`, ...(one.comment === "" ? [] : [one.comment]), table(["member", "type", "what it says"], rows)];
}

/** The type for a reader: a vocabulary is spelt out, another record is a link. */
function typeWords(type: string, names: readonly string[]): string {
  const list = /^readonly (.+)\[\]$/u.exec(type);
  const base = list?.[1] ?? type;
  const of = list === null ? "" : "list of ";
  if (WORDS[base]) return of + WORDS[base].map(code).join(" or ");
  if (PAGES[base]) return `${of}[${base}](${PAGES[base]})`;
  if (names.includes(base)) return `${of}[${base}](#${base.toLowerCase()})`;
  return (
    of +
    base
      .split("|")
      .map((word) => (/^\s*"/u.test(word) ? code(word.trim().slice(1, -1)) : word.trim()))
      .join(" or ")
  );
}
