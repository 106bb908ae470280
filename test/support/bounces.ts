/** Bounces to send: each about another recipient, in the forms of several programs, to a signed path. */

import { sign } from "@ricochet/core";
import { writeBounce } from "../../packages/server/dist/internet/bounces/index.js";

/** The key of the domain. */
export const KEY = { id: 1, secret: "a secret of tests and benchmarks" };
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
  readonly recipient: string;
  /** Whether the reply says that the address is gone. */
  readonly isHard: boolean;
}

/** A path that our key has signed. */
export function signedPath(now = new Date()): string {
  const answer = sign("news@example.com", { scheme: "token", keys: [KEY], now, domain: BOUNCE_DOMAIN });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.address;
}

/** So many bounces, of about `bytes` octets of returned mail; `run` tells those of one run from those of another. */
export function bounces(count: number, { bytes, run }: { readonly bytes: number; readonly run: string }): readonly Bounce[] {
  const path = signedPath();
  return Array.from({ length: count }, (_, at) => bounce(`${run}${at}`, { at, bytes, path }));
}

/** One bounce about the message `<id@example.com>`; `at` chooses who wrote it, who refused and why. */
export function bounce(id: string, { at, bytes, path }: { readonly at: number; readonly bytes: number; readonly path: string }): Bounce {
  const host = `mx${at % 97}.example.net`;
  const recipient = `user${id}@d${at % 1000}.example`;
  const header = `From: News <news@example.com>\r\nTo: ${recipient}\r\nSubject: News\r\nMessage-ID: <${id}@example.com>\r\n`;
  const mail = Buffer.from(`${header}Date: Sun, 22 Nov 2026 10:00:00 +0000\r\n\r\n${"what is new\r\n".repeat(Math.ceil(bytes / 13))}`);
  const content = writeBounce(STYLES[at % STYLES.length] ?? "postfix", {
    id,
    host,
    sender: path,
    recipients: [recipient],
    remoteHost: `mx.d${at % 1000}.example`,
    remoteAddress: "192.0.2.25",
    reply: REPLIES[at % REPLIES.length] ?? REPLIES[0],
    content: mail,
    nowMs: Date.now(),
  });
  return { path, content, recipient, isHard: at % REPLIES.length === 0 };
}
