/**
 * An SMTP or LMTP server for tests of the sending side: it says what its script says, as wrong as a test wants it, and
 * keeps what it heard. Port 0 on loopback; nothing of the program's own wire code is used.
 */

import { createServer, type Server, type Socket } from "node:net";
import { TLSSocket } from "node:tls";
import { CERTIFICATE, CERTIFICATE_KEY } from "./tls-certificate.ts";

/** What to say: text (CRLF is added), or one of these instead. */
export const CLOSE = "<close>";
export const RESET = "<reset>";
export const SILENCE = "<silence>";

/** One connection, as the server saw it. */
export interface Session {
  /** Command lines without CRLF. */
  readonly commands: string[];
  /** Contents as they came, dots still doubled, without the final line. */
  readonly contents: string[];
  /** How many pieces came from the socket. */
  pieces: number;
  isEncrypted: boolean;
  readonly clientAddress: string;
  /** Says something unasked. */
  say(text: string): void;
}

type Answer = string | ((line: string, session: Session) => string);

/** What the server does; everything is answered well by default. */
export interface Script {
  readonly greeting?: Answer;
  /** Lines of the answer to EHLO or LHLO. */
  readonly offers?: readonly string[] | ((session: Session) => readonly string[]);
  /** Verb -> answer; "." answers the end of the content (LMTP: several lines). */
  readonly answers?: Readonly<Record<string, Answer>>;
  /** Called for each piece of content; an answer is said at once. */
  readonly duringContent?: (session: Session) => string | undefined;
  /** 127.0.0.1 where it is not said. */
  readonly address?: string;
  /** Any free one where it is not said. */
  readonly port?: number;
  /** A socket in the file system instead. */
  readonly path?: string;
}

/** A running one. */
export interface ScriptedServer {
  readonly port: number;
  readonly sessions: readonly Session[];
  close(): Promise<void>;
}

const DEFAULTS: Readonly<Record<string, string>> = {
  DATA: "354 go ahead",
  QUIT: "221 2.0.0 bye",
  STARTTLS: "220 2.0.0 go ahead",
  ".": "250 2.0.0 taken",
};

/** Starts a server. */
export async function startScriptedServer(script: Script = {}): Promise<ScriptedServer> {
  const sessions: Session[] = [];
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket.on("close", () => sockets.delete(socket)));
    sessions.push(new ScriptedSession(socket, script));
  });
  await new Promise<void>((resolve) => {
    if (script.path === undefined) server.listen(script.port ?? 0, script.address ?? "127.0.0.1", resolve);
    else server.listen(script.path, resolve);
  });
  return { port: portOf(server), sessions, close: () => closed(server, sockets) };
}

function portOf(server: Server): number {
  const address = server.address();
  return address !== null && typeof address === "object" ? address.port : 0;
}

function closed(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  return new Promise((resolve) => server.close(() => resolve()));
}

class ScriptedSession implements Session {
  readonly commands: string[] = [];
  readonly contents: string[] = [];
  pieces = 0;
  isEncrypted = false;
  readonly clientAddress: string;
  #socket: Socket;
  readonly #script: Script;
  #pending = "";
  #content: string | undefined;
  #chunkBytes = 0;

  constructor(socket: Socket, script: Script) {
    this.#socket = socket;
    this.clientAddress = socket.remoteAddress ?? "";
    this.#script = script;
    this.#listen(socket);
    this.#answer(script.greeting ?? "220 mx.example.net ESMTP", "");
  }

  say(text: string): void {
    if (text === CLOSE) this.#socket.end();
    else if (text === RESET) this.#socket.resetAndDestroy();
    else if (text !== SILENCE) this.#socket.write(`${text}\r\n`, "latin1");
  }

  #listen(socket: Socket): void {
    socket.on("error", () => undefined);
    socket.on("data", (octets: Buffer) => this.#take(octets.toString("latin1")));
  }

  #answer(answer: Answer, line: string): void {
    for (const part of (typeof answer === "string" ? answer : answer(line, this)).split("\n")) this.say(part);
  }

  #take(octets: string): void {
    this.pieces += 1;
    this.#pending += octets;
    while (this.#pending !== "" && this.#step());
  }

  #step(): boolean {
    if (this.#chunkBytes > 0) return this.#takeChunk();
    if (this.#content !== undefined) return this.#takeContent();
    const end = this.#pending.indexOf("\r\n");
    if (end < 0) return false;
    const line = this.#pending.slice(0, end);
    this.#pending = this.#pending.slice(end + 2);
    this.#command(line);
    return true;
  }

  #takeContent(): boolean {
    const from = Math.max(0, (this.#content?.length ?? 0) - 4);
    this.#content = `${this.#content}${this.#pending}`;
    this.#pending = "";
    const early = this.#script.duringContent?.(this);
    if (early !== undefined) this.#answer(early, "");
    const end = this.#content === ".\r\n" || this.#content.startsWith(".\r\n") ? 0 : this.#content.indexOf("\r\n.\r\n", from);
    if (end < 0) return false;
    const hasLines = !this.#content.startsWith(".\r\n");
    this.contents.push(hasLines ? this.#content.slice(0, end + 2) : "");
    this.#pending = this.#content.slice(hasLines ? end + 5 : 3);
    this.#content = undefined;
    this.#answer(this.#script.answers?.["."] ?? DEFAULTS["."] ?? "", ".");
    return true;
  }

  #takeChunk(): boolean {
    if (this.#pending.length < this.#chunkBytes) return false;
    this.contents.push(this.#pending.slice(0, this.#chunkBytes));
    this.#pending = this.#pending.slice(this.#chunkBytes);
    this.#chunkBytes = 0;
    this.#answer(this.#script.answers?.["BDAT"] ?? "250 2.0.0 taken", "");
    return true;
  }

  #command(line: string): void {
    this.commands.push(line);
    const verb = (/^[A-Za-z]+/.exec(line)?.[0] ?? "").toUpperCase();
    if (verb === "BDAT") {
      this.#chunkBytes = Number(line.split(" ")[1]);
      return;
    }
    const answer = this.#script.answers?.[verb];
    const text = answer === undefined ? this.#default(verb) : this.#text(answer, line);
    for (const part of text.split("\n")) this.say(part);
    if (verb === "DATA" && text.startsWith("3")) this.#content = "";
    if (verb === "QUIT") this.#socket.end();
    if (verb === "STARTTLS" && text.startsWith("2")) this.#encrypt();
  }

  #text(answer: Answer, line: string): string {
    return typeof answer === "string" ? answer : answer(line, this);
  }

  #default(verb: string): string {
    if (verb !== "EHLO" && verb !== "LHLO") return DEFAULTS[verb] ?? "250 2.0.0 ok";
    const { offers = [] } = this.#script;
    const lines = ["mx.example.net", ...(typeof offers === "function" ? offers(this) : offers)];
    return lines.map((line, index) => `250${index === lines.length - 1 ? " " : "-"}${line}`).join("\n");
  }

  #encrypt(): void {
    this.#pending = "";
    this.#socket.removeAllListeners("data");
    this.isEncrypted = true;
    this.#socket = new TLSSocket(this.#socket, { isServer: true, key: CERTIFICATE_KEY, cert: CERTIFICATE });
    this.#listen(this.#socket);
  }
}
