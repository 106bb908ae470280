/**
 * Requests that are sent again because the answer got lost: with the same `Idempotency-Key` they are done once, and answered
 * the same each time (draft-ietf-httpapi-idempotency-key-header).
 *
 * Always holds: answers are kept for a day at least, only those that did something. A crash between what was done and the answer
 * that is kept makes the request new again.
 */

import { createHash } from "node:crypto";
import type { AccessStore } from "../../store/index.ts";
import { ApiProblem } from "../problem/index.ts";
import type { Answer } from "../route/index.ts";

const FORM = /^[\x21-\x7e]{1,255}$/;

/** A request that may come again. */
export interface OnceRequest {
  readonly apiKey: string;
  readonly idempotencyKey: string;
  readonly method: string;
  readonly url: string;
  readonly octets: Uint8Array;
}

/** Does each request once. */
export class Once {
  readonly #store: Pick<AccessStore, "answer" | "rememberAnswer">;
  readonly #nowMs: () => number;
  readonly #underWay = new Set<string>();

  constructor(store: Pick<AccessStore, "answer" | "rememberAnswer">, nowMs: () => number) {
    this.#store = store;
    this.#nowMs = nowMs;
  }

  /** Does it, unless it was done; whether it was. */
  async do(request: OnceRequest, act: () => Promise<Answer>): Promise<{ readonly answer: Answer; readonly isReplayed: boolean }> {
    demandForm(request.idempotencyKey);
    const name = `${request.apiKey} ${request.idempotencyKey}`;
    if (this.#underWay.has(name))
      throw new ApiProblem("in-progress", "a request with this Idempotency-Key is under way", { retryAfterSeconds: 1 });
    this.#underWay.add(name);
    try {
      const before = await this.#before(request);
      return before === undefined ? { answer: await this.#first(request, act), isReplayed: false } : { answer: before, isReplayed: true };
    } finally {
      this.#underWay.delete(name);
    }
  }

  async #before(request: OnceRequest): Promise<Answer | undefined> {
    const known = await this.#store.answer(request.apiKey, request.idempotencyKey);
    if (known === undefined) return undefined;
    if (known.request !== fingerprintOf(request))
      throw new ApiProblem("other-request", "this Idempotency-Key came with another request before");
    return { status: known.status, body: JSON.parse(known.body) as object };
  }

  async #first(request: OnceRequest, act: () => Promise<Answer>): Promise<Answer> {
    const answer = await act();
    if (!("body" in answer)) return answer;
    const { apiKey, idempotencyKey: key } = request;
    const body = JSON.stringify(answer.body);
    await this.#store.rememberAnswer({ apiKey, key, request: fingerprintOf(request), status: answer.status, body, atMs: this.#nowMs() });
    return answer;
  }
}

function demandForm(key: string): void {
  if (FORM.test(key)) return;
  const detail = "1 to 255 printable characters of ASCII";
  throw new ApiProblem("invalid-header", `Idempotency-Key: ${detail}`, { errors: [{ header: "Idempotency-Key", detail }] });
}

function fingerprintOf({ method, url, octets }: OnceRequest): string {
  return createHash("sha256").update(`${method} ${url}\n`).update(octets).digest("hex");
}
