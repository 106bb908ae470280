/**
 * A message onto the disk, all of it or nothing: written in tmp, synchronised, renamed into new, and new synchronised
 * (https://cr.yp.to/proto/maildir.html). Only then is it there after a power cut, and only then may anybody say so.
 */

import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Only the owner reads mail. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** Makes the folders of a Maildir where they are missing. */
export async function makeMailbox(mailbox: string): Promise<void> {
  const made = await Promise.all(["tmp", "new", "cur"].map((name) => mkdir(join(mailbox, name), { recursive: true, mode: FOLDER_MODE })));
  if (made.every((path) => path === undefined)) return;
  await syncFolder(mailbox);
  await syncFolder(dirname(mailbox));
}

/** Writes pieces into the file `name` of `new`; the size goes into the name. Gives the size in octets. */
export async function writeDurably(mailbox: string, name: string, pieces: AsyncIterable<Uint8Array>): Promise<number> {
  const temporary = join(mailbox, "tmp", name);
  try {
    const sizeBytes = await writeFile(temporary, pieces);
    await rename(temporary, join(mailbox, "new", `${name},S=${sizeBytes}`));
    await syncFolder(join(mailbox, "new"));
    return sizeBytes;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function writeFile(path: string, pieces: AsyncIterable<Uint8Array>): Promise<number> {
  const file = await open(path, "wx", FILE_MODE);
  try {
    let sizeBytes = 0;
    for await (const piece of pieces) sizeBytes += await writeWhole(file, piece);
    await file.sync();
    return sizeBytes;
  } finally {
    await file.close();
  }
}

/** A full disk may take a part of a piece before it says so. */
async function writeWhole(file: Awaited<ReturnType<typeof open>>, piece: Uint8Array): Promise<number> {
  for (let done = 0; done < piece.length; ) done += (await file.write(piece, done)).bytesWritten;
  return piece.length;
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
