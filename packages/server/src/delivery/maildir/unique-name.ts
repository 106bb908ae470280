/** Names of messages in a Maildir (https://cr.yp.to/proto/maildir.html): time, how it is unique at this host in this second, host. */

import { randomBytes } from "node:crypto";

let deliveries = 0;

/** A name that no other delivery has. */
export function uniqueName(nowMs: number, hostname: string): string {
  deliveries += 1;
  const host = hostname.replaceAll("/", "\\057").replaceAll(":", "\\072");
  const random = randomBytes(6).toString("hex");
  return `${Math.trunc(nowMs / 1000)}.R${random}M${(nowMs % 1000) * 1000}P${process.pid}Q${deliveries}.${host}`;
}
