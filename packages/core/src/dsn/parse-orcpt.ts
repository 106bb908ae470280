/** The ORCPT parameter of RCPT TO (RFC 3461 §4.2, RFC 6533 §3) -> the members of a notified recipient. */

import { decodeUnicodeEscapes, decodeXtext } from "../syntax/index.ts";
import type { NotifiedRecipient } from "./notification.ts";

/**
 * Takes an ORCPT value apart, escapes undone.
 *
 * @param orcpt the value as it came: "rfc822;bob+2Bnews@example.net"
 * @returns type and address; without a type it is rfc822
 * @example
 * parseOrcpt("rfc822;bob+2Bnews@example.net").originalRecipient // "bob+news@example.net"
 */
export function parseOrcpt(orcpt: string): Required<Pick<NotifiedRecipient, "originalRecipient" | "originalRecipientType">> {
  const end = orcpt.indexOf(";");
  const type = end < 0 ? "rfc822" : orcpt.slice(0, end).trim().toLowerCase();
  const raw = orcpt.slice(end + 1);
  return { originalRecipientType: type, originalRecipient: type === "utf-8" ? decodeUnicodeEscapes(raw) : decodeXtext(raw) };
}
