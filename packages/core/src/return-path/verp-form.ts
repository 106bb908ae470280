/**
 * Where in a variable return path the recipient begins, when nobody says what stands before it: by the forms
 * of the programs and services that write such paths. No form is taken where two readings are possible.
 * "team-mary-ann=example.org" may be ann's or mary-ann's bounce, and would be held against the wrong person.
 */
import type { Mailbox } from "./mailbox.ts";

interface VerpProgram {
  readonly program: string;
  /** What stands before the recipient. */
  readonly before: RegExp;
  readonly isEscaped?: boolean;
}

/** The first that fits is taken. */
const PROGRAMS: readonly VerpProgram[] = [
  { program: "SendGrid", before: /^bounces\+\d{1,20}-[\da-f]{4,16}-/i },
  { program: "Mailgun", before: /^bounce\+[\da-f]{1,16}\.[\da-f]{1,16}-/i },
  { program: "Mailchimp", before: /^bounce-mc\.us\d{1,3}_\d{1,12}\.\d{1,12}-/i },
  { program: "ezmlm", before: /-return-\d{1,12}-/i },
  { program: "Mailman, and others with +", before: /(?:^|-)(?:bounces?|owner|return|errors?|request)\+/i },
  { program: "with a list's -bounces-", before: /(?:^|-)(?:bounces?|return|errors?)-/i, isEscaped: true },
];

/** As Mail::Verp writes them, in any case; it has them for these characters alone. */
const ESCAPE = /\+(2b|40|3a|25|21|2d|5b|5d)/gi;
const PLUS_OF_NO_ESCAPE = /\+(?!2b|40|3a|25|21|2d|5b|5d)/i;
const HOST = /^[^\s.]+(?:\.[^\s.]+)+$/;

/** The recipient in the local part of a return path. */
export function failedRecipient(local: string): Mailbox | undefined {
  for (const { before, isEscaped } of PROGRAMS) {
    const found = before.exec(local);
    if (found !== null) return recipientIn(local.slice(found.index + found[0].length), isEscaped);
  }
  const plus = PLUS_OF_NO_ESCAPE.exec(local);
  if (plus !== null) return recipientIn(local.slice(plus.index + 1));
  return behindOnlyHyphen(local);
}

/** "list-user=host": a second hyphen makes it two readings, except that Mail::Verp would have escaped one of the recipient's. */
function behindOnlyHyphen(local: string): Mailbox | undefined {
  const equals = local.lastIndexOf("=");
  const hyphen = local.lastIndexOf("-", equals);
  if (equals < 0 || hyphen <= 0) return undefined;
  const isCertain = local.indexOf("-") === hyphen || local.replace(ESCAPE, "") !== local;
  return isCertain ? recipientIn(local.slice(hyphen + 1), true) : undefined;
}

function recipientIn(text: string, isEscaped = false): Mailbox | undefined {
  const mailbox = mailboxOf(text);
  if (mailbox === undefined) return undefined;
  const { local, domain } = isEscaped ? { local: unescapeVerp(mailbox.local), domain: unescapeVerp(mailbox.domain) } : mailbox;
  return HOST.test(domain) ? { local, domain } : undefined;
}

/** "user=host", parted at the last "=". */
export function mailboxOf(text: string): Mailbox | undefined {
  const equals = text.lastIndexOf("=");
  return equals <= 0 || equals === text.length - 1 ? undefined : { local: text.slice(0, equals), domain: text.slice(equals + 1) };
}

export function unescapeVerp(text: string): string {
  return text.replaceAll(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
