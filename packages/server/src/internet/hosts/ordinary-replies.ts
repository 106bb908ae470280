/** What a host says where its script says nothing: a friendly server with the usual extensions. */

import type { Point } from "../script/index.ts";

export const USUAL_EXTENSIONS = ["PIPELINING", "SIZE 52428800", "8BITMIME", "SMTPUTF8", "DSN", "ENHANCEDSTATUSCODES", "CHUNKING"] as const;

/** EHLO is made of the host's name and its extensions. */
export const ORDINARY_REPLIES: Readonly<Record<Exclude<Point, "ehlo">, string>> = {
  greeting: "220 {host} ESMTP",
  helo: "250 {host}",
  starttls: "220 2.0.0 Ready to start TLS",
  mail: "250 2.1.0 Ok",
  rcpt: "250 2.1.5 Ok",
  data: "354 End data with <CR><LF>.<CR><LF>",
  content: "250 2.0.0 Ok: queued",
  rset: "250 2.0.0 Ok",
  quit: "221 2.0.0 Bye",
};

/** Replies that no script changes. */
export const FIXED_REPLIES = {
  noop: "250 2.0.0 Ok",
  help: "214 2.0.0 RFC 5321",
  vrfy: "252 2.5.0 Send some mail",
  chunk: "250 2.0.0 Ok: chunk taken",
  unknown: "500 5.5.2 Command not recognized",
  badSequence: "503 5.5.1 Bad sequence of commands",
  badArgument: "501 5.5.4 Syntax error in parameters",
  badParameter: "555 5.5.4 Parameters not recognized",
  noRecipients: "554 5.5.1 No valid recipients",
} as const;
