/**
 * Bounces in a Maildir: what is in `new` is recorded, and then moved to `cur` as seen, or left where it is.
 *
 * Moved mail needs no position: what is still in `new` after a crash is read again and known. Mail that is left is told by the
 * time at which it came to its place (its change time, which a rename sets too): what came before the position was read. Clocks of
 * file systems are coarse, so a little before the position is looked at again.
 */

import { type FSWatcher, watch } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { MaildirIntake } from "../../config/index.ts";
import { type MailRead, type RunSource, SourceTrouble, type SourceWork, Waker } from "../source/index.ts";
import { markSeen, readMail } from "./mail-file.ts";
import { type MailFile, newMails } from "./new-mails.ts";

/** Mails, and octets of them, that are recorded in one transaction. */
const BATCH_MAILS = 200;
const BATCH_BYTES = 8 * 1024 * 1024;
/** Looked at again before the position. */
const OVERLAP_MS = 2_000;
/** Files that cannot be read are not tried with every new mail; more of them than this are. */
const MOST_UNREADABLE = 10_000;

/** The source. */
export function watchMaildir(settings: MaildirIntake): RunSource {
  return async (work) => {
    const waker = new Waker();
    const watcher = watchNew(settings.path, waker);
    try {
      const reader = new MaildirReader(settings, work);
      while (!work.signal.aborted) {
        await reader.readAll();
        await waker.wait({ clock: work.clock, forMs: settings.pollMs, signal: work.signal });
      }
    } finally {
      watcher?.close();
    }
  };
}

/** inotify, where there is one; else it is looked now and then. */
function watchNew(maildir: string, waker: Waker): FSWatcher | undefined {
  try {
    const watcher = watch(join(maildir, "new"), { persistent: false }, () => waker.wake());
    watcher.on("error", () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}

class MaildirReader {
  readonly #settings: MaildirIntake;
  readonly #work: SourceWork;
  readonly #unreadable = new Map<string, string>();
  /** Of mail that is left: what was read of the time that is looked at again. */
  readonly #recent = new Map<string, number>();
  #files: MailFile[] = [];
  #mails: MailRead[] = [];
  #bytes = 0;

  constructor(settings: MaildirIntake, work: SourceWork) {
    this.#settings = settings;
    this.#work = work;
  }

  async readAll(): Promise<void> {
    const { path, after } = this.#settings;
    const sinceMs = after === "leave" ? positionMs(await this.#work.door.position()) : 0;
    let latestMs = sinceMs;
    this.#unreadable.clear();
    try {
      for await (const file of newMails(path, after === "leave" ? ["new", "cur"] : ["new"])) {
        if (this.#work.signal.aborted) return;
        if (after === "leave") {
          const changedMs = await changeTime(file);
          if (changedMs === undefined || changedMs < sinceMs - OVERLAP_MS || this.#recent.get(file.path) === changedMs) continue;
          this.#recent.set(file.path, changedMs);
          latestMs = Math.max(latestMs, changedMs);
        }
        await this.#add(file);
      }
    } catch (cause) {
      throw new SourceTrouble(`${path} cannot be read as a Maildir: ${String(cause)}`, { cause });
    }
    await this.#record(latestMs);
    for (const [path, changedMs] of this.#recent) if (changedMs < latestMs - OVERLAP_MS) this.#recent.delete(path);
    this.#tellUnreadable();
  }

  async #add(file: MailFile): Promise<void> {
    try {
      const mail = await readMail(file);
      if (mail === undefined) return;
      this.#files.push(file);
      this.#mails.push(mail);
      this.#bytes += mail.octets.byteLength;
    } catch (error) {
      if (this.#unreadable.size < MOST_UNREADABLE) this.#unreadable.set(file.name, String(error));
    }
    // the position stays until all were read: they come in no order
    if (this.#mails.length >= BATCH_MAILS || this.#bytes >= BATCH_BYTES) await this.#record(undefined);
  }

  async #record(latestMs: number | undefined): Promise<void> {
    const { door } = this.#work;
    const { after, path } = this.#settings;
    const isMoved = after === "leave" && latestMs !== undefined && latestMs !== positionMs(await door.position());
    if (this.#mails.length === 0 && !isMoved) return;
    const position = after === "leave" && latestMs !== undefined ? String(latestMs) : ((await door.position()) ?? "0");
    await door.take({ mails: this.#mails, position });
    if (after === "move") for (const file of this.#files) await markSeen(path, file);
    this.#files = [];
    this.#mails = [];
    this.#bytes = 0;
  }

  #tellUnreadable(): void {
    const [first] = this.#unreadable;
    const count = this.#unreadable.size;
    const more = count === 1 ? "" : `, and ${count - 1} others`;
    this.#work.door.trouble(first === undefined ? undefined : `${first[0]} cannot be read: ${first[1]}${more}`);
  }
}

async function changeTime({ path }: MailFile): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.ctimeMs;
}

function positionMs(position: string | undefined): number {
  const atMs = Number(position ?? 0);
  return Number.isFinite(atMs) ? atMs : 0;
}
