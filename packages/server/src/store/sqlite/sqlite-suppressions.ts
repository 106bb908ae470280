/**
 * The suppression list on SQLite, seen from the main thread: changes are parts of the writer's commits, look-ups are the
 * reader's. Entries and questions go over as one text, which a thread takes faster than ten thousand objects.
 */

import { type Hold, strongerHold } from "@ricochet/core";
import type { ListedRow } from "../operations/suppression/index.ts";
import { checkAddress, strongestLines } from "../suppression-line.ts";
import type {
  FingerprintPlace,
  Fingerprints,
  Removal,
  Suppression,
  SuppressionBy,
  SuppressionChange,
  SuppressionFilter,
  SuppressionKey,
  SuppressionQuestion,
  SuppressionStore,
} from "../suppression-port.ts";
import { checkLimit } from "./check-request.ts";
import type { Thread } from "./thread.ts";

/** The two threads; the reader is started when somebody reads. */
export interface SuppressionThreads {
  readonly writer: Thread;
  readonly reader: () => Thread;
}

/** A suppression list on SQLite. */
export class SqliteSuppressions implements SuppressionStore {
  readonly #writer: Thread;
  readonly #reader: () => Thread;

  constructor({ writer, reader }: SuppressionThreads) {
    this.#writer = writer;
    this.#reader = reader;
  }

  async check(questions: readonly SuppressionQuestion[], nowMs: number): Promise<readonly (Suppression | undefined)[]> {
    if (questions.length === 0) return [];
    const rows = JSON.stringify(questions.map(listedQuestion));
    const found = await this.#reader().ask("checkSuppressions", { rows, nowMs });
    const answers: (Suppression | undefined)[] = questions.map(() => undefined);
    for (const [place, entry] of found) answers[place] = entry;
    return answers;
  }

  async list(filter: SuppressionFilter): Promise<readonly Suppression[]> {
    checkLimit(filter.limit);
    return await this.#reader().ask("listSuppressions", filter);
  }

  async history(key: SuppressionKey, limit: number): Promise<readonly SuppressionChange[]> {
    checkLimit(limit);
    return await this.#reader().ask("suppressionHistory", { ...key, limit });
  }

  async add(entries: readonly Suppression[], by: SuppressionBy): Promise<number> {
    const rows = distinct(entries).map(listed);
    return rows.length === 0 ? 0 : await this.#writer.ask("addSuppressions", { rows: JSON.stringify(rows), by });
  }

  async bringIn(lines: readonly string[], by: SuppressionBy): Promise<number> {
    const once = strongestLines(lines);
    if (once.length === 0) return 0;
    return await this.#writer.ask("importSuppressions", { rows: `[${once.join(",")}]`, entries: once.length, by });
  }

  async remove(keys: readonly SuppressionKey[], by: SuppressionBy): Promise<Removal> {
    const places = [...new Map(keys.map((key) => [keyOf(key), key])).values()];
    if (places.length === 0) return { removed: 0, needConsent: [] };
    return await this.#writer.ask("removeSuppressions", { keys: places, by });
  }

  count(filter: Omit<SuppressionFilter, "after" | "limit">): Promise<number> {
    return this.#reader().ask("countSuppressions", filter);
  }

  lastChange(): Promise<number> {
    return this.#writer.ask("lastSuppressionChange", undefined);
  }

  async fingerprints(place: FingerprintPlace, limit: number): Promise<Fingerprints> {
    checkLimit(limit);
    return await this.#reader().ask("suppressionFingerprints", { place, limit });
  }
}

function listedQuestion({ tenant, stream, address }: SuppressionQuestion, place: number) {
  return [place, tenant, stream, address, address.slice(address.lastIndexOf("@"))];
}

function keyOf({ tenant, stream, address }: SuppressionKey): string {
  return `${tenant}\0${stream}\0${address}`;
}

/** Of one key the strongest hold. */
function distinct(entries: readonly Suppression[]): readonly Suppression[] {
  const strongest = new Map<string, Suppression>();
  for (const entry of entries) {
    checkAddress(entry.address);
    const key = keyOf(entry);
    const before = strongest.get(key);
    if (before === undefined || strongerHold(before as Hold, entry as Hold) !== before) strongest.set(key, entry);
  }
  return [...strongest.values()];
}

function listed({ tenant, stream, address, cause, reason, sinceMs, untilMs, outcome, note }: Suppression): ListedRow {
  return [tenant, address, stream, cause, reason ?? null, sinceMs, untilMs ?? null, outcome ?? null, note ?? null, null];
}
