/**
 * A client that says what a test tells it, octet for octet, and waits for replies. What a real client would never
 * say is what most tests are about, so it knows hardly anything of SMTP.
 */

import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { connect as connectTls, type TLSSocket } from "node:tls";

const LAST_LINE = /^\d{3}(?: |$)/;

/** A client at the other end of the wire. */
export interface ScriptedClient {
  readonly socket: Socket;
  /** The next reply, its lines joined by "\n"; "" once the server has closed its side. */
  reply(): Promise<string>;
  /** Sends a line, and waits for the reply. */
  ask(line: string): Promise<string>;
  /** Sends octets as they are. */
  send(octets: string | Uint8Array): void;
  /** Everything until the server closes its side. */
  rest(): Promise<string>;
  /** Puts TLS on; the server must have agreed. */
  secure(): Promise<TLSSocket>;
  close(): void;
}

/** Connects; the greeting is the first reply. */
export async function connectClient(endpoint: { readonly host: string; readonly port: number }): Promise<ScriptedClient> {
  const path = endpoint.host.startsWith("unix:") ? endpoint.host.slice(5) : undefined;
  const socket = path === undefined ? connect({ host: endpoint.host, port: endpoint.port, allowHalfOpen: true }) : connect(path);
  await once(socket, "connect");
  return scriptedClient(socket);
}

/** Connects to a server that speaks TLS from the first octet. */
export async function connectSecureClient(endpoint: { readonly host: string; readonly port: number }): Promise<ScriptedClient> {
  const socket = connectTls({ ...endpoint, rejectUnauthorized: false });
  await once(socket, "secureConnect");
  return scriptedClient(socket);
}

function scriptedClient(first: Socket): ScriptedClient {
  let socket = first;
  let text = "";
  let isOver = false;
  let wake: (() => void) | undefined;
  const listen = (): void => {
    socket.on("data", (octets: Buffer) => {
      text += octets.toString("utf8");
      wake?.();
    });
    for (const event of ["end", "close", "error"])
      socket.on(event, () => {
        isOver = true;
        wake?.();
      });
  };
  const more = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
    });
  const reply = async (): Promise<string> => {
    for (;;) {
      const taken = takeReply(text);
      if (taken !== undefined) {
        text = text.slice(taken.length);
        return taken.trimEnd().replaceAll("\r\n", "\n");
      }
      if (isOver) return "";
      await more();
    }
  };
  listen();
  return {
    get socket() {
      return socket;
    },
    reply,
    send: (octets) => socket.write(octets),
    ask(line) {
      socket.write(`${line}\r\n`);
      return reply();
    },
    async rest() {
      while (!isOver) await more();
      return text;
    },
    async secure() {
      socket.removeAllListeners();
      const secured = connectTls({ socket, rejectUnauthorized: false });
      await once(secured, "secureConnect");
      socket = secured;
      listen();
      return secured;
    },
    close: () => socket.destroy(),
  };
}

/** The first whole reply of a text, line ends included. */
function takeReply(text: string): string | undefined {
  let end = 0;
  for (;;) {
    const lineEnd = text.indexOf("\r\n", end);
    if (lineEnd < 0) return undefined;
    const line = text.slice(end, lineEnd);
    end = lineEnd + 2;
    if (LAST_LINE.test(line)) return text.slice(0, end);
  }
}
