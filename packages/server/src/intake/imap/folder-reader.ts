/** Reads what is new in an open folder, batch by batch, and puts away what was recorded. */

import type { ImapFlow } from "imapflow";
import type { ImapIntake } from "../../config/index.ts";
import { type MailRead, SourceTrouble, type SourceWork } from "../source/index.ts";
import { uidIn } from "./imap-position.ts";

/** Messages, and octets of them, that are recorded in one transaction. */
const BATCH_MAILS = 50;
const BATCH_BYTES = 8 * 1024 * 1024;
/** What a report says stands before that. */
const READ_BYTES = 4 * 1024 * 1024;

interface Around {
  readonly settings: ImapIntake;
  readonly work: SourceWork;
}

/** Reader of one folder, for as long as a connection lasts. */
export class FolderReader {
  readonly #client: ImapFlow;
  readonly #settings: ImapIntake;
  readonly #work: SourceWork;
  #uidValidity = "";
  #uid = 0;

  constructor(client: ImapFlow, { settings, work }: Around) {
    this.#client = client;
    this.#settings = settings;
    this.#work = work;
  }

  async open(): Promise<void> {
    const { folder, after } = this.#settings;
    if (after.kind === "move" && !(await this.#hasFolder(after.folder)))
      throw new SourceTrouble(`there is no folder ${after.folder} to move mail to`);
    const { uidValidity } = await this.#client.mailboxOpen(folder, { readOnly: after.kind === "leave" });
    this.#uidValidity = String(uidValidity);
    this.#uid = uidIn(await this.#work.door.position(), this.#uidValidity);
    if (this.#uid > 0) await this.#putAway(`1:${this.#uid}`);
  }

  async #hasFolder(path: string): Promise<boolean> {
    return (await this.#client.list()).some((folder) => folder.path === path);
  }

  /** All above the position. What is larger than a batch is fetched in several turns. */
  async readNew(): Promise<void> {
    for (;;) {
      // "n:*" always names the last message, also one below n
      const found = await this.#client.search({ uid: `${this.#uid + 1}:*` }, { uid: true });
      const uids = (found === false ? [] : found).filter((uid) => uid > this.#uid).sort((a, b) => a - b);
      if (uids.length === 0) return;
      for (let at = 0; at < uids.length && !this.#work.signal.aborted; at += BATCH_MAILS)
        await this.#readBatch(uids.slice(at, at + BATCH_MAILS));
      if (this.#work.signal.aborted) return;
    }
  }

  async #readBatch(uids: readonly number[]): Promise<void> {
    let mails: MailRead[] = [];
    let bytes = 0;
    let last = 0;
    const first = uids[0] ?? 0;
    const record = async (upTo: number): Promise<void> => {
      await this.#record(mails, upTo);
      mails = [];
      bytes = 0;
    };
    for (const uid of uids) {
      const message = await this.#client.fetchOne(
        String(uid),
        { uid: true, size: true, source: { start: 0, maxLength: READ_BYTES } },
        { uid: true },
      );
      last = uid;
      // another client may have taken it away
      if (message === false || message.source === undefined) continue;
      const { source, size = source.byteLength } = message;
      mails.push({ octets: source, ...(size > source.byteLength && { sizeBytes: size }) });
      bytes += source.byteLength;
      if (bytes >= BATCH_BYTES) await record(uid);
      if (this.#work.signal.aborted) return;
    }
    if (last > this.#uid) await record(last);
    await this.#putAway(`${first}:${last}`);
  }

  async #record(mails: readonly MailRead[], uid: number): Promise<void> {
    await this.#work.door.take({ mails, position: JSON.stringify({ uidValidity: this.#uidValidity, uid }) });
    this.#uid = uid;
  }

  async #putAway(range: string): Promise<void> {
    const { after } = this.#settings;
    switch (after.kind) {
      case "leave":
        return;
      case "flag":
        await this.#client.messageFlagsAdd(range, [after.flag], { uid: true, silent: true });
        return;
      case "move":
        await this.#moved(range, after.folder);
        return;
      case "delete":
        await this.#client.messageDelete(range, { uid: true });
    }
  }

  /** Nothing is left of the range when all was moved before. */
  async #moved(range: string, folder: string): Promise<void> {
    const left = await this.#client.search({ uid: range }, { uid: true });
    if (left === false || left.length === 0) return;
    const moved = await this.#client.messageMove(range, folder, { uid: true });
    if (moved === false) throw new SourceTrouble(`mail could not be moved to ${folder}`);
  }
}
