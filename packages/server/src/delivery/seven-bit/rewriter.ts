/**
 * Writes a message anew in 7 bits: bodies that need it in quoted-printable, all else as it is. Afterwards no header says
 * "8bit" (RFC 2045 §6.4: nor may that of a multipart).
 */

import type { Entity } from "./entity.ts";
import type { LinePiece } from "./line-pieces.ts";
import type { WalkListener } from "./mime-walk.ts";
import { QuotedPrintable } from "./quoted-printable.ts";

const ENCODING_FIELD = /^content-transfer-encoding[ \t]*:/i;

export class Rewriter implements WalkListener {
  readonly #encoded: ReadonlySet<number>;
  #quoted = new QuotedPrintable();
  #written: Buffer[] = [];

  /** `encoded`: indices of the entities whose bodies are to be encoded. */
  constructor(encoded: ReadonlySet<number>) {
    this.#encoded = encoded;
  }

  /** Takes out what was written since. */
  takeWritten(): Buffer {
    const written = Buffer.concat(this.#written);
    this.#written = [];
    return written;
  }

  header(octets: Buffer, entity: Entity): void {
    this.#quoted = new QuotedPrintable();
    const isEncoded = this.#encoded.has(entity.index);
    const isStated = entity.encoding === "8bit" || entity.encoding === "binary";
    this.#written.push(isEncoded || isStated ? rewritten(octets, entity, isEncoded) : octets);
  }

  body(piece: LinePiece, { index }: Entity): void {
    this.#written.push(this.#encoded.has(index) ? this.#quoted.encode(piece) : piece.octets);
  }

  between(octets: Buffer): void {
    this.#written.push(octets);
  }

  tooMuch(): void {
    throw new Error("more than was surveyed");
  }
}

function rewritten(octets: Buffer, { isMessage, hasVersion, hasType }: Entity, isEncoded: boolean): Buffer {
  const fields = octets.toString("latin1").split(/(?<=\r\n)(?![ \t])/);
  const kept = fields.filter((field) => !ENCODING_FIELD.test(field)).join("");
  const added = [
    isMessage && !hasVersion ? "MIME-Version: 1.0\r\n" : "",
    // RFC 1428: nobody said which charset it is
    isEncoded && !hasType ? "Content-Type: text/plain; charset=unknown-8bit\r\n" : "",
    `Content-Transfer-Encoding: ${isEncoded ? "quoted-printable" : "7bit"}\r\n`,
  ].join("");
  const isUnended = kept !== "" && !kept.endsWith("\r\n");
  return Buffer.from(`${kept}${isUnended ? "\r\n" : ""}${added}`, "latin1");
}
