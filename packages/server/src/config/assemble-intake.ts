/** An entry of `[[intake]]` -> what its kind needs. What is missing has been refused by `checkIntake`; here it is left empty. */

import type { ImapAfter, ImapIntake, ImapLogin, IntakeSettings } from "./configuration.ts";
import type { SectionValues } from "./read-sections.ts";

type Entry = SectionValues["intake"][number];

/** Puts an entry together; `pathOf` makes a path whole. */
export function assembleIntake(entry: Entry, pathOf: (relative: string) => string): IntakeSettings {
  const { kind, tenant, stream, poll } = entry;
  const common = { tenant, stream, pollMs: poll };
  if (kind === "imap") return { ...common, ...imapOf(entry, pathOf) };
  const written = kind === "maildir" ? entry.folder : entry.file;
  const path = written === undefined ? "" : pathOf(written);
  switch (kind) {
    case "maildir":
      return { kind, path, ...common, after: entry.after === "leave" ? "leave" : "move" };
    case "mbox":
      return { kind, path, ...common };
    case "log":
      return { kind, path, ...common, fromStart: entry.from_start, senders: entry.senders };
  }
}

const IMPLICIT_TLS_PORT = 993;
const PORT = 143;

function imapOf(entry: Entry, pathOf: (relative: string) => string): Omit<ImapIntake, "tenant" | "stream" | "pollMs"> {
  const { host = "", port, tls, ca, user = "", folder = "INBOX" } = entry;
  return {
    ...{ kind: "imap", host, tls, user, folder, login: loginOf(entry), after: afterOf(entry) },
    port: port ?? (tls === "implicit" ? IMPLICIT_TLS_PORT : PORT),
    ...(ca !== undefined && { ca: pathOf(ca) }),
  };
}

function loginOf({ password = "", token_command, token_url, refresh_token = "", client_id, client_secret }: Entry): ImapLogin {
  if (token_command.length > 0) return { kind: "command", command: token_command };
  if (token_url === undefined) return { kind: "password", password };
  const client = {
    ...(client_id !== undefined && { clientId: client_id }),
    ...(client_secret !== undefined && { clientSecret: client_secret }),
  };
  return { kind: "refresh", url: token_url, refreshToken: refresh_token, ...client };
}

function afterOf({ after, flag, move_to = "" }: Entry): ImapAfter {
  if (after === "move") return { kind: "move", folder: move_to };
  return after === "leave" || after === "delete" ? { kind: after } : { kind: "flag", flag };
}
