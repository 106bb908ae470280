/**
 * Local part -> name of the mailbox's folder. The same mailbox whatever the case, the quotes or the sub-address; and
 * always one plain name below the root, whatever stood in the envelope: "..", "/", a NUL or a name that is too long
 * have no mailbox.
 */

/** Longest name of common file systems. */
const MAX_NAME_BYTES = 255;
const UNSAFE = /[/\\\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** Name of the folder; undefined when the local part can have none. */
export function mailboxFolder(localPart: string, subAddressSeparator: string): string | undefined {
  const name = withoutSubAddress(withoutQuotes(localPart), subAddressSeparator).normalize("NFC").toLowerCase();
  if (name === "" || name.startsWith(".") || UNSAFE.test(name) || Buffer.byteLength(name) > MAX_NAME_BYTES) return undefined;
  return name;
}

function withoutQuotes(localPart: string): string {
  const isQuoted = localPart.length >= 2 && localPart.startsWith('"') && localPart.endsWith('"');
  return isQuoted ? localPart.slice(1, -1).replaceAll(/\\(.)/g, "$1") : localPart;
}

/** "user+tag" is user's; a separator at the beginning separates nothing. */
function withoutSubAddress(localPart: string, separator: string): string {
  const at = separator === "" ? -1 : localPart.indexOf(separator);
  return at > 0 ? localPart.slice(0, at) : localPart;
}
