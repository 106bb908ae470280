/**
 * The page by HTTP. Files whose names carry a hash never change; the others are asked for anew each time. A path that names no
 * file is the page itself, when a browser goes there: which view it is, the page finds out.
 */

import type { FastifyReply, FastifyRequest } from "fastify";
import { sendOctets } from "../serving/index.ts";
import { PageFiles } from "./page-files.ts";
import { PAGE_HEADERS } from "./page-headers.ts";

const INDEX = "index.html";
/** Where programs ask: what is not there is no page. */
const OF_PROGRAMS = /^\/(?:v1|assets|session|problems)(?:\/|$)/;
const UNCHANGING = "public, max-age=31536000, immutable";

/** The page of one folder. */
export class Page {
  readonly #files: PageFiles;

  constructor(folder: string) {
    this.#files = new PageFiles(folder);
  }

  /** Answers what is for a browser; undefined for all else. */
  answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> | undefined {
    const name = this.#nameFor(request);
    return name === undefined ? undefined : this.#send(name, { request, reply });
  }

  #nameFor({ method, url, headers }: FastifyRequest): string | undefined {
    if (method !== "GET" && method !== "HEAD") return undefined;
    const path = url.split("?", 1)[0] ?? "/";
    if (this.#files.has(path.slice(1))) return path.slice(1);
    const isView = path === "/" || (!OF_PROGRAMS.test(path) && (headers.accept ?? "").includes("text/html"));
    return isView && this.#files.has(INDEX) ? INDEX : undefined;
  }

  async #send(name: string, { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply }): Promise<FastifyReply> {
    const { octets, type, tag, encoding } = await this.#files.get(name, request.headers["accept-encoding"]);
    reply.headers({ ...PAGE_HEADERS, "cache-control": cacheRule(name), "vary": "accept-encoding", "etag": tag });
    if (request.headers["if-none-match"] === tag) return reply.status(304).send();
    if (encoding !== undefined) reply.header("content-encoding", encoding);
    return sendOctets(request, reply.status(200), { octets, type });
  }
}

function cacheRule(name: string): string {
  if (name === INDEX) return "no-store";
  return name.startsWith("assets/") ? UNCHANGING : "no-cache";
}
