/** Bounces for tests of the core, as the standard has them: fields of a report (RFC 3464), or the header of a message that came back. */

function octetsOf(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join("\r\n"));
}

/** A report about one recipient, with these fields of it. */
export function standardReport(...fields: readonly string[]): Uint8Array {
  return octetsOf([
    "From: MAILER-DAEMON@mx.example.com",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    "",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example.com",
    "",
    ...fields,
    "",
    "--b--",
    "",
  ]);
}

interface Returned {
  /** Of the part in which it came back. */
  readonly type?: string;
  /** The bounce's own fields. */
  readonly top?: readonly string[];
}

/** A bounce to which the header of the message is attached, CRLF-ended. */
export function bounceAround(header: string, { type = "text/rfc822-headers", top }: Returned = {}): Uint8Array {
  return octetsOf([
    ...(top ?? ["From: MAILER-DAEMON@mx.example.net"]),
    "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "It could not be delivered.",
    "--b",
    `Content-Type: ${type}`,
    "",
    header,
    "--b--",
    "",
  ]);
}
