/**
 * Content that comes piece by piece. What stays small never goes to the disk before its message does: one commit, not three.
 * What grows is written in chunks; each chunk joins whatever commit is next, and `write` waits for it, so that memory stays flat.
 */

import { CHUNK_BYTES, SMALL_CONTENT_BYTES } from "../content-size.ts";
import type { ContentWriter, StagedContent } from "../port.ts";
import type { Thread } from "./thread.ts";

/** "broken": a chunk could not be stored, so that the content must never be taken for whole. */
type State = "open" | "finished" | "aborted" | "broken";

/** Writes to the stages of one thread. */
export class StageWriter implements ContentWriter {
  readonly #thread: Pick<Thread, "ask">;
  #state: State = "open";
  #gathered: Uint8Array[] = [];
  #gatheredBytes = 0;
  #sizeBytes = 0;
  #stage: number | undefined;
  #parts = 0;

  constructor(thread: Pick<Thread, "ask">) {
    this.#thread = thread;
  }

  async write(octets: Uint8Array): Promise<void> {
    this.#mustBeOpen();
    // A copy: the caller may use its buffer again. (`slice` of a Buffer would be a view.)
    this.#gathered.push(new Uint8Array(octets));
    this.#gatheredBytes += octets.byteLength;
    this.#sizeBytes += octets.byteLength;
    while (this.#gatheredBytes >= CHUNK_BYTES) await this.#store(CHUNK_BYTES);
  }

  async finish(): Promise<StagedContent> {
    this.#mustBeOpen();
    if (this.#stage === undefined && this.#sizeBytes <= SMALL_CONTENT_BYTES) {
      this.#state = "finished";
      return { stage: 0, sizeBytes: this.#sizeBytes, inMemory: this.#take(this.#sizeBytes) };
    }
    if (this.#gatheredBytes > 0) await this.#store(this.#gatheredBytes);
    this.#state = "finished";
    return { stage: this.#stage ?? 0, sizeBytes: this.#sizeBytes };
  }

  abort(): void {
    this.#state = "aborted";
    this.#gathered = [];
    this.#gatheredBytes = 0;
    if (this.#stage === undefined) return;
    // When this fails the stage is forgotten at the next start.
    this.#thread.ask("forgetStage", this.#stage).catch(() => undefined);
    this.#stage = undefined;
  }

  async #store(sizeBytes: number): Promise<void> {
    const chunk = { part: this.#parts, octets: this.#take(sizeBytes), ...(this.#stage !== undefined && { stage: this.#stage }) };
    this.#parts += 1;
    try {
      this.#stage = await this.#thread.ask("stageChunk", chunk);
    } catch (error) {
      this.#state = "broken";
      throw error;
    }
    // Aborted while this chunk was on its way, which may have opened the stage again.
    if (this.#state === "aborted") this.abort();
  }

  #mustBeOpen(): void {
    if (this.#state !== "open") throw new TypeError(`this content is ${this.#state}; nothing more can be written to it`);
  }

  /** The first octets of what has gathered, in one piece. */
  #take(sizeBytes: number): Uint8Array {
    const all = this.#gathered.length === 1 ? (this.#gathered[0] as Uint8Array) : Buffer.concat(this.#gathered, this.#gatheredBytes);
    this.#gatheredBytes -= sizeBytes;
    this.#gathered = this.#gatheredBytes === 0 ? [] : [all.subarray(sizeBytes)];
    return all.subarray(0, sizeBytes);
  }
}
