/** Content that comes piece by piece, when something goes wrong on the way. */
import { describe, expect, it } from "vitest";
import { CHUNK_BYTES } from "../content-size.ts";
import { StoreFailure } from "../store-failure.ts";
import { StageWriter } from "./stage-writer.ts";
import type { Thread } from "./thread.ts";

type Asked = readonly [name: string, asked: unknown];

/** A thread that remembers what it was asked, and answers as it is told. */
function threadThat(answers: () => Promise<number>): { readonly thread: Pick<Thread, "ask">; readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const ask = (name: string, what: unknown): Promise<number> => {
    asked.push([name, what]);
    return answers();
  };
  return { thread: { ask } as Pick<Thread, "ask">, asked };
}

describe("content that is written piece by piece", () => {
  it("goes nowhere as long as it is small", async () => {
    const { thread, asked } = threadThat(() => Promise.resolve(7));
    const writer = new StageWriter(thread);
    const piece = new Uint8Array([1, 2, 3]);
    await writer.write(piece);
    piece.fill(0);
    await writer.write(new Uint8Array([4]));
    expect(await writer.finish()).toEqual({ stage: 0, sizeBytes: 4, inMemory: Buffer.from([1, 2, 3, 4]) });
    expect(asked).toEqual([]);
  });

  it("is stored in chunks, the last of which may be smaller", async () => {
    const { thread, asked } = threadThat(() => Promise.resolve(7));
    const writer = new StageWriter(thread);
    await writer.write(new Uint8Array(CHUNK_BYTES * 2 + 10));
    expect(await writer.finish()).toEqual({ stage: 7, sizeBytes: CHUNK_BYTES * 2 + 10 });
    const chunks = asked.map(([, what]) => what as { part: number; stage?: number; octets: Uint8Array });
    expect(chunks.map(({ part, stage, octets }) => [part, stage, octets.byteLength])).toEqual([
      [0, undefined, CHUNK_BYTES],
      [1, 7, CHUNK_BYTES],
      [2, 7, 10],
    ]);
  });

  it("is never finished when a chunk could not be stored", async () => {
    const { thread } = threadThat(() => Promise.reject(new StoreFailure("full", "no room")));
    const writer = new StageWriter(thread);
    await expect(writer.write(new Uint8Array(CHUNK_BYTES))).rejects.toMatchObject({ code: "full" });
    await expect(writer.finish()).rejects.toThrow("this content is broken");
    await expect(writer.write(new Uint8Array(1))).rejects.toThrow(TypeError);
  });

  it("is forgotten when it is aborted, also while its first chunk is on its way", async () => {
    let arrive: (stage: number) => void = () => undefined;
    const { thread, asked } = threadThat(() => new Promise((resolve) => (arrive = resolve)));
    const writer = new StageWriter(thread);
    const written = writer.write(new Uint8Array(CHUNK_BYTES));
    writer.abort();
    expect(asked.map(([name]) => name)).toEqual(["stageChunk"]);
    arrive(7);
    await written;
    expect(asked.at(-1)).toEqual(["forgetStage", 7]);
  });
});
