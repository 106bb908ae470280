/** docs/reference/duty.md, from the table of duties and the rules for automatic replies. */
import { AUTO_REPLY_RULES, DUTY_TABLE, type DutyRow } from "../../packages/core/src/duty/index.ts";
import { code, type Page, page, table } from "./page.ts";

export function dutyPage(): Page {
  return page("docs/reference/duty.md", "Who owes the notification", "packages/core/src/duty/", [
    "Mail that is not delivered must not vanish, and must not be bounced to a stranger either. Which of the two dangers is at hand depends on when the failure shows and on who vouches for the reverse path. This table is the program's own: for every case exactly one row decides, whatever their order; a test walks through all cases.",
    ...AXES,
    "## The table",
    "What **when** does not name may be anything. **Audit** means that the decision leaves a row where a person finds it.",
    table(["case", "when", "what happens to the message", "who is told", "audit", "says", "because"], DUTY_TABLE.map(rowOf)),
    "## Loops",
    "- A message with 100 `Received` fields, or 25 written by our own hosts, loops (RFC 5321 §6.3): result `looped`, status 5.4.6.",
    "- A message with `Auto-Submitted` (anything but `no`) and a `Message-ID` of one of our hosts is a notification of ours, kind `notification`, whatever reverse path a forwarder gave it; when it is addressed to the postmaster it is a `double-bounce`. Neither ever earns a notification.",
    "- Our notifications leave with the null reverse path, `Auto-Submitted: auto-replied` and `NOTIFY=NEVER`.",
    "## Automatic replies",
    "A vacation notice or another responder answers (RFC 3834) unless one of these rules forbids it; the first that applies is named. An allowed reply goes to the reverse path and nowhere else, from the null path, marked `Auto-Submitted: auto-replied`, and once per correspondent in 7 days.",
    table(
      ["rule", "no reply because", "says"],
      [
        ...AUTO_REPLY_RULES.map(({ id, because, rfc }) => [code(id), because, rfc]),
        [code("answered"), "This correspondent was answered within the period.", "RFC 3834 §2"],
      ],
    ),
  ]);
}

const AXES: readonly string[] = [
  "## What it depends on",
  [
    "- **stage**: `session` before the reply to the client, `accepted` after a 2yz reply to DATA.",
    '- **standing** of the reverse path: `trusted` (the client authenticated, or may relay); `authenticated` (SPF pass for the domain of MAIL FROM, or a DKIM pass aligned with it); `unauthenticated` (neither; every other result of SPF and DKIM counts as nothing); `tolerated` (neither, and the site has set `duty.unauthenticated = "bounce"`).',
    "- **reverse path**: an `address`, or `null`.",
    "- **wish** for this result, from NOTIFY: `asked`; `default` (no NOTIFY, and a failure or delay); `unwanted` (NEVER, NOTIFY without the keyword, or success without NOTIFY).",
    "- **message**: `ordinary`; `automatic` (Auto-Submitted, list or bulk mail); `notification`, one of our own; `double-bounce`, what the postmaster got when one of these failed.",
    "- **result**: `delivered`, `relayed` (to a host without DSN), `expanded`, `passed-on` (to a host with DSN), `failed`, `looped`, `expired`, `deferred`, `overdue` (the warning time has passed, no warning was sent), `harmful` (a virus or a forgery, with very high confidence).",
  ].join("\n"),
];

const FATES: Readonly<Record<DutyRow["mail"], string>> = {
  reject: "refused with 5yz",
  defer: "put off with 4yz",
  keep: "kept, tried again",
  done: "done with",
  quarantine: "quarantined",
  discard: "thrown away",
};

function rowOf({ id, when, mail, notify, audit, rfc, because }: DutyRow): string[] {
  const conditions = Object.entries(when).map(([axis, values]) => `${AXIS_NAMES[axis] ?? axis} ${values.map(code).join(" or ")}`);
  const told = notify === undefined ? "nobody" : `${notify.to === "postmaster" ? "the postmaster" : "the sender"}: ${code(notify.action)}`;
  return [code(id), conditions.join("; "), FATES[mail], told, audit ? "yes" : "", rfc, because];
}

const AXIS_NAMES: Readonly<Record<string, string>> = { reversePath: "reverse path" };
