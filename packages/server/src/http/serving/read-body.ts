/**
 * The octets of a request, up to a limit and in a time: a body that trickles, or claims to be small and goes on, costs no
 * more than that.
 */

import type { IncomingMessage } from "node:http";
import { ApiProblem } from "../problem/index.ts";
import type { TakeRoom } from "./body-room.ts";
import { GatheredOctets } from "./gathered-octets.ts";

/** A body in memory comes in that time; and each piece of a stream. */
const WHOLE_MS = 60_000;
const PIECE_MS = 30_000;
const NO_ROOM_SECONDS = 10;

/** How much is read. */
export interface WholeLimits {
  readonly limitBytes: number;
  /** Of a stranger no more is read than there is room for. */
  readonly takeRoom?: TakeRoom | undefined;
}

/** All of it. */
export async function readWhole(request: IncomingMessage, { limitBytes, takeRoom }: WholeLimits): Promise<Buffer> {
  demandAnnounced(request, limitBytes);
  const gathered = new GatheredOctets(limitBytes);
  const timer = endLate(request, WHOLE_MS);
  try {
    for await (const piece of request as AsyncIterable<Buffer>) {
      const growthBytes = gathered.growthFor(piece);
      if (growthBytes === undefined) throw tooLarge(limitBytes);
      if (takeRoom?.(growthBytes) === false) throw noRoom();
      gathered.add(piece);
    }
  } catch (cause) {
    throw cause instanceof ApiProblem ? cause : brokenOff(cause);
  } finally {
    timer.end();
  }
  return gathered.octets;
}

/** Piece by piece. What is announced as too large is refused at once, what turns out to be so in the middle. */
export function readPieces(request: IncomingMessage, limitBytes: number): AsyncGenerator<Uint8Array> {
  demandAnnounced(request, limitBytes);
  return pieces(request, limitBytes);
}

async function* pieces(request: IncomingMessage, limitBytes: number): AsyncGenerator<Uint8Array> {
  const timer = endLate(request, PIECE_MS);
  let sizeBytes = 0;
  try {
    for await (const piece of request as AsyncIterable<Buffer>) {
      sizeBytes += piece.byteLength;
      if (sizeBytes > limitBytes) throw tooLarge(limitBytes);
      timer.again();
      yield piece;
      timer.again();
    }
  } catch (cause) {
    throw brokenOff(cause);
  } finally {
    timer.end();
  }
}

function demandAnnounced({ headers }: IncomingMessage, limitBytes: number): void {
  if (Number(headers["content-length"] ?? 0) > limitBytes) throw tooLarge(limitBytes);
}

function tooLarge(limitBytes: number): ApiProblem {
  return new ApiProblem("body-too-large", `a body has ${limitBytes} octets at most`);
}

function noRoom(): ApiProblem {
  return new ApiProblem("too-busy", "too much is being told here at once", { retryAfterSeconds: NO_ROOM_SECONDS });
}

function brokenOff(cause: unknown): ApiProblem {
  return cause instanceof ApiProblem ? cause : new ApiProblem("body-too-slow", "the body broke off");
}

function endLate(request: IncomingMessage, afterMs: number): { readonly again: () => void; readonly end: () => void } {
  const late = (): void => {
    request.destroy(new ApiProblem("body-too-slow", `nothing came for ${afterMs / 1000} seconds`));
  };
  let timer = setTimeout(late, afterMs).unref();
  return {
    again: () => {
      timer = timer.refresh();
    },
    end: () => clearTimeout(timer),
  };
}
