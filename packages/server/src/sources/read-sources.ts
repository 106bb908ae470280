/**
 * What was named on a command line -> messages, in the order in which it was named: files, folders,
 * Maildirs, mboxes, any of them gzipped, and "-" for the standard input.
 *
 * What cannot be read is told to `onFailure`, and the rest is read.
 */

import { statSync } from "node:fs";
import { messagesOfChunks } from "./chunked-messages.ts";
import { type MailFile, mailFiles } from "./folder.ts";
import type { Batch, SourceOptions } from "./message.ts";
import { chunksOfFile } from "./stored-file.ts";

/** The path that stands for the standard input. */
export const STDIN = "-";

export class NoMailError extends Error {
  constructor() {
    super("no mail in this folder");
  }
}

export async function* readSources(paths: readonly string[], options: SourceOptions): AsyncGenerator<Batch> {
  for (const path of paths) {
    try {
      if (path === STDIN) yield* messagesOfChunks({ source: STDIN, chunks: options.stdin, limitBytes: options.limitBytes });
      else if (isFolder(path)) yield* readFolder(path, options);
      else yield* readFile({ path, at: path, isOneMessage: false }, options);
    } catch (cause) {
      options.onFailure({ path, cause });
    }
  }
}

function isFolder(path: string): boolean {
  return statSync(path).isDirectory();
}

async function* readFolder(folder: string, options: SourceOptions): AsyncGenerator<Batch> {
  let isEmpty = true;
  const onFailure: SourceOptions["onFailure"] = (failure) => {
    isEmpty = false;
    options.onFailure(failure);
  };
  for (const file of mailFiles(folder, onFailure)) {
    isEmpty = false;
    try {
      yield* readFile(file, options);
    } catch (cause) {
      onFailure({ path: file.path, cause });
    }
  }
  if (isEmpty) throw new NoMailError();
}

function readFile(file: MailFile, options: SourceOptions): AsyncGenerator<Batch> {
  return messagesOfChunks({
    source: file.path,
    chunks: counted(chunksOfFile(file.at), options.onBytes),
    limitBytes: options.limitBytes,
    isOneMessage: file.isOneMessage,
  });
}

function counted(chunks: Iterable<Uint8Array>, onBytes: SourceOptions["onBytes"]): Iterable<Uint8Array> {
  return onBytes === undefined ? chunks : counting(chunks, onBytes);
}

function* counting(chunks: Iterable<Uint8Array>, onBytes: (count: number) => void): Generator<Uint8Array> {
  for (const chunk of chunks) {
    onBytes(chunk.length);
    yield chunk;
  }
}
