/**
 * Posts one body to one URL. Redirects are not followed: they would lead around the rules of endpoints. Of the answer only
 * its status counts; what comes behind is read up to a limit, so that the connection can be used again, and dropped.
 *
 * Always holds: it comes to an end within the time-out, whatever the other side does, and never rejects.
 */

import { type ClientRequest, Agent as HttpAgent, type IncomingMessage, request as requestHttp } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import { type EndpointRules, endpointFault, guardedLookup, type ResolveHost } from "../endpoint/index.ts";
import { type Answer, answerOf, failedAnswer } from "./answer.ts";

/** How to post. */
export interface PosterOptions {
  readonly rules: EndpointRules;
  readonly timeoutMs: number;
  /** The machine's when absent. */
  readonly resolve?: ResolveHost | undefined;
  /** PEM of authorities that are believed besides those of the machine. */
  readonly authorities?: string | undefined;
}

/** What is posted. */
export interface Posting {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
}

const DROPPED_LIMIT_BYTES = 64 * 1024;
/** A server may say a few times that it is at it (RFC 9110 §15.2); each costs us work, and a flood of them all that we have. */
const MOST_INTERIM_ANSWERS = 16;
/** How a socket says that the other side closed it before; the second where we wrote first. */
const CLOSED: ReadonlySet<unknown> = new Set(["ECONNRESET", "EPIPE"]);
const KEPT_OPEN_MS = 30_000;
const KEPT_OPEN_PER_HOST = 4;

/** Posts, over connections that are used again. */
export class Poster {
  readonly #options: PosterOptions;
  readonly #agents: { readonly "http:": HttpAgent; readonly "https:": HttpsAgent };

  constructor(options: PosterOptions) {
    const { rules, resolve, authorities } = options;
    const shared = { keepAlive: true, maxFreeSockets: KEPT_OPEN_PER_HOST, timeout: KEPT_OPEN_MS, lookup: guardedLookup(rules, resolve) };
    this.#options = options;
    this.#agents = { "http:": new HttpAgent(shared), "https:": new HttpsAgent({ ...shared, ...(authorities && { ca: authorities }) }) };
  }

  /** Posts; once more at once when a connection that was kept open turns out to be closed. */
  async post(posting: Posting): Promise<Answer> {
    const fault = endpointFault(posting.url, this.#options.rules);
    if (fault !== undefined) return failedAnswer(`${posting.url} ${fault}`);
    const answer = await this.#once(posting);
    return answer.isStale === true ? await this.#once(posting) : answer;
  }

  close(): void {
    this.#agents["http:"].destroy();
    this.#agents["https:"].destroy();
  }

  #once(posting: Posting): Promise<Answer> {
    const startedAtMs = performance.now();
    return new Promise((resolve) => {
      let response: IncomingMessage | undefined;
      const request = this.#request(posting, (came) => {
        response = came;
        drop(came, settle);
      });
      const settle = (error?: Error): void => {
        clearTimeout(timer);
        const tookMs = Math.round(performance.now() - startedAtMs);
        if (response !== undefined) resolve({ ...answerOf(withoutSecret(response, posting.headers)), tookMs });
        else resolve({ ...failedAnswer(wordsOf(error)), tookMs, ...(isStale(request, error) && { isStale: true }) });
      };
      const timer = setTimeout(
        () => request.destroy(new Error(`no answer within ${this.#options.timeoutMs / 1000}s`)),
        this.#options.timeoutMs,
      );
      let interim = 0;
      request.on("information", () => {
        interim += 1;
        if (interim > MOST_INTERIM_ANSWERS) request.destroy(new Error("too many interim answers, and no final one"));
      });
      request.on("error", settle);
      request.on("close", () => settle());
      request.end(posting.body);
    });
  }

  #request({ url, headers, body, signal }: Posting, onResponse: (response: IncomingMessage) => void): ClientRequest {
    const protocol = url.startsWith("https:") ? "https:" : "http:";
    const request = protocol === "https:" ? requestHttps : requestHttp;
    const agent = this.#agents[protocol];
    const length = { "content-length": String(Buffer.byteLength(body)) };
    return request(url, { method: "POST", agent, signal, headers: { ...headers, ...length } }, onResponse);
  }
}

/** Reads what comes, up to the limit, and forgets it. */
function drop(response: IncomingMessage, done: () => void): void {
  let sizeBytes = 0;
  response.on("data", (chunk: Buffer) => {
    sizeBytes += chunk.length;
    if (sizeBytes > DROPPED_LIMIT_BYTES) response.destroy();
  });
  response.on("error", () => undefined);
  response.on("close", done);
}

/** What a receiver says of us is shown to people and kept: not the password that it was given. */
function withoutSecret({ statusCode, statusMessage = "", headers }: IncomingMessage, { authorization = "" }: Posting["headers"]) {
  const secrets = [authorization, authorization.slice(authorization.indexOf(" ") + 1)].filter((secret) => secret.length > 3);
  return { statusCode, headers, statusMessage: secrets.reduce((text, secret) => text.replaceAll(secret, "…"), statusMessage) };
}

function isStale({ reusedSocket }: ClientRequest, error: Error | undefined): boolean {
  return reusedSocket && error !== undefined && "code" in error && CLOSED.has(error.code);
}

function wordsOf(error: Error | undefined): string {
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0].message;
  return error?.message ?? "the connection was closed without an answer";
}
