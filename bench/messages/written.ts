/** Messages -> what a program is pointed at: a folder of files, or one mbox, with each message in it as often as asked for. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { StoredMessage } from "./labelled-set.ts";
import { stored } from "./mailbox.ts";

export function asFiles(messages: readonly StoredMessage[], times: number, folder: string): string {
  mkdirSync(folder);
  for (let time = 0; time < times; time++) {
    for (const { name, bytes } of messages) writeFileSync(join(folder, times === 1 ? name : `${time}-${name}`), bytes);
  }
  return folder;
}

export function asMailbox(messages: readonly StoredMessage[], times: number, path: string): string {
  const once = Buffer.concat(messages.map(({ bytes }) => stored(bytes)));
  writeFileSync(path, "");
  for (let time = 0; time < times; time++) writeFileSync(path, once, { flag: "a" });
  return path;
}
