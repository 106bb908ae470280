/** The word behind "with" in a Received field (RFC 3848, RFC 6531 §4.3): SMTP, ESMTPSA, LMTPS, UTF8SMTPS … */

/** What the word says. */
interface Transmission {
  readonly isLmtp: boolean;
  readonly isExtended: boolean;
  readonly isInternational: boolean;
  readonly isSecure: boolean;
  readonly isAuthenticated: boolean;
}

/** How mail comes here. */
export function transmissionProtocol(transmission: Transmission): string {
  const { isLmtp, isExtended, isInternational, isSecure, isAuthenticated } = transmission;
  const suffix = `${isSecure ? "S" : ""}${isAuthenticated ? "A" : ""}`;
  if (isInternational) return `UTF8${isLmtp ? "LMTP" : "SMTP"}${suffix}`;
  if (isLmtp) return `LMTP${suffix}`;
  return isExtended ? `ESMTP${suffix}` : "SMTP";
}
