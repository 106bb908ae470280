/**
 * The refusal inside a text: which server said what, in answer to which verb. Programs put it in
 * few ways, and those few are read here, whatever the format around them:
 *
 *   host mx.example.com[192.0.2.1] said: 550 5.1.1 … (in reply to RCPT TO command)     Postfix
 *   SMTP error from remote mail server after RCPT TO:<a@b>: host mx [192.0.2.1]: 550 … Exim
 *   192.0.2.1 does not like recipient. Remote host said: 550 …                         qmail
 *   The response from the remote server was: 550 …                                      Google
 *   Remote Server returned '550 5.1.1 …'                                                Exchange
 */

import { canonicalHost, findReply } from "../syntax/index.ts";

const SAID =
  /\b(?:said|responded|replied|answered|returned|response|reply|error (?:was|is)|with|because|reason|remote server was|server returned|following (?:error|response|message|reason))\b[^:'"]{0,40}[:'"]+\s*|<<<\s*/gi;
const COMMAND: readonly RegExp[] = [
  /\(?in (?:reply|response) to (?:the )?(end of DATA|[A-Z]{4,8}(?: (?:TO|FROM))?)\b/i,
  /\bafter (?:the )?(end of data|pipelined end of data|pipelined (?:MAIL FROM|RCPT TO|DATA)|(?:MAIL FROM|RCPT TO|DATA|HELO|EHLO|STARTTLS|AUTH|initial connection|sending (?:the )?data block))/i,
  /\b(?:in|during|to|at|with|for) (?:the )?(MAIL FROM|RCPT TO|DATA|HELO|EHLO|STARTTLS|AUTH) (?:command|phase|stage|verb)\b/i,
  /\bin (MAIL FROM|RCPT TO|DATA)\s*$/,
  // chasquid's internal/smtp/client.go does not say which of MAIL and RCPT it was; in neither had the content been seen.
  /^(?:MAIL\+)?(RCPT|DATA)(?: closing)? \d{3} /,
  />>>\s*(MAIL|RCPT|DATA|HELO|EHLO|STARTTLS|AUTH|BDAT)\b/i,
  /\bwhile (?:sending|performing|issuing) (?:the )?(MAIL FROM|RCPT TO|DATA|HELO|EHLO|STARTTLS|end of data|end-of-data)\b/i,
  /(?:^|[\s(])(MAIL FROM|RCPT TO)(?::? ?<[^<>]{0,300}>)?[:,]? (?:response |reply )?(?:error|failed|rejected|refused|returned)/i,
];
/** qmail-remote.c says the verb in words of its own; so do Haraka's hmail.js and fetchmail's sink.c. */
const OTHER_VERBS: readonly (readonly [RegExp, string])[] = [
  [/ does not like recipient\b|\bSome (?:recipients failed|addresses were rejected)\b/, "RCPT"],
  [/ (?:does not like sender|but sender was rejected)\b/, "MAIL"],
  [/ failed (?:after I sent the message|on DATA command)\b/, "DATA"],
  [/ but (?:my name was rejected|greeting failed)\b|\brefused to talk to me\b/, "CONN"],
];
const HOST: readonly RegExp[] = [
  /(?:\b(?:host|server) |\bH=)([\w.-]+\.[\w-]+|\[[\da-f:.]+\]) ?(?:\[[^\]]{1,60}\]|\([^)]{1,100}\))?(?::\d+)? ?(?:said|refused|replied|responded|returned|:)/i,
  /^([\w.-]+\.[\w-]+|\[?[\da-fA-F:.]+\]?) does not like (?:recipient|sender|message)/,
  /\bConnected to ([\w.:-]+) but\b/,
  /\b(?:recipient|destination) domain \S{1,255} by ([\w.-]+\.[\w-]+)/i,
  /\bwhile talking to ([\w.-]+\.[\w-]+)/i,
  /\bconnect(?:ed)? to ([\w.-]+\.[\w-]+) ?\[/i,
  /\blost connection with ([\w.-]+\.[\w-]+)/i,
  /\bconversation with ([\w.-]+\.[\w-]+) ?\[/i,
  /\b(?:remote (?:host|server|mta|mail server)|generating server|response from) ([\w-]+(?:\.[\w-]+)+) ?(?:\([^)]{1,100}\)|\[[^\]]{1,60}\])? ?(?:said|returned|refused|rejected|responded|:)/i,
];
/** What reporters add behind the reply of another server. */
const ADDED = /\((?:in (?:reply|response) to [^()]{1,60}|state \d+)\)?\.?\s*$|Giving up on \S+\s*$|: retry timeout exceeded$/i;

/** A reply as it is quoted, without what the reporter added behind it. */
export interface QuotedReply {
  readonly code: number;
  readonly status: string | undefined;
  readonly text: string;
}

/** The refusal (or, when `positive`, the acceptance) that `text` quotes. */
export function readReply(text: string, positive = false): QuotedReply | undefined {
  const inner =
    (text.includes("<") ? LAST_REPLY.exec(text)?.[1] : undefined) ?? (text.includes("... ") ? OWN_CODE.exec(text)?.[1] : undefined);
  const reply = (inner === undefined ? undefined : findReply(inner)) ?? replyIn(text, positive);
  return reply && { code: reply.code, text: trimAdded(closeQuote(text, reply.start, reply.text)), status: reply.status };
}

/** The reply behind "said:" or its like; the first reply of all when nothing introduces one. */
function replyIn(text: string, positive: boolean): ReturnType<typeof findReply> {
  // Nearly every Diagnostic-Code begins with its reply.
  if (/^[245]\d\d[ -]/.test(text)) return findReply(text, { positive });
  SAID.lastIndex = 0;
  for (let match = SAID.exec(text); match !== null; match = SAID.exec(text)) {
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 3);
    if (/^#?[245]\d/.test(behind)) {
      const reply = findReply(text, { from: match.index + match[0].length, positive });
      if (reply !== undefined && reply.start <= match.index + match[0].length + 1) return reply;
    }
  }
  return findReply(text, { positive });
}

/** An expired message's last reply stands in angle brackets behind the reporter's own: "554 4.4.7 Message expired: … <421 4.4.2 …>". */
const LAST_REPLY = /\bexpired\b[^<]{0,200}<([45]\d\d [^<>]+)>/i;

/** Sendmail puts its own code before the address and the reply that it got behind: "554 <a@b>... 550 Host unknown". */
const OWN_CODE = /^[45]\d\d (?:\d\.\d+\.\d+ )?<?[^\s<>]{1,320}>?\.\.\. ([45]\d\d .*)/;

/** Exchange and others put the whole reply in quotes: it ends where they close. */
function closeQuote(text: string, start: number, body: string): string {
  const mark = text.charAt(start - 1);
  if (mark !== "'" && mark !== '"') return body;
  const close = body.lastIndexOf(mark);
  return close > 0 ? body.slice(0, close) : body;
}

export function trimAdded(text: string): string {
  return text.includes("(") || text.includes("n ") || text.includes("ded") ? text.replace(ADDED, "").trim() : text.trim();
}

/** One of these is in every text that says the verb. */
const COMMAND_HINT =
  /^MAIL\+|^DATA |in re(?:ply|sponse) to|\bin (?:MAIL|RCPT|DATA)|\bafter |command|phase|stage|verb|>>>|\bwhile |MAIL FROM|RCPT TO|\bdoes not like|\bfailed (?:after|on)|\bbut (?:my name|greeting|sender)|refused to talk|Some (?:rec|addr)/i;
/** One of these is in every text that names the server that answered. */
const HOST_HINT =
  /\bhost |\bserver |\bH=|does not like|onnect(?:ed)? to|recipient domain|destination domain|talking to|connection with|conversation with|remote |response from/i;

/** The verb that was answered. */
export function readCommand(text: string): string | undefined {
  if (!COMMAND_HINT.test(text)) return undefined;
  for (const pattern of COMMAND) {
    const verb = pattern.exec(text)?.[1];
    if (verb !== undefined) return canonicalVerb(verb);
  }
  return OTHER_VERBS.find(([pattern]) => pattern.test(text))?.[1];
}

/** "RCPT TO" is RCPT; the end of data is DATA's second reply; the greeting answers CONN. */
export function canonicalVerb(verb: string): string | undefined {
  const upper = verb.toUpperCase().replace(/^PIPELINED /, "");
  if (/END.OF.DATA|DATA BLOCK/.test(upper)) return "DATA";
  if (upper === "INITIAL CONNECTION") return "CONN";
  const space = upper.indexOf(" ");
  const word = space < 0 ? upper : upper.slice(0, space);
  return VERBS.has(word) ? word : undefined;
}

// biome-ignore format: a list
const VERBS: ReadonlySet<string> = new Set(["CONN", "HELO", "EHLO", "LHLO", "MAIL", "RCPT", "DATA", "BDAT", "STARTTLS", "AUTH", "QUIT", "RSET", "VRFY", "CONNECT"]);

/** The server that answered. */
export function readHost(text: string): string | undefined {
  if (!HOST_HINT.test(text)) return undefined;
  for (const pattern of HOST) {
    const name = pattern.exec(text)?.[1];
    if (name !== undefined) return canonicalHost(name);
  }
  return undefined;
}
