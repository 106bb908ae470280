/** The content of a message, wherever it lies: read as often as it is needed, never whole in memory unless it is small. */

/** The content of a message. Lines end with CRLF, no dot is doubled. */
export interface BodySource {
  /** Octets in all. */
  readonly sizeBytes: number;
  /** All octets, where they are in memory anyway (a small message). */
  readonly inMemory?: Uint8Array;
  /** The octets from the beginning, in pieces of up to 256 KiB; can be called again for another attempt. */
  read(): AsyncIterable<Uint8Array>;
}
