/**
 * The HTTP side of the daemon: probes for monitors. Errors are Problem Details (RFC 9457).
 *
 * Always holds: a request has no body that is read, headers of 16 KiB at most and ten seconds in all, so that a slow or
 * talkative client costs next to nothing.
 */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answerProbe, PROBE_PATHS, type ProbeAnswer, type Probed } from "./probes.ts";

/** What the server is made of. */
export interface HttpServerOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly probed: Probed;
}

/** A server that listens. */
export interface HttpServer {
  readonly host: string;
  readonly port: number;
  close(): Promise<void>;
}

const LIMITS = { requestTimeout: 10_000, headersTimeout: 10_000, keepAliveTimeout: 5000, maxHeaderSize: 16_384 } as const;
const MAX_CONNECTIONS = 100;

/** Starts it; rejects when it cannot listen. */
export async function startHttpServer({ host, port, probed }: HttpServerOptions): Promise<HttpServer> {
  const server = createServer(LIMITS, (request, response) => {
    answer(request, probed)
      .catch((): ProbeAnswer => problem(500, "Internal Server Error", "the answer could not be made; the log says why"))
      .then((made) => send(response, made, request.method === "HEAD"));
  });
  server.maxConnections = MAX_CONNECTIONS;
  const address = await listen(server, host, port);
  return {
    host: address.address,
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer({ method, url = "/" }: IncomingMessage, probed: Probed): Promise<ProbeAnswer> {
  const path = url.split("?", 1)[0] ?? "/";
  const made = answerProbe(path, probed);
  if (made === undefined) return problem(404, "Not Found", `there is nothing here; there are ${PROBE_PATHS.join(", ")}`);
  if (method !== "GET" && method !== "HEAD") return problem(405, "Method Not Allowed", "this is only read: GET or HEAD");
  return await made;
}

function problem(status: number, title: string, detail: string): ProbeAnswer {
  return { status, type: "application/problem+json", body: `${JSON.stringify({ type: "about:blank", title, status, detail })}\n` };
}

function send(response: ServerResponse, { status, type, body }: ProbeAnswer, isHead: boolean): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    "content-type": type,
    "content-length": bytes.length,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...(status === 405 && { allow: "GET, HEAD" }),
  });
  response.end(isHead ? undefined : bytes);
}

function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve(server.address() as AddressInfo);
    });
  });
}
