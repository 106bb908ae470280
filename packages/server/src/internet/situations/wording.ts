/** Replies that no standard has in mind, and that a client must survive. */

import type { Situation } from "../script/index.ts";

/** Longer than the 512 octets of RFC 5321 §4.5.3.1.5, and than any patience. */
const LONG_TEXT = "and so on ".repeat(1000);

export const WORDING: readonly Situation[] = [
  {
    domain: "latin1.example",
    shows: "Refuses in ISO 8859-1, undeclared.",
    hosts: [{ script: { rcpt: { kind: "say", lines: ["550 5.1.1 Empf\u00e4nger unbekannt: <{recipient}>"], charset: "latin1" } } }],
    expected: { fate: "refused", reason: "user-unknown" },
  },
  {
    domain: "utf8.example",
    shows: "Refuses in UTF-8.",
    hosts: [{ script: { rcpt: "550 5.1.1 \u5b9b\u5148\u4e0d\u660e: <{recipient}>" } }],
    expected: { fate: "refused" },
  },
  {
    domain: "many-lines.example",
    shows: "Refuses in several lines.",
    hosts: [
      {
        script: {
          rcpt: {
            kind: "say",
            lines: [
              "550-5.1.1 The email account that you tried to reach does not exist.",
              "550-5.1.1 Please try double-checking the recipient's email address",
              "550 5.1.1 for typos or unnecessary spaces.",
            ],
          },
        },
      },
    ],
    expected: { fate: "refused", reason: "user-unknown" },
  },
  {
    domain: "different-codes.example",
    shows: "The lines of one reply have different codes.",
    hosts: [
      { script: { rcpt: { kind: "say", lines: ["250-2.1.5 Perhaps", "450-4.2.0 perhaps not", "550 5.1.1 <{recipient}>: User unknown"] } } },
    ],
    expected: { fate: "refused" },
  },
  {
    domain: "no-code.example",
    shows: "Answers RCPT with words and no code.",
    hosts: [{ script: { rcpt: "I would rather not take this" } }],
    expected: { fate: "deferred", reason: "protocol-error" },
  },
  {
    domain: "code-alone.example",
    shows: "Refuses with a code and nothing behind it.",
    hosts: [{ script: { rcpt: "550" } }],
    expected: { fate: "refused" },
  },
  {
    domain: "bare-lf.example",
    shows: "Ends its lines with LF alone.",
    hosts: [{ script: { rcpt: { kind: "say", lines: ["550-5.1.1 <{recipient}>:", "550 5.1.1 User unknown"], lineEnd: "\n" } } }],
    expected: { fate: "refused", reason: "user-unknown" },
  },
  {
    domain: "control-characters.example",
    shows: "Refuses with NUL, ESC and BEL in the text.",
    hosts: [{ script: { rcpt: "550 5.1.1 \u0000User\u001b[31m unknown\u0007" } }],
    expected: { fate: "refused", reason: "user-unknown" },
  },
  {
    domain: "long-reply.example",
    shows: "Refuses in a line of ten thousand octets.",
    hosts: [{ script: { rcpt: `550 5.1.1 User unknown ${LONG_TEXT}` } }],
    expected: { fate: "refused" },
  },
  {
    domain: "endless-lines.example",
    shows: "Answers EHLO with lines that never end.",
    hosts: [{ script: { ehlo: { kind: "endless", line: "250-X-ONE-MORE" } } }],
    expected: { fate: "deferred", reason: "protocol-error" },
  },
  {
    domain: "endless-line.example",
    shows: "Greets with one line that never ends.",
    hosts: [{ script: { greeting: { kind: "endless", line: "220 welcome ", lineEnd: "" } } }],
    expected: { fate: "deferred", reason: "protocol-error" },
  },
  {
    domain: "wrong-class.example",
    shows: "The reply is permanent, its enhanced status is not.",
    hosts: [{ script: { rcpt: "550 4.7.1 <{recipient}>: Recipient address rejected" } }],
    expected: { fate: "refused" },
  },
];
