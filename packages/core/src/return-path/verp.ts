/**
 * Variable envelope return paths (D. J. Bernstein): the recipient inside the return path, so that a bounce
 * that says nothing else still says whose it is. Signed by nobody: a right form proves nothing.
 *
 *   list-user=example.net@lists.example.com           qmail, plain; Mail::Verp, escaped
 *   list+user=example.net@lists.example.com           Postfix (XVERP with its default delimiters "+="), plain
 *   list-bounces+user=example.net@lists.example.com   Mailman, plain
 *
 * Escaped means that those characters of the recipient that servers may take for routes or separators stand
 * as "+" and two hex digits, the domain's too, as Mail::Verp does it. Decoding splits at the last "=", which
 * no domain contains; Mailman's default expression forbids "=" in a mailbox, and so loses such recipients.
 */
import type { ReturnPathKey } from "./key.ts";
import { foldCase, formatMailbox, isSameDomain, isTooLong, type Mailbox, parseMailbox } from "./mailbox.ts";
import { type Checked, type Refused, refuse, type Signed } from "./outcome.ts";
import { signToken } from "./token.ts";
import { failedRecipient, mailboxOf, unescapeVerp } from "./verp-form.ts";

export const VERP_SEPARATORS = ["-", "+", "="] as const;
export type VerpSeparator = (typeof VERP_SEPARATORS)[number];

export interface VerpForm {
  readonly separator?: VerpSeparator;
  /** False for the forms of qmail, Postfix and Mailman. */
  readonly isEscaped?: boolean;
}

export interface VerpSigning extends VerpForm {
  /** The address that bounces go to without VERP: "list@lists.example.com", "list-bounces@lists.example.com". */
  readonly sender: string;
  /** For recipients that do not fit into 64 octets, which get a token; they are refused without keys. */
  readonly keys?: readonly ReturnPathKey[];
  readonly now?: Date;
}

export interface VerpChecking extends VerpForm {
  /** The sender that was used; without it, the place where the recipient begins is found by the forms that programs use. */
  readonly sender?: string;
  readonly domain?: string;
}

const ESCAPED = /[-+@:%![\]]/g;

export function signVerp(recipient: string, { sender, separator = "-", isEscaped = true, keys, now }: VerpSigning): Signed | Refused {
  const list = requireSender(sender);
  const mailbox = parseMailbox(recipient);
  if (mailbox === undefined) return refuse("not-an-address");
  const [user, host] = isEscaped ? [escapeVerp(mailbox.local), escapeVerp(mailbox.domain)] : [mailbox.local, mailbox.domain];
  const path = formatMailbox({ local: `${list.local}${separator}${user}=${host}`, domain: list.domain });
  if (!isTooLong(path)) return { ok: true, reason: "signed", address: path };
  if (keys === undefined || now === undefined) return refuse("too-long");
  return signToken(recipient, { keys, now, domain: list.domain });
}

function escapeVerp(text: string): string {
  return text.replaceAll(ESCAPED, (character) => `+${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

export function checkVerp(address: string, options: VerpChecking): Checked | Refused {
  const mailbox = parseMailbox(address);
  if (mailbox === undefined) return refuse("not-an-address");
  const domain = options.domain ?? (options.sender === undefined ? undefined : requireSender(options.sender).domain);
  if (domain !== undefined && !isSameDomain(domain, mailbox.domain)) return refuse("wrong-domain");
  const recipient = options.sender === undefined ? failedRecipient(mailbox.local) : behindSender(mailbox.local, options.sender, options);
  return recipient === undefined ? refuse("not-this-scheme") : { ok: true, reason: "unsigned", address: formatMailbox(recipient) };
}

function behindSender(local: string, sender: string, { separator = "-", isEscaped = true }: VerpForm): Mailbox | undefined {
  const prefix = `${requireSender(sender).local}${separator}`;
  if (foldCase(local.slice(0, prefix.length)) !== foldCase(prefix)) return undefined;
  const recipient = mailboxOf(local.slice(prefix.length));
  return isEscaped && recipient ? { local: unescapeVerp(recipient.local), domain: unescapeVerp(recipient.domain) } : recipient;
}

function requireSender(sender: string): Mailbox {
  const mailbox = parseMailbox(sender);
  if (mailbox === undefined) throw new TypeError("the sender of a variable return path is an address");
  return mailbox;
}
