/** Alarms on SQLite, seen from the main thread. */

import type { AcknowledgeRequest, Alarm, AlarmFilter, AlarmStore, NewAlarm } from "../alarm-port.ts";
import { checkLimit } from "./check-request.ts";
import type { Thread } from "./thread.ts";

/** The alarms of a store on SQLite. */
export class SqliteAlarms implements AlarmStore {
  readonly #writer: Thread;
  readonly #reader: () => Thread;

  constructor({ writer, reader }: { readonly writer: Thread; readonly reader: () => Thread }) {
    this.#writer = writer;
    this.#reader = reader;
  }

  async list(filter: AlarmFilter): Promise<readonly Alarm[]> {
    checkLimit(filter.limit);
    return await this.#reader().ask("listAlarms", filter);
  }

  active(limit: number): Promise<readonly Alarm[]> {
    return this.#writer.ask("activeAlarms", limit);
  }

  raise(alarm: NewAlarm): Promise<number | undefined> {
    return this.#writer.ask("raiseAlarm", alarm);
  }

  clear(id: number, nowMs: number): Promise<boolean> {
    return this.#writer.ask("clearAlarm", { id, nowMs });
  }

  acknowledge(request: AcknowledgeRequest): Promise<Alarm | undefined> {
    return this.#writer.ask("acknowledgeAlarm", request);
  }
}
