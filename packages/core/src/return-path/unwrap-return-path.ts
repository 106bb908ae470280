/** The recipient inside a variable return path, for whoever reads a bounce that names none. Needs no key, and proves nothing. */
import { formatMailbox, parseMailbox } from "./mailbox.ts";
import { srsLevel } from "./srs-form.ts";
import { failedRecipient } from "./verp-form.ts";
import { unwrapLayers } from "./wrapping.ts";

/**
 * The recipient that a message to this return path was for, taken out of VERP in any of the forms that
 * programs use, below BATV and SRS if there are such layers.
 *
 * @param address the address that a bounce came to
 * @returns undefined where there is none, or where more than one reading is possible
 * @see D. J. Bernstein, "Variable Envelope Return Paths" (1997); draft-varshavchik-verp-smtpext
 * @example
 * unwrapReturnPath("list-bounces+ann=example.net@lists.example.com") // "ann@example.net"
 */
export function unwrapReturnPath(address: string): string | undefined {
  const path = parseMailbox(address);
  if (path === undefined) return undefined;
  const { local } = unwrapLayers(path).inside;
  if (srsLevel(local) !== undefined || /^(?:m?s?prvs|btv)\d?=/i.test(local)) return undefined;
  const recipient = failedRecipient(local);
  const text = recipient && formatMailbox(recipient);
  return text !== undefined && parseMailbox(text) !== undefined ? text : undefined;
}
