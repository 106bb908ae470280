/**
 * Where content goes while it comes: small content stays in memory and is written with its message, in one commit; of
 * larger content the beginning stays in memory too, for its header.
 */

import type { ContentPlace } from "../../accept/index.ts";
import type { ContentWriter, QueueStore, StagedContent } from "../../store/index.ts";
import type { RunningSignature, SignContent } from "./dkim-signature.ts";

/** Content that has come. */
export interface PlacedContent {
  /** All of small content; the beginning of staged content. */
  readonly head: Uint8Array;
  /** Where the whole is, when `head` is not all. */
  readonly staged?: StagedContent;
  /** Of staged content, which cannot be read again before it is taken: its DKIM-Signature, where a key is its author's. */
  readonly signature?: Promise<Uint8Array>;
  /** Forgets what was staged; for what no message took. */
  readonly forget?: () => void;
}

/** Larger content is written to the disk as it comes. */
const IN_MEMORY_BYTES = 131_072;

/** Makes a place for one message. */
export function contentPlace(store: Pick<QueueStore, "stage">, signContent: SignContent): ContentPlace<PlacedContent> {
  return new GrowingPlace(store, signContent);
}

class GrowingPlace implements ContentPlace<PlacedContent> {
  readonly #store: Pick<QueueStore, "stage">;
  readonly #signContent: SignContent;
  #signature: RunningSignature | undefined;
  #pieces: Uint8Array[] = [];
  #bytes = 0;
  #writer: ContentWriter | undefined;
  #head: Uint8Array | undefined;

  constructor(store: Pick<QueueStore, "stage">, signContent: SignContent) {
    this.#store = store;
    this.#signContent = signContent;
  }

  write(octets: Uint8Array): Promise<void> | undefined {
    if (this.#writer !== undefined) return this.#writeOn(this.#writer, octets);
    this.#pieces.push(octets);
    this.#bytes += octets.length;
    return this.#bytes <= IN_MEMORY_BYTES ? undefined : this.#spill();
  }

  finish(): PlacedContent | Promise<PlacedContent> {
    return this.#writer === undefined ? { head: this.#inMemory() } : this.#finishStaged(this.#writer);
  }

  async #finishStaged(writer: ContentWriter): Promise<PlacedContent> {
    const staged = await writer.finish();
    return {
      head: this.#head ?? new Uint8Array(),
      staged,
      forget: () => writer.abort(),
      ...(this.#signature && { signature: this.#signature.finish() }),
    };
  }

  abort(): void {
    this.#writer?.abort();
    this.#signature?.finish();
    this.#pieces = [];
  }

  async #spill(): Promise<void> {
    const head = this.#inMemory();
    this.#head = head;
    this.#pieces = [];
    this.#writer = this.#store.stage();
    this.#signature = this.#signContent(head);
    await this.#writeOn(this.#writer, head);
  }

  async #writeOn(writer: ContentWriter, octets: Uint8Array): Promise<void> {
    await Promise.all([this.#signature?.write(octets), writer.write(octets)]);
  }

  #inMemory(): Uint8Array {
    const [first] = this.#pieces;
    return this.#pieces.length === 1 && first !== undefined ? first : Buffer.concat(this.#pieces, this.#bytes);
  }
}
