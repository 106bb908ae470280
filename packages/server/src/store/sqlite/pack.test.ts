/** What goes over to the writer: one buffer for all octets, and nothing of the caller's memory beside it. */
import { describe, expect, it } from "vitest";
import { sampleMessage } from "../conformance/index.ts";
import { pack } from "./pack.ts";

describe("packing requests", () => {
  it("puts the octets of all of them into one buffer of exactly their size", () => {
    const slab = new Uint8Array(1_000_000);
    const messages = [1, 2].map((id) => sampleMessage(id, { trace: slab.subarray(0, 10), content: slab.subarray(20, 25 + id) }));
    const third = sampleMessage(3, { content: slab.subarray(0, 100) });
    const settlement = { owner: "x", recipients: [], messages: [third], audit: [], nowMs: 0 };
    const { requests, transfer } = pack([
      ...messages.map((asked, id) => ({ id, name: "enqueue" as const, asked })),
      { id: 2, name: "settle", asked: settlement },
      { id: 3, name: "stageChunk", asked: { part: 0, octets: slab.subarray(0, 7) } },
    ]);
    expect(transfer.map(({ byteLength }) => byteLength)).toEqual([10 + 6 + 10 + 7 + third.trace.byteLength + 100 + 7]);
    const asked = requests.map((request) => request.asked) as [{ content: Uint8Array }, unknown, typeof settlement];
    expect(asked[0].content.buffer).toBe(transfer[0]);
    expect(asked[2].messages[0]).toEqual(third);
  });

  it("stores small staged content with its message, and refers to what is stored already", () => {
    const inMemory = new Uint8Array([1, 2]);
    const { requests } = pack([
      { id: 1, name: "enqueue", asked: sampleMessage(1, { content: { stage: 0, sizeBytes: 2, inMemory } }) },
      { id: 2, name: "enqueue", asked: sampleMessage(2, { content: { stage: 9, sizeBytes: 300_000 } }) },
    ]);
    expect(requests.map(({ asked }) => (asked as { content: unknown }).content)).toEqual([inMemory, { stage: 9, sizeBytes: 300_000 }]);
  });

  it("leaves alone what has no octets", () => {
    const requests = [{ id: 1, name: "recover" as const, asked: 5 }];
    expect(pack(requests)).toEqual({ requests, sizeBytes: 0, transfer: [] });
  });
});
