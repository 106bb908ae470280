/**
 * Domains as MAIL and RCPT write them (RFC 5321 §4.1.2, RFC 6531 §3.3): labels of letters, digits and
 * hyphens, with SMTPUTF8 also of other letters. Whether the domain exists is nobody's business here.
 *
 * An underscore is let through: there are hosts of that name, they send mail, and refusing it helps nobody.
 */

const MAX_DOMAIN_OCTETS = 255;
const MAX_LABEL_OCTETS = 63;
const LABEL = /^[\w\u0080-\u{10ffff}](?:[\w\u0080-\u{10ffff}-]*[\w\u0080-\u{10ffff}])?$/u;
const PLAIN_DOMAIN = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?){0,30}$/;

/** Whether a text is a domain; a dot at its end makes it none. */
export function isDomain(text: string): boolean {
  if (text.length <= MAX_DOMAIN_OCTETS && PLAIN_DOMAIN.test(text)) return true;
  return Buffer.byteLength(text) <= MAX_DOMAIN_OCTETS && text.split(".").every(isLabel);
}

function isLabel(label: string): boolean {
  return Buffer.byteLength(label) <= MAX_LABEL_OCTETS && LABEL.test(label);
}
