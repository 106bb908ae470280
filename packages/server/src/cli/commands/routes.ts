/**
 * The verbs, their options and their help: the contract of the command line, as one table. What a
 * verb does is loaded only when it runs, because starting up is most of what a small command costs.
 */

import { buildCommand } from "@stricli/core";
import { SCHEMA_NAMES } from "../../schemas/index.ts";
import { ADDRESS } from "./address-routes.ts";
import { AUDIT } from "./audit-route.ts";
import { BACKUP } from "./backup-route.ts";
import { COMPOSE } from "./compose-route.ts";
import { CONFIG } from "./config-routes.ts";
import type { Context } from "./context.ts";
import { DASHBOARD } from "./dashboard-routes.ts";
import { DELIVER, SENDMAIL } from "./deliver-routes.ts";
import { DEMO } from "./demo-route.ts";
import type { JsonFlag, ReadFlags } from "./flags.ts";
import { FOLLOW, INTAKE } from "./intake-routes.ts";
import { KEY } from "./key-routes.ts";
import { PRIVACY } from "./privacy-routes.ts";
import { QUEUE } from "./queue-routes.ts";
import { RATES } from "./rates-route.ts";
import { SERVE } from "./serve-route.ts";
import { SUPPRESS } from "./suppress-routes.ts";
import { WEBHOOK } from "./webhook-routes.ts";

const text = (input: string): string => input;

const read = buildCommand<ReadFlags, string[], Context>({
  loader: async () => (await import("./read.ts")).read,
  parameters: {
    flags: {
      json: { kind: "boolean", optional: true, withNegated: false, brief: "One report a line, as JSON, in the order of the input" },
      as: {
        kind: "enum",
        optional: true,
        values: SCHEMA_NAMES,
        placeholder: "SCHEMA",
        brief: "One object a recipient, in the form of that program, for what it has a form",
      },
    },
    positional: {
      kind: "array",
      minimum: 1,
      parameter: { parse: text, placeholder: "PATH", brief: "A mail, a mailbox, a folder, or - for the standard input" },
    },
  },
  docs: {
    customUsage: ["[--json | --as SCHEMA] PATH..."],
    brief: "Read bounces: who did not get what, why, and whether it will ever work",
    fullDescription: `Reads mail that came back, in any format and language, and says for each recipient what happened, who said so,
why, and whether it is hard (never again) or soft (may work later).

PATH is a message (.eml), an mbox, a Maildir, or a folder of these; each may be gzipped. In a folder, hidden files
and files that are no mail by their name are passed over. The messages of an mbox are named PATH#1, PATH#2, …
A path that cannot be read is reported and the others are read.

EXAMPLES
  ricochet read bounce.eml
  ricochet read Maildir/ old-bounces.mbox.gz
  ricochet read --json /var/mail/bounces | jq -r '.outcomes[] | select(.bounce == "hard") | .recipient'
  ricochet read --as sendgrid - < bounce.eml

EXIT STATUS
  0 all was read · 1 something could not be read · 2 wrong use · 75 a temporary failure: try again`,
  },
});

const explain = buildCommand<JsonFlag, [string], Context>({
  loader: async () => (await import("./explain.ts")).explain,
  parameters: {
    flags: { json: { kind: "boolean", optional: true, withNegated: false, brief: "The report and the advice as one line of JSON" } },
    positional: {
      kind: "tuple",
      parameters: [{ parse: text, placeholder: "FILE", brief: "A mail, one message of a mailbox as mbox#3, or -" }],
    },
  },
  docs: {
    customUsage: ["[--json] FILE"],
    brief: "Explain one bounce to a person: who said what, why, and what to do",
    fullDescription: `Writes a page that can be forwarded to whoever sent the message: what happened, in plain words; the servers on the
way and the part each played; the reply that decided it; hard or soft, and the lines of the mail that prove it; what
the sender and what the postmaster can do.

EXAMPLES
  ricochet explain bounce.eml
  ricochet explain bounces.mbox#17
  ricochet explain - < bounce.eml | mail -s 'Why your message came back' customer@example.com

EXIT STATUS
  0 explained · 1 the file could not be read · 2 wrong use · 75 a temporary failure: try again`,
  },
});

const classify = buildCommand<JsonFlag, string[], Context>({
  loader: async () => (await import("./classify.ts")).classify,
  parameters: {
    flags: {
      json: { kind: "boolean", optional: true, withNegated: false, brief: "One object a line, as JSON, in the order of the input" },
    },
    positional: {
      kind: "array",
      parameter: { parse: text, placeholder: "REPLY", brief: "SMTP replies or log lines; none, or -: one a line from the standard input" },
    },
  },
  docs: {
    brief: "Say why a server refused, from its SMTP reply or a log line alone",
    customUsage: ["[--json] [REPLY]..."],
    fullDescription: `Gives the reason, and hard or soft, of each SMTP reply or log line. With --json each line of the input has its object:
text, code, status, reason, bounce, rule, confidence.

EXAMPLES
  ricochet classify '550 5.1.1 <ann@example.net>: Recipient address rejected: User unknown'
  grep status=bounced /var/log/mail.log | ricochet classify
  ricochet classify --json < replies.txt

EXIT STATUS
  0 done · 1 the input could not be read · 2 wrong use · 75 a temporary failure: try again`,
  },
});

const completion = buildCommand<Record<never, never>, [string], Context>({
  loader: async () => (await import("./completion.ts")).completion,
  parameters: {
    positional: {
      kind: "tuple",
      parameters: [{ parse: text, placeholder: "SHELL", brief: "bash, zsh or fish", proposeCompletions: () => ["bash", "zsh", "fish"] }],
    },
  },
  docs: {
    customUsage: ["bash | zsh | fish"],
    brief: "Print the completion script for a shell",
    fullDescription: `Prints a script that teaches a shell the verbs and options.

EXAMPLES
  source <(ricochet completion bash)                                    in ~/.bashrc
  source <(ricochet completion zsh)                                     in ~/.zshrc
  ricochet completion fish > ~/.config/fish/completions/ricochet.fish

EXIT STATUS
  0 done · 2 there is no script for that shell`,
  },
});

export const ROUTES = {
  read,
  explain,
  classify,
  compose: COMPOSE,
  address: ADDRESS,
  serve: SERVE,
  demo: DEMO,
  queue: QUEUE,
  suppress: SUPPRESS,
  intake: INTAKE,
  follow: FOLLOW,
  rates: RATES,
  privacy: PRIVACY,
  audit: AUDIT,
  backup: BACKUP,
  key: KEY,
  webhook: WEBHOOK,
  dashboard: DASHBOARD,
  deliver: DELIVER,
  sendmail: SENDMAIL,
  config: CONFIG,
  completion,
} as const;
