/**
 * The socket under a session: who may come in, PROXY header, TLS from the first octet or later, and a proper end. Knows no SMTP
 * but the words for one connection too many.
 *
 * Always holds: what was counted in is counted out, once, when the socket is closed; a client that does not close its
 * side after our goodbye is cut off.
 */

import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import type { SmtpReply } from "../../envelope/index.ts";
import { plainAddress } from "../../network/index.ts";
import { formatReply } from "../wire/index.ts";
import type { Channel } from "./channel.ts";
import type { ConnectionHost, HostedConnection } from "./connection-host.ts";
import { REPLIES } from "./replies.ts";
import { secureSocket, type TlsFacts } from "./secure-socket.ts";
import type { RefusalCause } from "./server-event.ts";
import { Session } from "./session.ts";
import { type Client, SessionState } from "./session-state.ts";
import { type TakenHeader, takeProxyHeader } from "./take-proxy-header.ts";

/** How long a client may take to close its side after our goodbye. */
const LINGER_MS = 5000;
/** A proxy that is set up rightly sends its header at once. */
const PROXY_HEADER_TIMEOUT_MS = 5000;
/** A client behind a socket in the file system is on this machine. */
const LOCAL_ADDRESS = "127.0.0.1";

/** A socket that was accepted. */
export interface ConnectionOptions {
  readonly socket: Socket;
  readonly host: ConnectionHost;
  /** Whether it came through a path in the file system. */
  readonly isLocal: boolean;
}

/** One connection. */
export class Connection implements Channel, HostedConnection {
  readonly #host: ConnectionHost;
  readonly #id: string;
  readonly #isLocal: boolean;
  readonly #peer: Client;
  #socket: Socket;
  #session: Session | undefined;
  #countedAddress: string | undefined;
  #destroyAtMs = Number.POSITIVE_INFINITY;
  #hasReset = false;
  #isSocketGone = false;
  #isSessionOver = true;

  constructor({ socket, host, isLocal }: ConnectionOptions) {
    this.#host = host;
    this.#id = host.nextId();
    this.#socket = socket;
    this.#isLocal = isLocal;
    this.#peer = { address: isLocal ? LOCAL_ADDRESS : plainAddress(socket.remoteAddress ?? ""), port: socket.remotePort ?? 0 };
    this.#watch(socket);
  }

  /** The connection is open and counted. One without an address is gone already, and must not be taken for somebody trusted. */
  begin(): void {
    if (this.#peer.address === "") this.destroy();
    else if (this.#host.isProxy(this.#peer.address)) this.#awaitProxyHeader();
    else this.#admit(this.#peer);
  }

  /** Turns the connection away; over implicit TLS there is nothing that the client could read. */
  refuse(reply: SmtpReply, cause: RefusalCause): void {
    const { options, onRefused } = this.#host;
    options.observe?.({ kind: "refused", clientAddress: this.#peer.address, listener: options.name, cause });
    if (!options.implicitTls && cause !== "proxy-header") this.write(formatReply(reply));
    this.close();
    onRefused(this);
  }

  /** The server is going down. */
  shutDown(): void {
    if (this.#session === undefined) this.#socket.destroy();
    else this.#session.shutDown();
  }

  destroy(): void {
    this.#socket.destroy();
  }

  tick(nowMs: number): void {
    if (nowMs >= this.#destroyAtMs) this.#socket.destroy();
    else this.#session?.tick(nowMs);
  }

  // What a session asks for

  write(text: string): boolean {
    return this.#socket.write(text);
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  close(): void {
    this.#destroyIn(LINGER_MS);
    this.#socket.end();
    this.#socket.resume();
  }

  /**
   * The kernel sends what it has taken, and closes behind it. Most clients do not wait for the answer to QUIT either, and whoever
   * listens for their end hears a reset. TLS has a goodbye of its own.
   */
  hangUp(): void {
    if (this.#socket.writableLength > 0 || this.#socket instanceof TLSSocket) this.close();
    else this.destroy();
  }

  startTls(): void {
    const plain = this.#socket;
    plain.removeAllListeners("data").removeAllListeners("end").removeAllListeners("drain").removeAllListeners("close");
    // What lies in the buffer came in the clear, behind STARTTLS.
    while (plain.read() !== null);
    this.#secure(plain, (facts) => {
      this.#listen();
      this.#session?.secured(facts);
    });
  }

  // Coming in

  #awaitProxyHeader(): void {
    this.#destroyIn(PROXY_HEADER_TIMEOUT_MS);
    takeProxyHeader(this.#socket, (taken) => this.#takeHeader(taken));
  }

  #takeHeader({ header, rest }: TakenHeader): void {
    this.#destroyAtMs = Number.POSITIVE_INFINITY;
    if (header === "malformed") {
      this.refuse(REPLIES.notMail, "proxy-header");
      return;
    }
    const { client } = header;
    if (rest.length > 0) this.#socket.unshift(rest);
    this.#admit(client === undefined ? this.#peer : { address: plainAddress(client.address), port: client.port });
  }

  #admit(client: Client): void {
    if (!this.#countClient(client)) this.refuse(REPLIES.tooManyFromClient, "too-many-from-client");
    else if (this.#host.options.implicitTls) this.#secureFirst(client);
    else this.#beginSession(client);
  }

  /** Whoever comes through the file system shares one address with all others, and is not counted by it. */
  #countClient(client: Client): boolean {
    if (this.#isLocal && client === this.#peer) return true;
    const isWelcome = this.#host.admission.enterClient(client.address);
    if (isWelcome) this.#countedAddress = client.address;
    return isWelcome;
  }

  #secureFirst(client: Client): void {
    this.#destroyIn(this.#host.options.limits.commandTimeoutMs);
    this.#socket.removeAllListeners("close");
    this.#secure(this.#socket, (facts) => {
      this.#destroyAtMs = Number.POSITIVE_INFINITY;
      this.#beginSession(client, facts);
    });
  }

  #beginSession(client: Client, tls?: TlsFacts): void {
    const { options, clock } = this.#host;
    options.observe?.({ kind: "connection", session: this.#id, clientAddress: client.address, listener: options.name });
    const state = this.#makeState(client);
    if (state === undefined) {
      this.write(formatReply(REPLIES.unable));
      this.close();
      return;
    }
    state.tls = tls;
    this.#isSessionOver = false;
    this.#session = new Session({ state, channel: this, nowMs: clock.nowMs, onEnded: () => this.#sessionOver() });
    this.#listen();
    this.#session.begin();
  }

  /** undefined where the program cannot take a session at all. */
  #makeState(client: Client): SessionState | undefined {
    const { options, saslMaterial, secureContext, mayUseXclient } = this.#host;
    const hasTls = (): boolean => secureContext() !== undefined;
    try {
      return new SessionState({ id: this.#id, options, saslMaterial, hasTls, mayUseXclient: mayUseXclient(this.#peer.address) }, client);
    } catch (error) {
      options.observe?.({ kind: "fault", session: this.#id, error });
      return undefined;
    }
  }

  // The socket

  #secure(plain: Socket, onSecure: (facts: TlsFacts) => void): void {
    const context = this.#host.secureContext();
    if (context === undefined) {
      this.destroy();
      return;
    }
    const secure = secureSocket(plain, context, (facts) => {
      this.#host.options.observe?.({ kind: "tls", session: this.#id, ...facts });
      onSecure(facts);
    });
    secure.on("_tlsError", (error: Error) => this.#tlsFailed(error));
    this.#socket = secure;
    this.#watch(secure);
  }

  #tlsFailed(error: Error): void {
    this.#host.options.observe?.({ kind: "tls-failed", session: this.#id, text: error.message });
    this.#session?.lost("tls-failed");
    this.destroy();
  }

  #watch(socket: Socket): void {
    socket.on("error", (error: NodeJS.ErrnoException) => {
      this.#hasReset ||= error.code === "ECONNRESET" || error.code === "EPIPE";
    });
    socket.once("close", () => this.#socketGone());
  }

  #listen(): void {
    const session = this.#session;
    this.#socket.on("data", (octets: Buffer) => session?.receive(octets));
    this.#socket.on("end", () => session?.inputEnded());
    this.#socket.on("drain", () => session?.drained());
    // Stood still since its PROXY header, if it had one.
    this.#socket.resume();
  }

  #destroyIn(delayMs: number): void {
    this.#destroyAtMs = this.#host.clock.nowMs() + delayMs;
  }

  #socketGone(): void {
    if (this.#isSocketGone) return;
    this.#isSocketGone = true;
    this.#session?.lost(this.#hasReset ? "reset" : "client-closed");
    if (this.#countedAddress !== undefined) this.#host.admission.leaveClient(this.#countedAddress);
    this.#leaveIfOver();
  }

  #sessionOver(): void {
    this.#isSessionOver = true;
    this.#leaveIfOver();
  }

  #leaveIfOver(): void {
    if (this.#isSocketGone && this.#isSessionOver) this.#host.onGone(this);
  }
}
