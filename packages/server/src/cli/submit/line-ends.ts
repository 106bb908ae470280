/** Text as programs write it -> text as SMTP sends it: every line ends with CRLF, the last one too (RFC 5321 §2.3.8). */

/** Octets as latin1 with CRLF. */
export function withCrlf(octets: Uint8Array): string {
  const text = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength)
    .toString("latin1")
    .replaceAll(/\r\n|\r|\n/g, "\r\n");
  return text === "" || text.endsWith("\r\n") ? text : `${text}\r\n`;
}

/** What stands before a line with nothing but a dot, which ends a message on a terminal (sendmail without -i). */
export function untilDot(text: string): string {
  if (text.startsWith(".\r\n")) return "";
  const dot = text.indexOf("\r\n.\r\n");
  return dot < 0 ? text : text.slice(0, dot + 2);
}
