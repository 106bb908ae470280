/** How full the mailbox of an address is, for whoever must know before mail is taken: the same sum that delivery goes by. */

import { join } from "node:path";
import { mailboxFolder } from "../../envelope/index.ts";
import { usedBytes } from "./maildir-size.ts";

/** A mailbox. */
interface AskedMailbox {
  readonly root: string;
  readonly subAddressSeparator: string;
  readonly quotaBytes: number;
  /** Of the mailbox; its domain does not count. */
  readonly address: string;
}

/** Octets in it; 0 where there is none yet, undefined where it cannot be read. */
export async function mailboxBytes(
  { root, subAddressSeparator, quotaBytes, address }: AskedMailbox,
  nowMs: number,
): Promise<number | undefined> {
  const folder = mailboxFolder(address.slice(0, Math.max(0, address.lastIndexOf("@"))), subAddressSeparator);
  if (folder === undefined) return undefined;
  try {
    return await usedBytes(join(root, folder), quotaBytes, { nowMs, addBytes: 0 });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? 0 : undefined;
  }
}
