/**
 * Where content goes while it comes: small content stays in memory and is written with its message, in one commit; of
 * larger content the beginning stays in memory too, for its header.
 */

import type { ContentPlace } from "../../accept/index.ts";
import type { ContentWriter, QueueStore, StagedContent } from "../../store/index.ts";

/** Content that has come. */
export interface PlacedContent {
  /** All of small content; the beginning of staged content. */
  readonly head: Uint8Array;
  /** Where the whole is, when `head` is not all. */
  readonly staged?: StagedContent;
}

/** Larger content is written to the disk as it comes. */
const IN_MEMORY_BYTES = 131_072;

/** Makes a place for one message. */
export function contentPlace(store: Pick<QueueStore, "stage">): ContentPlace<PlacedContent> {
  return new GrowingPlace(store);
}

class GrowingPlace implements ContentPlace<PlacedContent> {
  readonly #store: Pick<QueueStore, "stage">;
  #pieces: Uint8Array[] = [];
  #bytes = 0;
  #writer: ContentWriter | undefined;
  #head: Uint8Array | undefined;

  constructor(store: Pick<QueueStore, "stage">) {
    this.#store = store;
  }

  write(octets: Uint8Array): Promise<void> | undefined {
    if (this.#writer !== undefined) return this.#writer.write(octets);
    this.#pieces.push(octets);
    this.#bytes += octets.length;
    return this.#bytes <= IN_MEMORY_BYTES ? undefined : this.#spill();
  }

  async finish(): Promise<PlacedContent> {
    if (this.#writer === undefined) return { head: this.#inMemory() };
    return { head: this.#head ?? new Uint8Array(), staged: await this.#writer.finish() };
  }

  abort(): void {
    this.#writer?.abort();
    this.#pieces = [];
  }

  async #spill(): Promise<void> {
    const head = this.#inMemory();
    this.#head = head;
    this.#pieces = [];
    this.#writer = this.#store.stage();
    // the store may take the octets for its own: what is kept here is another copy
    await this.#writer.write(head.slice());
  }

  #inMemory(): Uint8Array {
    const [first] = this.#pieces;
    return this.#pieces.length === 1 && first !== undefined ? first : Buffer.concat(this.#pieces, this.#bytes);
  }
}
