import { describe, expect, it } from "vitest";
import { QueryCache } from "./query-cache.ts";

/** A question whose answers a test gives. */
function scene() {
  let nowMs = 0;
  const waiting: { readonly resolve: (data: string) => void; readonly reject: (error: unknown) => void; readonly signal: AbortSignal }[] =
    [];
  const cache = new QueryCache(() => nowMs);
  const ask = (signal: AbortSignal) => new Promise<string>((resolve, reject) => waiting.push({ resolve, reject, signal }));
  const question = { key: "rates/1", ask };
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return { cache, question, waiting, settle, pass: (ms: number) => (nowMs += ms) };
}

describe("the answers of the server", () => {
  it("are asked for once, though two look", async () => {
    const { cache, question, waiting, settle } = scene();
    const heard: string[] = [];
    cache.watch(question, () => heard.push("one"));
    cache.watch(question, () => heard.push("two"));
    expect(waiting).toHaveLength(1);
    waiting[0]?.resolve("figures");
    await settle();
    expect(cache.peek("rates/1")).toEqual({ data: "figures", error: undefined, isAsking: false, atMs: 0 });
    expect(heard).toContain("two");
  });

  it("are shown at once while they are fresh, and asked for anew when they are old", async () => {
    const { cache, question, waiting, settle, pass } = scene();
    const stop = cache.watch(question, () => undefined);
    waiting[0]?.resolve("first");
    await settle();
    stop();
    pass(4000);
    cache.watch(question, () => undefined)();
    expect(waiting).toHaveLength(1);
    pass(2000);
    cache.watch(question, () => undefined);
    expect(waiting).toHaveLength(2);
    expect(cache.peek("rates/1")).toMatchObject({ data: "first", isAsking: true });
  });

  it("are called off when nobody looks any more, and change nothing then", async () => {
    const { cache, question, waiting, settle } = scene();
    cache.watch(question, () => undefined)();
    expect(waiting[0]?.signal.aborted).toBe(true);
    waiting[0]?.resolve("late");
    await settle();
    expect(cache.peek("rates/1").data).toBeUndefined();
  });

  it("that were overtaken change nothing", async () => {
    const { cache, question, waiting, settle } = scene();
    cache.watch(question, () => undefined);
    cache.invalidate("rates/");
    waiting[1]?.resolve("second");
    await settle();
    waiting[0]?.resolve("first");
    await settle();
    expect(cache.peek("rates/1").data).toBe("second");
  });

  it("that failed leave the one before to be seen", async () => {
    const { cache, question, waiting, settle } = scene();
    cache.watch(question, () => undefined);
    waiting[0]?.resolve("good");
    await settle();
    cache.invalidate();
    waiting[1]?.reject(new Error("busy"));
    await settle();
    expect(cache.peek("rates/1")).toMatchObject({ data: "good", error: new Error("busy"), isAsking: false });
  });

  it("that nobody looks at are forgotten when they may have changed; others are left alone", async () => {
    const { cache, question, waiting, settle } = scene();
    const stop = cache.watch(question, () => undefined);
    waiting[0]?.resolve("good");
    await settle();
    stop();
    cache.invalidate("queue/");
    expect(cache.peek("rates/1").data).toBe("good");
    cache.invalidate("rates/");
    expect(cache.peek("rates/1").data).toBeUndefined();
  });
});
