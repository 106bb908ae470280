/**
 * How full our mailboxes are, asked at each RCPT TO: a mailbox is looked at once in a while, and what is taken for it
 * meanwhile is added, so that a burst does not pass the quota before its first message is in the mailbox.
 *
 * Always holds: no more than MOST mailboxes are remembered; a mailbox is looked at once at a time, whoever asks.
 */

import type { Configuration } from "../../config/index.ts";
import type { Clock } from "../../time/index.ts";

/** The sizes of mailboxes. */
export interface MailboxSizes {
  /** Octets in a mailbox; undefined where nobody knows. */
  bytesOf(address: string): number | undefined | Promise<number | undefined>;
  /** A message was taken for it. */
  add(address: string, sizeBytes: number): void;
}

interface AskedMailbox {
  readonly root: string;
  readonly subAddressSeparator: string;
  readonly quotaBytes: number;
  readonly address: string;
}

interface MailboxSizesOptions {
  readonly configuration: () => Pick<Configuration, "domains">;
  readonly clock: Pick<Clock, "nowMs">;
  /** Looks at the disk; undefined where it cannot be read. */
  readonly read: (mailbox: AskedMailbox, nowMs: number) => Promise<number | undefined>;
}

interface Seen {
  bytes: number | undefined;
  readonly readAtMs: number;
}

const KEPT_MS = 5000;
const MOST = 10_000;

/** Makes it for the configuration that holds at each question. */
export function mailboxSizes({ configuration, clock, read }: MailboxSizesOptions): MailboxSizes {
  const seen = new Map<string, Seen>();
  const asked = new Map<string, Promise<number | undefined>>();
  const look = async (address: string, mailbox: AskedMailbox): Promise<number | undefined> => {
    const bytes = await read(mailbox, clock.nowMs());
    seen.delete(address);
    for (const oldest of seen.keys()) if (seen.size >= MOST) seen.delete(oldest);
    seen.set(address, { bytes, readAtMs: clock.nowMs() });
    return bytes;
  };
  return {
    bytesOf(address) {
      const known = seen.get(address);
      if (known !== undefined && Math.abs(clock.nowMs() - known.readAtMs) < KEPT_MS) return known.bytes;
      const mailbox = mailboxOf(configuration(), address);
      if (mailbox === undefined) return undefined;
      const running = asked.get(address) ?? look(address, mailbox).finally(() => asked.delete(address));
      asked.set(address, running);
      return running;
    },
    add(address, sizeBytes) {
      const known = seen.get(address);
      if (known?.bytes !== undefined) known.bytes += sizeBytes;
    },
  };
}

/** Only Maildirs of ours have a size that we can see; LMTP servers keep their own quotas. */
function mailboxOf({ domains }: Pick<Configuration, "domains">, address: string): AskedMailbox | undefined {
  const name = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  const domain = domains.find((one) => one.kind === "local" && one.name === name);
  if (domain?.kind !== "local" || domain.deliver.kind !== "maildir" || domain.quotaBytes === undefined) return undefined;
  const { subAddressSeparator, quotaBytes } = domain;
  return { root: domain.deliver.root, subAddressSeparator, quotaBytes, address };
}
