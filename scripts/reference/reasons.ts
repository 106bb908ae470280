/** docs/reference/reasons.md, from the table of reasons. */
import { REASONS, type Reason } from "../../packages/core/src/model/index.ts";
import { ADVICE, type Advice } from "../../packages/server/src/cli/present/advice.ts";
import { code, type Page, page, table } from "./page.ts";
import { REASON_MEANINGS } from "./reason-meanings.ts";

const SUPPRESSION_WORDS = { "yes": "yes", "after-repeats": "after repeats", "no": "no" } as const;

export function reasonsPage(): Page {
  const rows = Object.entries(REASONS).map(([name, facts]) => [
    `[${code(name)}](#${name})`,
    REASON_MEANINGS[name as Reason],
    facts.permanence === "by-class" ? "by class" : facts.permanence,
    facts.blame,
    SUPPRESSION_WORDS[facts.suppress],
  ]);
  return page("docs/reference/reasons.md", "Reasons", "packages/core/src/model/reason.ts", [
    "Why a message was not delivered. A reason is **hard** only when the same address will never take mail again; everything that a sender, a message, a network or a later day can change is **soft**. *By class* is hard for a status of class 5 and soft for class 4. Whatever the reason, what a server calls temporary (a reply 4yz; without a reply a status of class 4) is soft.",
    "*Blame* is whose side the reason is on: only a reason blamed on the recipient ever touches the address. *Suppress* is what a suppression list should do with it.",
    "Which rule decided stands in the outcome's `rule`: an id that begins with the reason, such as `user-unknown.no-such-user`. The rules are tables in [packages/core/src/classify/rules/](../../packages/core/src/classify/rules/), by reason, by provider and by language, each row with the phrase, the program that prints it and an example.",
    table(["reason", "what it means", "hard or soft", "blame", "suppress the address?"], rows),
    ...Object.keys(REASONS).flatMap((name) => section(name as Reason, ADVICE[name as Reason])),
  ]);
}

function section(reason: Reason, advice: Advice): string[] {
  return [
    `## ${reason}`,
    `**${filled(advice.headline)}.** ${REASON_MEANINGS[reason]} ${filled(advice.permanence)}`,
    ...list("What the sender can do", advice.sender),
    ...list("What the postmaster of the sending side can do", advice.postmaster),
  ];
}

const list = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${title}:`, lines.map((line) => `- ${filled(line)}`).join("\n")];

/** The advice has places for the addresses of one bounce; a page about all bounces says what goes there. */
const filled = (text: string): string =>
  text
    .replaceAll(/`([^`]*)`/gu, (_, inner: string) => code(inner.replaceAll(/\{(\w+)\}/gu, "<$1>")))
    .replaceAll(/\{(\w+)\}/gu, (_, place: string) => PLACES[place] ?? place);

const PLACES: Readonly<Record<string, string>> = {
  recipient: "the recipient",
  domain: "the recipient's domain",
  server: "the server",
  sender: "the sender",
  senderDomain: "the sender's domain",
};
