/** The verbs that send mail, with their help: their part of the table in routes.ts. */

import { buildCommand } from "@stricli/core";
import type { Context } from "./context.ts";
import type { DeliverFlags } from "./deliver.ts";
import { CONFIG_FLAG, textFlag } from "./shared-flags.ts";

const text = (input: string): string => input;

export const DELIVER = buildCommand<DeliverFlags, string[], Context>({
  loader: async () => (await import("./deliver.ts")).deliver,
  parameters: {
    aliases: { f: "sender", N: "notify", R: "ret", V: "envelopeId" },
    flags: {
      ...CONFIG_FLAG,
      sender: { kind: "parsed", parse: text, placeholder: "SENDER", brief: "The envelope sender; <> is the null sender" },
      outside: {
        kind: "boolean",
        optional: true,
        withNegated: false,
        brief: "Strangers sent it: our own domains only, and no notification to whom nobody vouches for",
      },
      notify: textFlag("WHEN", "When to notify: never, or some of success,failure,delay"),
      ret: textFlag("WHAT", "What a notification returns: full or hdrs"),
      envelopeId: textFlag("ID", "An id that notifications repeat"),
    },
    positional: {
      kind: "array",
      minimum: 1,
      parameter: { parse: text, placeholder: "RCPT", brief: "A recipient" },
    },
  },
  docs: {
    customUsage: ["-f SENDER [--outside] [-N WHEN] [-R full|hdrs] [-V ID] RCPT... < message"],
    brief: "Hand a message from the standard input to the daemon",
    fullDescription: `Sends the message as it is, to the SMTP listener of the configuration on this machine. It is done when the daemon
has it on disk. Line ends may be LF or CRLF. With --outside it goes to the LMTP listener, where mail is judged as
strangers' mail is: what another mail server took from anybody must come so, else its forged senders get our bounces.

EXAMPLES
  ricochet deliver -f you@example.com someone@example.net < mail.eml
  echo 'Subject: hello' | ricochet deliver -f '<>' info@example.com
  ricochet  unix  -  n  n  -  10  pipe  user=mail argv=ricochet deliver --outside -f \${sender} \${recipient}     in Postfix's master.cf

EXIT STATUS
  0 the daemon has it · 2 wrong use · 65 the message was refused · 67 a recipient was refused · 69 it cannot be sent
  75 try again: the daemon is away or busy; nothing is lost, some may have got it`,
  },
});

export const SENDMAIL = buildCommand<Record<never, never>, string[], Context>({
  loader: async () => (await import("./sendmail.ts")).sendmailCommand,
  parameters: { positional: { kind: "array", parameter: { parse: text, placeholder: "RCPT", brief: "A recipient" } } },
  docs: {
    customUsage: ["[-t] [-i] [-f SENDER] [-F NAME] [-N WHEN] [-R WHAT] [-V ID] [-B TYPE] [RCPT...] < message"],
    brief: "Send a message as sendmail(8) does, for programs that expect it",
    fullDescription: `Takes the arguments of sendmail. A link to ricochet under the name sendmail does the same; one under the name mailq
lists the queue.

  -t  recipients stand in To, Cc and Bcc          -f, -r  the envelope sender [default: you, on this host]
  -i, -oi  a line with a dot is text              -F      full name for a From that is missing
  -N never | success,failure,delay                -R full | hdrs        -V an id that notifications repeat
  -B 7BIT | 8BITMIME                              -C      the configuration        -bp  list the queue
  -bs  SMTP by standard input and output, as Symfony and Laravel have it by default

Bcc is taken out; From, Date and Message-ID come where they are missing. Options that say how a daemon works mean
nothing here; -bd, -q and others that would have to mean something are refused.

EXAMPLES
  ricochet sendmail -t -i < mail.eml
  ln -s $(which ricochet) /usr/local/sbin/sendmail
  echo 'Subject: done' | sendmail -f cron@example.com root@example.com

EXIT STATUS
  0 the daemon has it · 64 wrong use · 65 the message was refused · 67 a recipient was refused · 69 it cannot be sent
  75 try again: the daemon is away or busy`,
  },
});
