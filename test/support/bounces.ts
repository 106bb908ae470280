/** Bounces to send: each about another recipient, in the forms of several programs, to a signed path. */

import { sign } from "@ricochet/core";
import { writeBounce } from "../../packages/server/dist/internet/bounces/index.js";

/** The key of the bench's own domain. */
export const KEY = { id: 1, secret: "a secret of the benchmark" };
/** Where bounces come. */
export const BOUNCE_DOMAIN = "bounces.example.com";

const STYLES = ["postfix", "exim", "qmail", "sendmail", "exchange"] as const;
const REPLIES = [
  "550 5.1.1 <someone>: Recipient address rejected: User unknown",
  "552 5.2.2 mailbox full",
  "554 5.7.1 message rejected as spam",
  "550 5.7.1 Client host blocked using a block list",
] as const;

/** One bounce. */
export interface Bounce {
  readonly path: string;
  readonly content: Buffer;
}

/** So many bounces, of about `bytes` octets of returned mail; `run` tells those of one run from those of another. */
export function bounces(count: number, { bytes, run }: { readonly bytes: number; readonly run: string }): readonly Bounce[] {
  const answer = sign("news@example.com", { scheme: "token", keys: [KEY], now: new Date(), domain: BOUNCE_DOMAIN });
  if (!answer.ok) throw new Error(answer.reason);
  return Array.from({ length: count }, (_, at) => ({
    path: answer.address,
    content: bounce(`${run}${at}`, { at, bytes, path: answer.address }),
  }));
}

function bounce(id: string, { at, bytes, path }: { readonly at: number; readonly bytes: number; readonly path: string }): Buffer {
  const host = `mx${at % 97}.example.net`;
  const recipient = `user${id}@d${at % 1000}.example`;
  const header = `From: News <news@example.com>\r\nTo: ${recipient}\r\nSubject: News\r\nMessage-ID: <${id}@example.com>\r\n`;
  const content = Buffer.from(`${header}Date: Sun, 22 Nov 2026 10:00:00 +0000\r\n\r\n${"what is new\r\n".repeat(Math.ceil(bytes / 13))}`);
  return writeBounce(STYLES[at % STYLES.length] ?? "postfix", {
    id,
    host,
    sender: path,
    recipients: [recipient],
    remoteHost: `mx.d${at % 1000}.example`,
    remoteAddress: "192.0.2.25",
    reply: REPLIES[at % REPLIES.length] ?? REPLIES[0],
    content,
    nowMs: Date.now(),
  });
}
