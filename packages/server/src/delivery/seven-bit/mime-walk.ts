/**
 * Walks through the lines of a message (RFC 2046 §5.1) and says of each what it is. Knows no more of it at a time than one
 * header and the boundaries that are open.
 *
 *   header ──blank line──▶ body ──delimiter──▶ header of the next part
 *     ▲                     │   └─closing delimiter──▶ body: what follows is read by nobody
 *     └──message/rfc822─────┘
 *
 * Always holds: what the listener is told, one after the other, is the whole message, octet by octet.
 */

import { type Entity, entityOf } from "./entity.ts";
import type { LinePiece } from "./line-pieces.ts";

/** Hears what the lines are. */
export interface WalkListener {
  /** A header, without the blank line behind it. */
  header(octets: Buffer, entity: Entity): void;
  /** A line of the body; of a multipart it stands before, between or behind the parts. */
  body(piece: LinePiece, entity: Entity): void;
  /** A blank line behind a header, or a delimiter. */
  between(octets: Buffer): void;
  /** Deeper, longer or with more parts than a message of people is. */
  tooMuch(): void;
}

const MAX_HEADER_BYTES = 262_144;
const MAX_DEPTH = 32;
const MAX_ENTITIES = 1000;

export class MimeWalk {
  readonly #listener: WalkListener;
  /** Multiparts that are open, the innermost last. */
  readonly #open: Entity[] = [];
  /** Of the header that is being read; undefined in a body. */
  #header: Buffer[] | undefined = [];
  #headerBytes = 0;
  #isMessage = true;
  #count = 0;
  #entity: Entity | undefined;

  constructor(listener: WalkListener) {
    this.#listener = listener;
  }

  take(piece: LinePiece): void {
    if (piece.isStart && piece.isEnd && this.#isDelimiter(piece.octets)) return;
    if (this.#header === undefined) this.#listener.body(piece, this.#entity as Entity);
    else if (piece.isStart && isBlank(piece.octets)) this.#endHeader(piece.octets);
    else this.#addToHeader(this.#header, piece.octets);
  }

  /** Nothing more comes. */
  finish(): void {
    if (this.#header !== undefined) this.#endHeader();
  }

  #addToHeader(header: Buffer[], octets: Buffer): void {
    this.#headerBytes += octets.length;
    if (this.#headerBytes > MAX_HEADER_BYTES) this.#listener.tooMuch();
    else header.push(octets);
  }

  #endHeader(blank?: Buffer): void {
    const octets = Buffer.concat(this.#header ?? []);
    const place = { index: this.#count++, isMessage: this.#isMessage, parent: this.#parent() };
    const entity = entityOf(octets.toString("latin1"), place);
    this.#listener.header(octets, entity);
    if (blank !== undefined) this.#listener.between(blank);
    if (entity.boundary !== "" && entity.kind === "multipart") this.#open.push(entity);
    this.#entity = entity;
    if (entity.kind === "message" && blank !== undefined) this.#beginHeader(true);
    else this.#header = undefined;
    if (this.#open.length > MAX_DEPTH || this.#count > MAX_ENTITIES) this.#listener.tooMuch();
  }

  /** What is in a sealed message is sealed too. */
  #parent(): Entity | undefined {
    return this.#isMessage && this.#entity !== undefined ? this.#entity : this.#open.at(-1);
  }

  #beginHeader(isMessage: boolean): void {
    this.#header = [];
    this.#headerBytes = 0;
    this.#isMessage = isMessage;
  }

  #isDelimiter(octets: Buffer): boolean {
    if (this.#open.length === 0 || octets[0] !== 0x2d || octets[1] !== 0x2d) return false;
    const line = octets.toString("latin1", 2).trimEnd();
    const at = this.#open.findLastIndex(({ boundary }) => line === boundary || line === `${boundary}--`);
    const multipart = this.#open[at];
    if (multipart === undefined) return false;
    if (this.#header !== undefined) this.#endHeader();
    const isLast = line !== multipart.boundary;
    this.#open.splice(isLast ? at : at + 1);
    this.#listener.between(octets);
    this.#entity = multipart;
    if (!isLast) this.#beginHeader(false);
    return true;
  }
}

function isBlank(octets: Buffer): boolean {
  return octets[0] === 0x0a || (octets[0] === 0x0d && octets[1] === 0x0a);
}
