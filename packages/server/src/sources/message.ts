/**
 * What every source ends in: messages with a name, a batch at a time.
 *
 * A batch is what one read of the disk completed, so that a caller pays for one `await` a chunk
 * and not for one a message. The bytes of a batch are lent: they are valid until the next batch
 * is asked for, because the next chunk is read into the same memory. Whoever keeps them copies.
 */

export interface Message {
  /** The path as it was given, the path inside a folder, `mbox#n`, or "-". */
  readonly source: string;
  readonly bytes: Uint8Array;
}

export type Batch = readonly Message[];

/** A source, or a part of one, that could not be read. The others still are. */
export interface SourceFailure {
  readonly path: string;
  readonly cause: unknown;
}

export interface SourceOptions {
  /** A longer message is cut to one byte more than this, so that its reader can tell. */
  readonly limitBytes: number;
  /** Where "-" reads from. */
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly onFailure: (failure: SourceFailure) => void;
  /** Called with the number of stored bytes (compressed ones for .gz) that were read. */
  readonly onBytes?: (count: number) => void;
}
