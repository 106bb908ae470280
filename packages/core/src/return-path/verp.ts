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
import type { Keyed } from "./key.ts";
import { foldCase, formatMailbox, isSameDomain, isTooLong, type Mailbox, parseMailbox } from "./mailbox.ts";
import { type Checked, type Refused, refuse, type Signed } from "./outcome.ts";
import { signToken } from "./token.ts";
import { failedRecipient, mailboxOf, unescapeVerp } from "./verp-form.ts";

/** The characters that may stand between the sender and the recipient; those that Postfix allows. */
export const VERP_SEPARATORS = ["-", "+", "="] as const;
/** One of them; "-" where nothing is said. */
export type VerpSeparator = (typeof VERP_SEPARATORS)[number];

/** How the recipient is written. */
export interface VerpForm {
  /** What stands in front of it. */
  readonly separator?: VerpSeparator;
  /** False for the forms of qmail, Postfix and Mailman. */
  readonly isEscaped?: boolean;
}

/** What writing a path needs. Keys and time are for recipients that do not fit into 64 octets: they get a token, and are refused without. */
export interface VerpSigning extends VerpForm, Partial<Keyed> {
  /** The address that bounces go to without VERP: "list@lists.example.com", "list-bounces@lists.example.com". */
  readonly sender: string;
}

/** What reading a path needs. */
export interface VerpChecking extends VerpForm {
  /** The sender that was used; without it, the place where the recipient begins is found by the forms that programs use. */
  readonly sender?: string;
  /** Refuses paths of any other domain. */
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
