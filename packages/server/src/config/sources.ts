/** What the configuration asks of the machine: files, its name, whether somebody looks on. Handed in, so that a test can be any machine. */

import { accessSync, constants, readFileSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { resolve } from "node:path";

/** What is known of a file without opening it. */
export interface FileFacts {
  readonly isFolder: boolean;
  readonly isReadable: boolean;
  /** Whether everybody on the machine may read it. */
  readonly isOpenToAll: boolean;
}

/** The machine around a configuration. */
export interface ConfigurationSources {
  /** Folder from which relative paths count where there is no file. */
  readonly folder: string;
  readonly hostname: string;
  /** Whether the log goes to a terminal. */
  readonly isTerminal: boolean;
  /** Throws as the file system does. */
  readonly readText: (path: string) => string;
  /** undefined when there is no such file. */
  readonly factsOf: (path: string) => FileFacts | undefined;
}

const READ_BY_OTHERS = 0o004;
/** A letter that is silently replaced would make another password of a password. */
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The machine we are on. */
export function systemSources(): ConfigurationSources {
  return {
    folder: resolve("."),
    hostname: hostname(),
    isTerminal: process.stdout.isTTY === true,
    readText: (path) => UTF8.decode(readFileSync(path)),
    factsOf: (path) => {
      const stats = statSync(path, { throwIfNoEntry: false });
      return stats && { isFolder: stats.isDirectory(), isReadable: isReadable(path), isOpenToAll: (stats.mode & READ_BY_OTHERS) !== 0 };
    },
  };
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
