/** CRLF -> LF: the programs that read a Maildir expect the machine's own line ends. Pieces may be cut anywhere. */

const CR = 0x0d;
const LF = 0x0a;

/** Undoes the line ends of the wire, piece by piece. */
export class LocalLines {
  #holdsCr = false;

  /** The next octets with local line ends. */
  convert(octets: Buffer): Buffer {
    if (!this.#holdsCr && !octets.includes(CR)) return octets;
    const out = Buffer.allocUnsafe(octets.length + 1);
    let length = 0;
    for (const octet of octets) {
      if (this.#holdsCr && octet !== LF) out[length++] = CR;
      this.#holdsCr = octet === CR;
      if (!this.#holdsCr) out[length++] = octet;
    }
    return out.subarray(0, length);
  }

  /** What is left at the end. */
  end(): Buffer {
    return this.#holdsCr ? Buffer.of(CR) : Buffer.alloc(0);
  }
}
