/**
 * How full a mailbox is, as Maildir++ keeps it (https://www.courier-mta.org/imap/README.maildirquota.html), so that
 * other programs on the same mailbox keep it too: `maildirsize` holds the quota, then one line "octets messages" a
 * change. When it is missing, for another quota, too long, or says "full" and is not new, the mailbox is counted again.
 */

import { randomBytes } from "node:crypto";
import { appendFile, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

const FILE = "maildirsize";
/** Both from the description of Maildir++. */
const MAX_FILE_BYTES = 5120;
const STALE_MS = 15 * 60_000;
/** Other programs write the size into the name: then nobody needs to look at the file. */
const SIZE_IN_NAME = /,S=(\d{1,15})/;

/** Octets in a mailbox; counts again when `quotaBytes` would be passed by what the file says. */
export async function usedBytes(mailbox: string, quotaBytes: number, options: { nowMs: number; addBytes: number }): Promise<number> {
  const known = await readSum(mailbox, quotaBytes);
  if (known !== undefined && (known.bytes + options.addBytes <= quotaBytes || options.nowMs - known.writtenAtMs < STALE_MS))
    return known.bytes;
  return await recount(mailbox, quotaBytes);
}

/** Adds a message to the sum. */
export async function addMessage(mailbox: string, sizeBytes: number): Promise<void> {
  await appendFile(join(mailbox, FILE), `${sizeBytes} 1\n`, { mode: 0o600 });
}

async function readSum(mailbox: string, quotaBytes: number): Promise<{ bytes: number; writtenAtMs: number } | undefined> {
  const path = join(mailbox, FILE);
  const text = await readFile(path, "latin1").catch(() => "");
  const [quota = "", ...changes] = text.split("\n");
  if (text.length > MAX_FILE_BYTES || Number(/^(\d{1,15})S\b/.exec(quota)?.[1] ?? Number.NaN) !== quotaBytes) return undefined;
  const bytes = changes.reduce((sum, line) => sum + Number(/^\s*(-?\d{1,15})\b/.exec(line)?.[1] ?? 0), 0);
  return { bytes, writtenAtMs: (await stat(path)).mtimeMs };
}

/** Counts all folders of the mailbox but the trash, and writes the sum in one step. */
async function recount(mailbox: string, quotaBytes: number): Promise<number> {
  let bytes = 0;
  let messages = 0;
  for (const folder of await foldersOf(mailbox)) {
    for (const name of await readdir(folder).catch(() => [])) {
      bytes += await sizeOf(folder, name);
      messages += 1;
    }
  }
  const temporary = join(mailbox, "tmp", `${FILE}.${randomBytes(6).toString("hex")}`);
  await writeFile(temporary, `${quotaBytes}S\n${bytes} ${messages}\n`, { mode: 0o600 });
  await rename(temporary, join(mailbox, FILE));
  return bytes;
}

async function foldersOf(mailbox: string): Promise<readonly string[]> {
  const entries = await readdir(mailbox, { withFileTypes: true });
  const subfolders = entries.filter((entry) => entry.isDirectory() && entry.name.startsWith(".") && entry.name !== ".Trash");
  return [mailbox, ...subfolders.map(({ name }) => join(mailbox, name))].flatMap((folder) => [join(folder, "cur"), join(folder, "new")]);
}

async function sizeOf(folder: string, name: string): Promise<number> {
  const written = SIZE_IN_NAME.exec(name)?.[1];
  if (written !== undefined) return Number(written);
  // Gone since the folder was listed: somebody read it just now.
  return await stat(join(folder, name)).then(
    ({ size }) => size,
    () => 0,
  );
}
