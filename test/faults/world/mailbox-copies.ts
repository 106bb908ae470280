/** The copies in the mailboxes: complete ones only, which is what lies in `new`. */

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { TakenCopy } from "./next-hops.ts";

/** Each copy with the time at which its octets were written. A folder is named after the local part. */
export function mailboxCopies(folder: string): readonly TakenCopy[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((mailbox) => copiesIn(join(folder, mailbox, "new")));
}

function copiesIn(folder: string): readonly TakenCopy[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => {
    const content = readFileSync(join(folder, name), "latin1");
    return {
      recipient: /^Delivered-To: (\S+)/im.exec(content)?.[1] ?? "",
      reversePath: /^Return-Path: <([^>]*)>/im.exec(content)?.[1] ?? "",
      content,
      atMs: statSync(join(folder, name)).mtimeMs,
    };
  });
}
