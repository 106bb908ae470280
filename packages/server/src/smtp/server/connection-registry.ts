/**
 * All connections of a server, and which of them count against its limit. Whoever is turned away takes nobody's place, however long he
 * lingers; but there is no room for any number of those either.
 */

import type { HostedConnection } from "./connection-host.ts";
import type { Admission, DeadlineSweep } from "./limits/index.ts";

/** Connections that are being turned away with a word; beyond that, without. */
const MAX_TURNED_AWAY = 256;

/** Knows who is there. */
export class ConnectionRegistry {
  readonly #admission: Admission;
  readonly #sweep: DeadlineSweep;
  readonly #all = new Set<HostedConnection>();
  readonly #counted = new Set<HostedConnection>();
  #onEmpty: (() => void) | undefined;

  constructor(admission: Admission, sweep: DeadlineSweep) {
    this.#admission = admission;
    this.#sweep = sweep;
  }

  /** Takes a connection in; whether there is a place for it. */
  add(connection: HostedConnection): boolean {
    this.#all.add(connection);
    this.#sweep.add(connection);
    const hasPlace = this.#admission.enter();
    if (hasPlace) this.#counted.add(connection);
    return hasPlace;
  }

  /** It has been told to go. */
  turnAway(connection: HostedConnection): void {
    this.#giveUpPlace(connection);
    if (this.#all.size - this.#counted.size > MAX_TURNED_AWAY) connection.destroy();
  }

  /** It has gone. */
  remove(connection: HostedConnection): void {
    this.#giveUpPlace(connection);
    this.#sweep.remove(connection);
    if (this.#all.delete(connection) && this.#all.size === 0) this.#onEmpty?.();
  }

  shutDown(): void {
    for (const connection of this.#all) connection.shutDown();
  }

  destroy(): void {
    for (const connection of this.#all) connection.destroy();
  }

  /** Resolves when nobody is there. */
  empty(): Promise<void> {
    if (this.#all.size === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#onEmpty = resolve;
    });
  }

  #giveUpPlace(connection: HostedConnection): void {
    if (this.#counted.delete(connection)) this.#admission.leave();
  }
}
