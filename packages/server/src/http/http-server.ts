/**
 * The HTTP side of the daemon: what monitors ask is answered here, by next to nothing; all else is the application's, which is
 * loaded when somebody asks for the first time, so that a daemon that nobody asks pays no memory for it.
 *
 * Always holds: headers have 16 KiB at most and come within ten seconds; what is no HTTP is answered in words, and closed.
 */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { ApiApp, ApiOptions, HttpFailure } from "./api-app.ts";
import { answerProbe, type ProbeAnswer, type Probed } from "./probes.ts";

/** What the server is made of. */
export interface HttpServerOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly probed: Probed;
  /** Without it there are the probes alone. */
  readonly api?: ApiOptions;
  /** Folder of the built page; without it there is none. */
  readonly page?: string | undefined;
  readonly onFailure?: (failure: HttpFailure) => void;
}

/** A server that listens. */
export interface HttpServer {
  readonly host: string;
  readonly port: number;
  close(): Promise<void>;
}

const LIMITS = { requestTimeout: 0, headersTimeout: 10_000, keepAliveTimeout: 5000, maxHeaderSize: 16_384 } as const;
const MAX_CONNECTIONS = 1000;

/** Starts it; rejects when it cannot listen. */
export async function startHttpServer({ host, port, ...parts }: HttpServerOptions): Promise<HttpServer> {
  let app: Promise<ApiApp> | undefined;
  const loaded = (): Promise<ApiApp> => {
    app ??= import("./api-app.ts").then(({ createApiApp }) => createApiApp(parts));
    return app;
  };
  const server = createServer(LIMITS, (request, response) => {
    answer(request, response, { parts, loaded }).catch((error: unknown) => {
      tellFailure(error, { request, parts });
      response.destroy();
    });
  });
  server.maxConnections = MAX_CONNECTIONS;
  server.on("clientError", refuseConnection);
  const at = await listen(server, host, port);
  return {
    ...at,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await Promise.all([closed, app?.then((one) => one.close())]);
    },
  };
}

interface Door {
  readonly parts: Omit<HttpServerOptions, "host" | "port">;
  readonly loaded: () => Promise<ApiApp>;
}

async function answer(request: IncomingMessage, response: ServerResponse, { parts, loaded }: Door): Promise<void> {
  const { method, url = "/" } = request;
  const path = url.split("?", 1)[0] ?? "/";
  const isRead = method === "GET" || method === "HEAD";
  const isPublic = path !== "/metrics" || parts.api?.areMetricsPublic !== false;
  const made = isRead && isPublic ? await probeAnswer(path, parts.probed) : undefined;
  if (made === undefined) {
    (await loaded()).answer(request, response);
    return;
  }
  const octets = Buffer.from(made.body);
  response.writeHead(made.status, {
    "content-type": made.type,
    "content-length": octets.byteLength,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(method === "HEAD" ? undefined : octets);
}

/** undefined where there is no such probe, or it fails: the application has words for both. */
async function probeAnswer(path: string, probed: Probed): Promise<ProbeAnswer | undefined> {
  try {
    return await answerProbe(path, probed);
  } catch {
    return undefined;
  }
}

function tellFailure(error: unknown, { request, parts }: { readonly request: IncomingMessage; readonly parts: Door["parts"] }): void {
  const { method = "", url = "" } = request;
  parts.onFailure?.({ method, path: url.split("?", 1)[0] ?? "", instance: "", error });
}

async function listen(server: Server, host: string, port: number): Promise<{ readonly host: string; readonly port: number }> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(host.startsWith("unix:") ? { path: host.slice("unix:".length) } : { host, port }, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const address = server.address();
  return typeof address === "object" && address !== null
    ? { host: address.address, port: (address as AddressInfo).port }
    : { host, port: 0 };
}

/** What is no HTTP, too large a header, or too slow: answered on the bare socket, and closed. */
function refuseConnection(error: Error & { readonly code?: string }, socket: Socket): void {
  if (socket.destroyed || !socket.writable) return;
  const { status, words } = CONNECTION_ERRORS[error.code ?? ""] ?? NO_HTTP;
  const body = `${JSON.stringify({ type: "about:blank", title: words, status, detail: words })}\n`;
  const header = `Content-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close`;
  socket.end(`HTTP/1.1 ${status} ${words}\r\n${header}\r\n\r\n${body}`);
}

interface ConnectionError {
  readonly status: number;
  readonly words: string;
}

const NO_HTTP: ConnectionError = { status: 400, words: "Bad Request" };
const CONNECTION_ERRORS: Readonly<Record<string, ConnectionError>> = {
  HPE_HEADER_OVERFLOW: { status: 431, words: "Request Header Fields Too Large" },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, words: "Request Timeout" },
};
