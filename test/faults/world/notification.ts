/** A notification as its reader sees it (RFC 3464), read with nothing of the program: which one it is, and what it says of whom. */

/** What one notification says. */
export interface ReadNotification {
  /** Its own Message-ID: the same one that arrives twice is a copy, another one is another notification. */
  readonly id: string;
  readonly recipients: readonly { readonly address: string; readonly action: string }[];
}

/** Undefined when it is no report. */
export function readNotification(content: string): ReadNotification | undefined {
  const text = content.replaceAll("\r\n", "\n");
  const id = /^Message-ID:\s*<([^>]+)>/im.exec(text)?.[1];
  const blocks = text.split(/\n\n/u).filter((block) => /^Final-Recipient:/im.test(block));
  if (id === undefined || blocks.length === 0) return undefined;
  const recipients = blocks.map((block) => ({
    address: (/^Final-Recipient:[^;\n]*;\s*(\S+)/im.exec(block)?.[1] ?? "").toLowerCase(),
    action: (/^Action:\s*(\S+)/im.exec(block)?.[1] ?? "").toLowerCase(),
  }));
  return { id, recipients };
}
