/** Names that stand in something narrower than text: in a URL, in the head of a request, in a command of IMAP. */

import { textual } from "./kind.ts";

/** A tenant or an account: what the API lets through, so that whatever is configured can be asked for. */
export const PLAIN_NAME = textual<string>({
  noun: "plain name",
  allowed: "letters, digits, dots, dashes and underscores, 64 at most",
  parse: (text) => (/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text) ? text : undefined),
});

/** Name of a header field of HTTP, a token (RFC 9110 §5.6.2). */
export const HEADER_NAME = textual<string>({
  noun: "name of a header field",
  allowed: "a name as X-Webhook-Token",
  parse: (text) => (/^[\w!#$%&'*+.^`|~-]+$/.test(text) ? text : undefined),
});

/** A flag or keyword of IMAP (RFC 9051 §2.3.2): an atom, with a backslash before those of the standard. */
export const IMAP_FLAG = textual<string>({
  noun: "flag of IMAP",
  allowed: 'a flag as "\\\\Seen", or a keyword as "bounced"',
  parse: (text) => (/^\\?[A-Za-z0-9!#$&'+,./:;<=>?@[^_`|}~-]+$/.test(text) ? text : undefined),
});

/** Where a secret is sent: never in the clear. */
export const HTTPS_URL = textual<string>({
  noun: "safe address",
  allowed: "an address that begins with https://",
  parse: (text) => (URL.parse(text)?.protocol === "https:" ? text : undefined),
});
