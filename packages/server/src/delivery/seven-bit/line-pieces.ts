/**
 * Content as lines with their ends, however it is cut where it lies. A line that is longer than a piece comes in several,
 * so that one without an end needs no more memory than another.
 */

import type { BodySource } from "../../envelope/index.ts";

/** A line, or a part of a long one. */
export interface LinePiece {
  /** With the line end, where there is one. */
  readonly octets: Buffer;
  readonly isStart: boolean;
  readonly isEnd: boolean;
}

const LONGEST = 8192;
const LF = 0x0a;

/** Cuts content into lines, and hands them on one after the other. */
export async function eachLinePiece(body: BodySource, take: (piece: LinePiece) => void): Promise<void> {
  const cutter = new LineCutter(take);
  for await (const octets of body.inMemory === undefined ? body.read() : [body.inMemory])
    cutter.push(Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength));
  cutter.finish();
}

/** Cuts what comes. */
export class LineCutter {
  readonly #take: (piece: LinePiece) => void;
  #rest: Buffer = Buffer.alloc(0);
  #isStart = true;

  constructor(take: (piece: LinePiece) => void) {
    this.#take = take;
  }

  push(octets: Buffer): void {
    const all = this.#rest.length === 0 ? octets : Buffer.concat([this.#rest, octets]);
    let at = 0;
    for (let end = all.indexOf(LF); end >= 0; end = all.indexOf(LF, at)) {
      this.#give(all.subarray(at, end + 1), true);
      at = end + 1;
    }
    while (all.length - at > LONGEST) {
      this.#give(all.subarray(at, at + LONGEST), false);
      at += LONGEST;
    }
    this.#rest = all.subarray(at);
  }

  finish(): void {
    if (this.#rest.length > 0) this.#give(this.#rest, true);
    this.#rest = Buffer.alloc(0);
  }

  #give(octets: Buffer, isEnd: boolean): void {
    this.#take({ octets, isStart: this.#isStart, isEnd });
    this.#isStart = isEnd;
  }
}
