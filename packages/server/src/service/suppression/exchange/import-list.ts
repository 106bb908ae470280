/**
 * Brings a list of any form in: read and checked line by line, sorted, and written a few thousand entries at a time, so that
 * mail waits for no more than one such commit. What is wrong is told with its line, and the rest goes in.
 *
 * An import that is broken off may be given again: what is there already stays as it is.
 */

import { type SuppressionBy, type SuppressionStore, suppressionLine } from "../../../store/index.ts";
import { entryOfRecord, type ListOptions } from "./entry-of-record.ts";
import type { ListRecord } from "./list-record.ts";
import { listRecords } from "./list-records.ts";
import type { Octets } from "./list-text.ts";
import { SortedLines } from "./sorted-lines.ts";

/** An import. */
export interface ListImport extends ListOptions {
  readonly octets: Octets;
  /** "cli", a key's name. */
  readonly who: string;
  /** For history and audit log: what was brought in. */
  readonly name: string;
  /** Where there is room to sort: the store's folder. */
  readonly folder: string;
  /** Hears of a wrong line. */
  readonly onFault: (line: number, words: string) => void;
  /** Hears how far it came, again and again: entries read, then entries written. */
  readonly onProgress?: (read: number, written: number) => void;
}

/** What an import came to. */
export interface ImportResult {
  /** Entries that were good. */
  readonly read: number;
  /** New, or held more strongly than before. */
  readonly added: number;
  /** Their time was over already. */
  readonly ended: number;
  readonly faults: number;
}

/** Entries in one transaction. */
const BATCH = 10_000;

/** Brings a list in. */
export async function importList(store: Pick<SuppressionStore, "bringIn">, options: ListImport): Promise<ImportResult> {
  const sorted = new SortedLines(options.folder);
  try {
    const reading = await readAll(sorted, options);
    const added = await writeAll(store, sorted, { options, read: reading.read });
    return { ...reading, added };
  } finally {
    sorted.close();
  }
}

async function readAll(sorted: SortedLines, options: ListImport): Promise<Omit<ImportResult, "added">> {
  const result = { read: 0, ended: 0, faults: 0 };
  for await (const records of listRecords(options.octets)) {
    for (const record of records) {
      const entry = resultOf(record, options);
      if ("fault" in entry) {
        result.faults += 1;
        options.onFault(record.line, entry.fault);
      } else if (entry.untilMs !== undefined && entry.untilMs <= options.nowMs) result.ended += 1;
      else {
        result.read += 1;
        sorted.add(suppressionLine(entry));
      }
    }
    options.onProgress?.(result.read, 0);
  }
  return result;
}

function resultOf(record: ListRecord, options: ListOptions) {
  return record.fields === undefined ? { fault: record.fault } : entryOfRecord(record.fields, options);
}

interface Writing {
  readonly options: ListImport;
  readonly read: number;
}

/** While one batch is committed the next one is put together. */
async function writeAll(store: Pick<SuppressionStore, "bringIn">, sorted: SortedLines, { options, read }: Writing): Promise<number> {
  const { who, nowMs, name, onProgress } = options;
  const by: SuppressionBy = { who, nowMs, note: `imported from ${name}` };
  let added = 0;
  let written = 0;
  let running: Promise<void> = Promise.resolve();
  const write = async (batch: readonly string[], because?: string): Promise<void> => {
    added += await store.bringIn(batch, because === undefined ? by : { ...by, because });
    written += batch.length;
    onProgress?.(read, written);
  };
  for (const batch of sorted.inOrder(BATCH)) {
    await running;
    const isLast = written + batch.length >= read;
    running = write(batch, isLast ? `${read} entries imported from ${name}` : undefined);
    // who waits for it hears of its failure; until then nobody else shall
    running.catch(() => undefined);
    await turn();
  }
  await running;
  return added;
}

/** Lets others in this thread do what they have to. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
