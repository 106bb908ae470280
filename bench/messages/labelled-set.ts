/**
 * The messages that are read: the labelled mails where they lie beside this project (or where
 * RICOCHET_CORPUS says), otherwise the examples in it. A From line in front is storage, not message, and is left out.
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export interface StoredMessage {
  readonly name: string;
  readonly bytes: Buffer;
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const FOLDERS = [process.env["RICOCHET_CORPUS"] ?? "../shared/corpus", "examples"].map((folder) => resolve(root, folder));

export interface MessageSet {
  readonly folder: string;
  readonly messages: readonly StoredMessage[];
}

export function labelledSet(): MessageSet {
  for (const folder of FOLDERS.filter(existsSync)) {
    const messages = mailsIn(folder);
    if (messages.length > 0) return { folder: relative(root, folder), messages };
  }
  throw new Error(`no .eml in ${FOLDERS.join(" or ")}`);
}

function mailsIn(folder: string): readonly StoredMessage[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".eml"));
  return names.sort().map((name) => ({ name: name.replaceAll(/[\\/]/g, "-"), bytes: withoutFromLine(readFileSync(join(folder, name))) }));
}

function withoutFromLine(bytes: Buffer): Buffer {
  return bytes.subarray(0, 5).equals(Buffer.from("From ")) ? bytes.subarray(bytes.indexOf("\n") + 1) : bytes;
}
