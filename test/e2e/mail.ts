/** A small message for the stories. */

/** What a story says of a message; the rest is as usual. */
export interface MailParts {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly messageId?: string;
  /** Further header lines. */
  readonly fields?: readonly string[];
  readonly body?: string;
}

/** The message, with CR LF. */
export function mail({
  from = "ann@example.com",
  to = "bob@example.net",
  subject = "Minutes",
  messageId = "1@example.com",
  fields = [],
  body = "We met, and we agreed.\r\n",
}: MailParts = {}): string {
  const header = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    "Date: Sun, 22 Nov 2026 09:58:59 +0100",
    `Message-ID: <${messageId}>`,
    ...fields,
  ];
  return `${header.join("\r\n")}\r\n\r\n${body}`;
}
