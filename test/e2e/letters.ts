/** Mail where it has arrived: in the Maildirs of a world. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** A message with its envelope. */
export interface Letter {
  readonly reversePath: string;
  readonly recipient: string;
  readonly content: Buffer;
}

/** All that lies in one mailbox, or in all, oldest first. */
export async function lettersIn(folder: string, localPart?: string): Promise<readonly Letter[]> {
  const mailboxes = localPart === undefined ? await namesIn(join(folder, "mail")) : [localPart];
  const letters = await Promise.all(mailboxes.map((name) => lettersOf(join(folder, "mail", name, "new"), `${name}@example.com`)));
  return letters.flat();
}

async function lettersOf(folder: string, recipient: string): Promise<readonly Letter[]> {
  const names = (await namesIn(folder)).toSorted((one, other) => placeOf(one) - placeOf(other));
  const contents = await Promise.all(names.map((name) => readFile(join(folder, name))));
  return contents.map((content) => ({
    reversePath: /^Return-Path: <(.*)>\r?$/m.exec(content.toString("latin1"))?.[1] ?? "?",
    recipient,
    content,
  }));
}

/** The count of deliveries in the name: the time before it is of the world's clock, which may stand still. */
function placeOf(name: string): number {
  return Number(/Q(\d+)\./.exec(name)?.[1] ?? 0);
}

async function namesIn(folder: string): Promise<string[]> {
  return await readdir(folder).catch(() => []);
}
