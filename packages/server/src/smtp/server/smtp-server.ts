/**
 * The server: listens, counts who comes in, and sees all of them out again. What is said to them is the session's
 * matter; who may connect at all, the admission's.
 */

import { randomBytes } from "node:crypto";
import { createServer, type Server, type Socket } from "node:net";
import type { SecureContext } from "node:tls";
import { addressBlocks } from "../../network/index.ts";
import type { Clock } from "../../time/index.ts";
import { Connection } from "./connection.ts";
import type { ConnectionHost } from "./connection-host.ts";
import { ConnectionRegistry } from "./connection-registry.ts";
import { Admission, DeadlineSweep, steadyClock } from "./limits/index.ts";
import { type BoundEndpoint, bindListener, closeListener, isPath } from "./listener.ts";
import { REPLIES } from "./replies.ts";
import type { SaslMaterial } from "./sasl/index.ts";
import type { ChangingOptions, ServerLimits, SmtpServerOptions } from "./server-options.ts";

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
  /** Other limits, users and networks, for sessions to come. Throws TypeError for a malformed CIDR block, and changes nothing then. */
  reload(changes: ChangingOptions): void;
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
/** A deadline is met to a tenth of itself. */
const TICKS_A_DEADLINE = 10;

/** Makes a server; a malformed CIDR block is a TypeError. */
export function createSmtpServer(options: SmtpServerOptions): SmtpServer {
  return new SocketServer(options);
}

class SocketServer implements SmtpServer {
  readonly #idPrefix = randomBytes(4).toString("hex");
  #options: SmtpServerOptions;
  readonly #clock: Clock;
  readonly #admission: Admission;
  readonly #registry: ConnectionRegistry;
  readonly #sweep: DeadlineSweep;
  /** What sessions to come share; those that are open keep theirs. */
  #host: ConnectionHost;
  readonly #listeners: { readonly server: Server; readonly endpoint: BoundEndpoint }[] = [];
  #secureContext: SecureContext | undefined;
  #accepted = 0;
  #refused = 0;
  #closing: Promise<void> | undefined;

  constructor(options: SmtpServerOptions) {
    this.#options = options;
    this.#clock = options.clock ?? steadyClock;
    this.#secureContext = options.tls;
    this.#admission = new Admission(options.limits);
    this.#sweep = new DeadlineSweep(this.#clock, tickOf(options.limits));
    this.#registry = new ConnectionRegistry(this.#admission, this.#sweep);
    this.#host = this.#makeHost(options);
  }

  async listen(endpoint: BoundEndpoint): Promise<BoundEndpoint> {
    const isLocal = isPath(endpoint);
    const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => this.#accept(socket, isLocal));
    const bound = await bindListener(server, endpoint);
    server.on("error", (error) => this.#options.observe?.({ kind: "accept-failed", listener: this.#options.name, error }));
    this.#listeners.push({ server, endpoint: bound });
    return bound;
  }

  address(): BoundEndpoint | undefined {
    return this.#listeners[0]?.endpoint;
  }

  replaceTls(context: SecureContext): void {
    this.#secureContext = context;
  }

  reload({ credentials, ...changes }: ChangingOptions): void {
    const { credentials: _, ...fixed } = this.#options;
    const options = { ...fixed, ...changes, ...(credentials !== undefined && { credentials }) };
    this.#host = this.#makeHost(options);
    this.#options = options;
    this.#admission.reload(options.limits);
    this.#sweep.reload(tickOf(options.limits));
  }

  counts(): ServerCounts {
    return { open: this.#admission.open, accepted: this.#accepted, refused: this.#refused };
  }

  close(): Promise<void> {
    this.#closing ??= this.#closeAll();
    return this.#closing;
  }

  #makeHost(options: SmtpServerOptions): ConnectionHost {
    return {
      options,
      clock: this.#clock,
      admission: this.#admission,
      saslMaterial: saslMaterialOf(options),
      secureContext: () => this.#secureContext,
      isProxy: addressBlocks(options.proxyFrom ?? []),
      mayUseXclient: addressBlocks(options.xclientFrom ?? []),
      nextId: () => `${this.#idPrefix}-${this.#accepted.toString(36)}`,
      onRefused: (connection) => {
        this.#refused += 1;
        this.#registry.turnAway(connection);
      },
      onGone: (connection) => this.#registry.remove(connection),
    };
  }

  #accept(socket: Socket, isLocal: boolean): void {
    this.#accepted += 1;
    const connection = new Connection({ socket, host: this.#host, isLocal });
    if (this.#registry.add(connection)) connection.begin();
    else connection.refuse(REPLIES.tooManyConnections, "too-many-connections");
  }

  async #closeAll(): Promise<void> {
    const closed = this.#listeners.map(({ server }) => closeListener(server));
    this.#registry.shutDown();
    await this.#orDeadline(this.#registry.empty());
    await Promise.all(closed);
  }

  /** At the deadline all sockets are cut; a program that has not answered by then is not waited for. */
  #orDeadline(allGone: Promise<void>): Promise<void> {
    const atMs = this.#clock.nowMs() + (this.#options.closeDeadlineMs ?? DEFAULT_CLOSE_DEADLINE_MS);
    return new Promise((resolve) => {
      const cancel = this.#clock.wakeAt(atMs, () => {
        this.#registry.destroy();
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
