/**
 * The mailboxes of the demo's people, read as their mail programs would: each message once, then it is gone, or kept
 * under a name that says what it is. Mail lies in Maildirs, so what stands in `new` is whole.
 */

import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { CameBack, DemoEvent, Tell } from "./demo-event.ts";
import { readNotification } from "./read-notification.ts";
import type { SentLetters } from "./sent-letters.ts";

/** Where mail lies, and whom to tell. */
export interface InboxOptions {
  /** With a folder for each domain, in it a Maildir for each local part. */
  readonly root: string;
  /** Where what was read is kept; gone without it. */
  readonly keptIn?: string;
  readonly letters: SentLetters;
  readonly tell: Tell;
}

/** Reads the mailboxes. */
export interface Inbox {
  /** There is mail for an address. */
  look(address: string): void;
  /** Resolves when all is read that was there. */
  close(): Promise<void>;
}

export function openInbox(options: InboxOptions): Inbox {
  let kept = 0;
  let reading: Promise<void> = Promise.resolve();
  const waiting = new Set<string>();
  const look = async (address: string): Promise<void> => {
    waiting.delete(address);
    const [local = "", domain = ""] = address.split("@");
    const folder = join(options.root, domain, local, "new");
    for (const name of await readdir(folder).catch(() => [])) await take(join(folder, name), { address, options, number: ++kept });
  };
  return {
    look(address) {
      if (waiting.has(address)) return;
      waiting.add(address);
      reading = reading.then(() => look(address)).catch(() => undefined);
    },
    close: () => reading,
  };
}

interface Taking {
  readonly address: string;
  readonly options: InboxOptions;
  readonly number: number;
}

async function take(path: string, { address, options, number }: Taking): Promise<void> {
  const { keptIn, letters, tell } = options;
  const events = readNotification({ octets: await readFile(path), mailbox: address, letters });
  const file = keptIn === undefined ? undefined : join(keptIn, keptName(events, number));
  if (keptIn === undefined || file === undefined) await rm(path, { force: true });
  else {
    await mkdir(keptIn, { recursive: true });
    await rename(path, file);
  }
  for (const event of events) tell(event.kind === "came-back" && file !== undefined ? { ...event, file } : event);
}

/** "0007-ours-failed-user-unknown.eml": only words of our own vocabularies, so that no mail names a file. */
function keptName(events: readonly DemoEvent[], number: number): string {
  const first = events.find((event): event is CameBack => event.kind === "came-back");
  const what = first === undefined ? "other-mail" : `${first.by}-${first.action}-${first.reason}`;
  return `${String(number).padStart(4, "0")}-${what}.eml`;
}
