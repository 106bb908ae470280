/**
 * Connections that are open: in use, or idle for a while after their last transaction. The one that was used last is
 * used next, so that those in excess grow old and are closed; a server that goes away takes its connection out.
 *
 * Always holds: never more connections than the limit, or than the machine has shown it has sockets for; whoever finds
 * none free waits in turn, after the longest idle one has been closed for him.
 */

import type { Broken, Connection, Opening, Refused, WireFailure } from "../smtp/client/index.ts";
import type { Clock } from "../time/index.ts";
import { ConnectionCeiling } from "./connection-ceiling.ts";
import { connectionKey, type Host } from "./host.ts";
import { statedLimit } from "./stated-limit.ts";

/** A connection to send over; give it back. */
export interface Taken {
  readonly kind: "taken";
  readonly connection: Connection;
  /** It has been idle, and the server may have closed it by now. */
  readonly isReused: boolean;
}

/** What the pool must know. */
export interface PoolOptions {
  readonly open: (host: Host) => Promise<Opening>;
  readonly clock: Clock;
  readonly idleMs: number;
  readonly maxConnections: number;
  /** Messages over one connection. */
  readonly maxTransactions: number;
  /** The machine had no socket; how many connections there may be for now. */
  readonly onNoSocket?: (host: Host, cause: WireFailure, connections: number) => void;
}

interface Idle {
  readonly key: string;
  readonly connection: Connection;
  readonly sinceMs: number;
}

/** Waits for a place, or for a connection of its kind. */
interface Waiting {
  readonly key: string;
  readonly go: (connection?: Connection) => void;
}

const SHUTTING_DOWN: Broken = {
  kind: "broken",
  verb: "CONNECT",
  cause: { code: "closed", text: "this host is shutting down", status: "4.3.2" },
};

export class ConnectionPool {
  readonly #options: PoolOptions;
  /** By key, the last used at the end. */
  readonly #byKey = new Map<string, Idle[]>();
  /** The longest idle first. */
  readonly #byAge = new Set<Idle>();
  readonly #waiting: Waiting[] = [];
  readonly #ceiling: ConnectionCeiling;
  readonly #whenEmpty: (() => void)[] = [];
  #count = 0;
  #isClosed = false;
  #callOff: (() => void) | undefined;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#ceiling = new ConnectionCeiling(options.clock, options.maxConnections);
  }

  /** An idle connection to the host, at once; or a new one. */
  take(host: Host): Taken | Promise<Taken | Refused | Broken> {
    const key = connectionKey(host);
    const connection = this.#reuse(key);
    return connection === undefined ? this.#takeNew(host, key) : { kind: "taken", connection, isReused: true };
  }

  async #takeNew(host: Host, key: string): Promise<Taken | Refused | Broken> {
    const connection = await this.#slot(key);
    if (connection !== undefined) return { kind: "taken", connection, isReused: true };
    await this.#ceiling.calm();
    if (!this.#isClosed) return await this.#open(host);
    this.#freeSlot();
    return SHUTTING_DOWN;
  }

  /** Takes a connection back, to hand on, to keep or to close. */
  give(host: Host, connection: Connection): void {
    const key = connectionKey(host);
    const mostMessages = statedLimit(connection, "MAILMAX", this.#options.maxTransactions);
    if (this.#isClosed || !connection.isReusable || connection.transactions >= mostMessages) this.#discard(connection);
    else if (this.#count > this.#ceiling.now) this.#discard(connection);
    else if (this.#waiting[0]?.key === key) this.#waiting.shift()?.go(connection);
    else if (this.#waiting.length > 0) this.#discard(connection);
    else this.#keep({ key, connection, sinceMs: this.#options.clock.nowMs() });
  }

  /** Closes what is idle, and what is given back from now on; done when no connection is left. */
  close(): Promise<void> {
    this.#isClosed = true;
    this.#callOff?.();
    for (const idle of this.#byAge) this.#remove(idle);
    return new Promise((resolve) => {
      this.#whenEmpty.push(resolve);
      this.#tellIfEmpty();
    });
  }

  async #open(host: Host): Promise<Taken | Refused | Broken> {
    const opening = await this.#options.open(host);
    if (opening.kind === "open") return { kind: "taken", connection: opening.connection, isReused: false };
    this.#freeSlot();
    if (opening.kind === "broken" && opening.cause.code === "no-socket") this.#noSocket(host, opening.cause);
    return opening;
  }

  /** Idle connections hold sockets that others need now. */
  #noSocket(host: Host, cause: WireFailure): void {
    this.#ceiling.lower(this.#count - this.#byAge.size);
    for (const idle of [...this.#byAge]) this.#remove(idle);
    this.#options.onNoSocket?.(host, cause, this.#ceiling.now);
  }

  #reuse(key: string): Connection | undefined {
    const idle = this.#byKey.get(key)?.at(-1);
    if (idle === undefined) return undefined;
    this.#forget(idle);
    return idle.connection;
  }

  #keep(idle: Idle): void {
    const stack = this.#byKey.get(idle.key);
    if (stack === undefined) this.#byKey.set(idle.key, [idle]);
    else stack.push(idle);
    this.#byAge.add(idle);
    idle.connection.whenEnded(() => this.#serverLeft(idle));
    if (this.#callOff === undefined) this.#expireNext();
  }

  #serverLeft(idle: Idle): void {
    if (this.#byAge.has(idle)) this.#remove(idle);
  }

  #forget(idle: Idle): void {
    this.#byAge.delete(idle);
    const stack = this.#byKey.get(idle.key) ?? [];
    stack.splice(stack.lastIndexOf(idle), 1);
    if (stack.length === 0) this.#byKey.delete(idle.key);
  }

  #remove(idle: Idle): Promise<void> {
    this.#forget(idle);
    return this.#discard(idle.connection);
  }

  /** A place counts as taken until the connection is closed: the other side counts too. */
  async #discard(connection: Connection): Promise<void> {
    await connection.close();
    this.#freeSlot();
  }

  /** Waits for a place; or for a connection that was handed on. */
  #slot(key: string): Promise<Connection | undefined> | undefined {
    if (this.#waiting.length === 0 && this.#count < this.#ceiling.now) {
      this.#count += 1;
      return undefined;
    }
    const [oldest] = this.#byAge;
    if (oldest !== undefined) this.#remove(oldest);
    return new Promise((resolve) => {
      this.#waiting.push({ key, go: resolve });
      this.#letIn();
    });
  }

  #freeSlot(): void {
    this.#count -= 1;
    this.#letIn();
    this.#tellIfEmpty();
  }

  /** Whoever waits, as far as there are places; the ceiling may have risen since, or sunk. */
  #letIn(): void {
    while (this.#waiting.length > 0 && this.#count < this.#ceiling.now) {
      this.#count += 1;
      this.#waiting.shift()?.go();
    }
  }

  #tellIfEmpty(): void {
    if (this.#count > 0) return;
    for (const tell of this.#whenEmpty.splice(0)) tell();
  }

  #expireNext(): void {
    this.#callOff = undefined;
    const [oldest] = this.#byAge;
    if (oldest === undefined || this.#isClosed) return;
    const { clock, idleMs } = this.#options;
    this.#callOff = clock.wakeAt(oldest.sinceMs + idleMs, () => this.#expire());
  }

  #expire(): void {
    const { clock, idleMs } = this.#options;
    for (const idle of this.#byAge) {
      if (idle.sinceMs + idleMs > clock.nowMs()) break;
      this.#remove(idle);
    }
    this.#expireNext();
  }
}
