/**
 * Octets that come in pieces, gathered in one buffer that doubles. To keep the pieces would let whoever sends them one octet at
 * a time (RFC 9112 §7.1) fill the memory with what surrounds each of them: a gigabyte and a half for four megabytes.
 */

const FIRST_BYTES = 4096;

/** What has come so far. */
export class GatheredOctets {
  #buffer: Buffer = Buffer.alloc(0);
  #sizeBytes = 0;
  readonly #limitBytes: number;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  /** All of it; shares the memory. */
  get octets(): Buffer {
    return this.#buffer.subarray(0, this.#sizeBytes);
  }

  /** How much more memory a piece needs; undefined where it is beyond the limit. */
  growthFor({ byteLength }: Uint8Array): number | undefined {
    const neededBytes = this.#sizeBytes + byteLength;
    if (neededBytes > this.#limitBytes) return undefined;
    return neededBytes <= this.#buffer.byteLength ? 0 : this.#roomFor(neededBytes) - this.#buffer.byteLength;
  }

  add(piece: Uint8Array): void {
    const neededBytes = this.#sizeBytes + piece.byteLength;
    if (neededBytes > this.#buffer.byteLength) {
      const grown = Buffer.allocUnsafeSlow(this.#roomFor(neededBytes));
      this.octets.copy(grown);
      this.#buffer = grown;
    }
    this.#buffer.set(piece, this.#sizeBytes);
    this.#sizeBytes = neededBytes;
  }

  #roomFor(neededBytes: number): number {
    return Math.min(this.#limitBytes, Math.max(FIRST_BYTES, neededBytes, 2 * this.#buffer.byteLength));
  }
}
