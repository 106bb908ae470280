import type { IncomingMessage } from "node:http";
import { PassThrough, Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BodyRoom } from "./body-room.ts";
import { readPieces, readWhole } from "./read-body.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const request = (body: Readable, headers: Readonly<Record<string, string>> = {}): IncomingMessage =>
  Object.assign(body, { headers }) as unknown as IncomingMessage;

async function all(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += Buffer.from(piece).toString();
  return text;
}

const SLOW = { kind: "body-too-slow", status: 408 };
const LARGE = { kind: "body-too-large", status: 413, message: expect.stringContaining("8 octets") };

describe("a body", () => {
  it("comes whole, or piece by piece", async () => {
    expect((await readWhole(request(Readable.from([Buffer.from("ab"), Buffer.from("cd")])), { limitBytes: 8 })).toString()).toBe("abcd");
    expect(await all(readPieces(request(Readable.from([Buffer.from("ab"), Buffer.from("cd")])), 8))).toBe("abcd");
  });

  it("that is announced as too large is refused before any of it is read", async () => {
    const never = (): Readable => new Readable({ read: () => expect.unreachable() });
    const announced = { "content-length": "9" };
    await expect(readWhole(request(never(), announced), { limitBytes: 8 })).rejects.toMatchObject(LARGE);
    expect(() => readPieces(request(never(), announced), 8)).toThrow(expect.objectContaining(LARGE));
  });

  it("that turns out to be too large is refused there", async () => {
    const large = (): Readable => Readable.from(Array.from({ length: 3 }, () => Buffer.from("abcd")));
    await expect(readWhole(request(large()), { limitBytes: 8 })).rejects.toMatchObject(LARGE);
    await expect(all(readPieces(request(large()), 8))).rejects.toMatchObject(LARGE);
  });

  it("that trickles is waited for a minute when all of it is needed, half a minute for each piece of a stream", async () => {
    const whole = readWhole(request(new PassThrough()), { limitBytes: 8 });
    const refused = expect(whole).rejects.toMatchObject(SLOW);
    await vi.advanceTimersByTimeAsync(60_000);
    await refused;
    const body = new PassThrough();
    const streamed = all(readPieces(request(body), 8));
    const late = expect(streamed).rejects.toMatchObject(SLOW);
    await vi.advanceTimersByTimeAsync(20_000);
    body.write("ab");
    await vi.advanceTimersByTimeAsync(20_000);
    body.write("cd");
    await vi.advanceTimersByTimeAsync(30_000);
    await late;
  });

  it("that comes octet by octet is gathered in one piece of memory, with what is announced in mind only as a limit", async () => {
    const text = "x".repeat(10_000);
    const gathered = await readWhole(request(Readable.from([...text].map((one) => Buffer.from(one)))), { limitBytes: 10_000 });
    expect([gathered.toString() === text, gathered.buffer.byteLength]).toEqual([true, 10_000]);
  });

  it("of a stranger has no more room than is left, and gives it back when its answer is over", async () => {
    const room = new BodyRoom(20_000);
    const [first, second] = [new AbortController(), new AbortController()];
    const read = (over: AbortController) =>
      readWhole(request(Readable.from([Buffer.alloc(12_000)])), { limitBytes: 20_000, takeRoom: room.until(over.signal) });
    expect((await read(first)).byteLength).toBe(12_000);
    await expect(read(second)).rejects.toMatchObject({
      kind: "too-busy",
      status: 503,
      headers: { "retry-after": "10", "connection": "close" },
    });
    first.abort();
    expect((await read(new AbortController())).byteLength).toBe(12_000);
    expect(room.until(AbortSignal.abort())(1)).toBe(false);
  });

  it("that breaks off is none", async () => {
    const body = new PassThrough();
    const whole = expect(readWhole(request(body), { limitBytes: 8 })).rejects.toMatchObject(SLOW);
    body.write("ab");
    body.destroy(new Error("aborted"));
    await whole;
  });
});
