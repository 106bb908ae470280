/**
 * The server: listens, counts who comes in, and sees all of them out again. What is said to them is the session's
 * matter; who may connect at all, the admission's.
 */

import { randomBytes } from "node:crypto";
import { createServer, type Server, type Socket } from "node:net";
import type { SecureContext } from "node:tls";
import { Connection, type ConnectionHost } from "./connection.ts";
import { Admission, addressList, DeadlineSweep, steadyClock } from "./limits/index.ts";
import { type BoundEndpoint, bindListener, closeListener } from "./listener.ts";
import { REPLIES } from "./replies.ts";
import type { SaslMaterial } from "./sasl/index.ts";
import type { ServerLimits, SmtpServerOptions } from "./server-options.ts";

/** Numbers for metrics. */
export interface ServerCounts {
  /** Connections that are open. */
  readonly open: number;
  /** Connections so far, turned away or not. */
  readonly accepted: number;
  /** Turned away before the greeting. */
  readonly refused: number;
}

/** A server of SMTP or LMTP. */
export interface SmtpServer {
  /** Listens at one more address: an IP address and a port (0 takes a free one), or "unix:/path". Rejects where it cannot. */
  listen(endpoint: BoundEndpoint): Promise<BoundEndpoint>;
  /** Where it listens; undefined before `listen`. */
  address(): BoundEndpoint | undefined;
  /** A new certificate, for handshakes to come. */
  replaceTls(context: SecureContext): void;
  counts(): ServerCounts;
  /**
   * Takes no more connections; sessions hear 421 at their next command boundary, contents on their way may finish until the
   * deadline. Resolves when all is over, or the deadline is.
   */
  close(): Promise<void>;
}

const DEFAULT_CLOSE_DEADLINE_MS = 30_000;
const DECOY_SECRET_BYTES = 32;
const NONCE_BYTES = 18;
const MAX_TICK_MS = 1000;
const MIN_TICK_MS = 20;
/** Connections that are being turned away with a word; beyond that, without. */
const MAX_TURNED_AWAY = 256;
/** A deadline is met to a tenth of itself. */
const TICKS_A_DEADLINE = 10;

/** Makes a server; a malformed CIDR block is a TypeError. */
export function createSmtpServer(options: SmtpServerOptions): SmtpServer {
  return new SocketServer(options);
}

class SocketServer implements SmtpServer {
  readonly #options: SmtpServerOptions;
  readonly #host: ConnectionHost;
  readonly #sweep: DeadlineSweep;
  readonly #listeners: { readonly server: Server; readonly endpoint: BoundEndpoint }[] = [];
  readonly #connections = new Set<Connection>();
  /** Those that count against the limit: all but the ones turned away. */
  readonly #counted = new Set<Connection>();
  #secureContext: SecureContext | undefined;
  #accepted = 0;
  #refused = 0;
  #onEmpty: (() => void) | undefined;
  #closing: Promise<void> | undefined;

  constructor(options: SmtpServerOptions) {
    const clock = options.clock ?? steadyClock;
    const idPrefix = randomBytes(4).toString("hex");
    this.#options = options;
    this.#secureContext = options.tls;
    this.#sweep = new DeadlineSweep(clock, tickOf(options.limits));
    this.#host = {
      options,
      clock,
      admission: new Admission(options.limits),
      saslMaterial: saslMaterialOf(options),
      secureContext: () => this.#secureContext,
      isProxy: addressList(options.proxyFrom ?? []),
      mayUseXclient: addressList(options.xclientFrom ?? []),
      nextId: () => `${idPrefix}-${this.#accepted.toString(36)}`,
      onRefused: (connection) => this.#turnAway(connection),
      onGone: (connection) => this.#forget(connection),
    };
  }

  async listen(endpoint: BoundEndpoint): Promise<BoundEndpoint> {
    const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => this.#accept(socket));
    const bound = await bindListener(server, endpoint);
    this.#listeners.push({ server, endpoint: bound });
    return bound;
  }

  address(): BoundEndpoint | undefined {
    return this.#listeners[0]?.endpoint;
  }

  replaceTls(context: SecureContext): void {
    this.#secureContext = context;
  }

  counts(): ServerCounts {
    return { open: this.#host.admission.open, accepted: this.#accepted, refused: this.#refused };
  }

  close(): Promise<void> {
    this.#closing ??= this.#closeAll();
    return this.#closing;
  }

  #accept(socket: Socket): void {
    this.#accepted += 1;
    const connection = new Connection(socket, this.#host);
    this.#connections.add(connection);
    this.#sweep.add(connection);
    if (this.#host.admission.enter()) {
      this.#counted.add(connection);
      connection.begin();
    } else connection.refuse(REPLIES.tooManyConnections, "too-many-connections");
  }

  /** Whoever is turned away takes nobody's place, however long he lingers. */
  #turnAway(connection: Connection): void {
    this.#refused += 1;
    this.#uncount(connection);
    if (this.#connections.size - this.#counted.size > MAX_TURNED_AWAY) connection.destroy();
  }

  #forget(connection: Connection): void {
    if (!this.#connections.delete(connection)) return;
    this.#sweep.remove(connection);
    this.#uncount(connection);
    if (this.#connections.size === 0) this.#onEmpty?.();
  }

  #uncount(connection: Connection): void {
    if (this.#counted.delete(connection)) this.#host.admission.leave();
  }

  async #closeAll(): Promise<void> {
    const closed = this.#listeners.map(({ server }) => closeListener(server));
    const allGone = this.#connections.size === 0 ? Promise.resolve() : new Promise<void>((resolve) => (this.#onEmpty = resolve));
    for (const connection of this.#connections) connection.shutDown();
    await this.#orDeadline(allGone);
    await Promise.all(closed);
  }

  /** At the deadline all sockets are cut; a program that has not answered by then is not waited for. */
  #orDeadline(allGone: Promise<void>): Promise<void> {
    const { clock } = this.#host;
    const atMs = clock.nowMs() + (this.#options.closeDeadlineMs ?? DEFAULT_CLOSE_DEADLINE_MS);
    return new Promise((resolve) => {
      const cancel = clock.wakeAt(atMs, () => {
        for (const connection of this.#connections) connection.destroy();
        resolve();
      });
      allGone.then(cancel).then(resolve);
    });
  }
}

/** How often deadlines are looked at. */
function tickOf({ commandTimeoutMs, dataTimeoutMs, sessionTimeoutMs, greetDelayMs }: ServerLimits): number {
  const shortestMs = Math.min(commandTimeoutMs, dataTimeoutMs, sessionTimeoutMs, greetDelayMs > 0 ? greetDelayMs : commandTimeoutMs);
  return Math.min(MAX_TICK_MS, Math.max(MIN_TICK_MS, shortestMs / TICKS_A_DEADLINE));
}

function saslMaterialOf({ credentials, protocol }: SmtpServerOptions): SaslMaterial | undefined {
  if (credentials === undefined || protocol === "lmtp") return undefined;
  return { credentials, nonce: () => randomBytes(NONCE_BYTES).toString("base64"), decoySecret: randomBytes(DECOY_SECRET_BYTES) };
}
