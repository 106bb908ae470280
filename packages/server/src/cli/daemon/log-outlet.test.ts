import { describe, expect, test } from "vitest";
import { LogOutlet, type LogOutletOptions } from "./log-outlet.ts";

/** An outlet whose reader takes a piece when the test says so. */
function scene(more: Partial<LogOutletOptions> = {}) {
  const pieces: string[] = [];
  const waiting: ((error?: Error) => void)[] = [];
  const lost: number[] = [];
  const outlet = new LogOutlet({
    write: (piece, done) => {
      pieces.push(piece);
      waiting.push(done);
    },
    onLost: (lines) => lost.push(lines),
    ...more,
  });
  return { outlet, pieces, lost, take: (error?: Error) => waiting.shift()?.(error) };
}

describe("the outlet of the log", () => {
  test("hands the first line on at once, and what came meanwhile in one piece", () => {
    const { outlet, pieces, take } = scene();
    for (const line of ["a\n", "b\n", "c\n"]) outlet.write(line);
    expect(pieces).toEqual(["a\n"]);
    take();
    expect(pieces).toEqual(["a\n", "b\nc\n"]);
  });

  test("loses nothing of what a slow reader has not taken yet, in its order", async () => {
    const { outlet, pieces, take } = scene();
    const lines = Array.from({ length: 5000 }, (_, at) => `${"x".repeat(100)} ${at}\n`);
    for (const line of lines) outlet.write(line);
    let isFlushed = false;
    const flushed = outlet.flushed().then(() => {
      isFlushed = true;
    });
    for (let piece = 0; piece < 20 && !isFlushed; piece++) {
      take();
      await Promise.resolve();
    }
    await flushed;
    expect(pieces.join("")).toBe(lines.join(""));
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(66_000);
  });

  test("throws away what is beyond its limit, and says how much when there is room", () => {
    const { outlet, pieces, lost, take } = scene({ limitCharacters: 10 });
    for (let line = 0; line < 20; line++) outlet.write("1234\n");
    take();
    expect(lost).toEqual([]);
    take();
    expect(lost).toEqual([17]);
    take();
    expect(pieces.join("")).toBe("1234\n".repeat(3));
    expect(lost).toEqual([17]);
  });

  test("goes on with the next line when one could not be written", () => {
    const { outlet, pieces, take } = scene();
    outlet.write("a\n");
    take(new Error("no space left on device"));
    outlet.write("b\n");
    expect(pieces).toEqual(["a\n", "b\n"]);
  });

  test("gives up what is left to a process that ends at once", () => {
    const { outlet } = scene();
    for (const line of ["a\n", "b\n", "c\n"]) outlet.write(line);
    expect([outlet.takeRest(), outlet.takeRest()]).toEqual(["b\nc\n", ""]);
  });

  test("has nothing to wait for when nothing was said", async () => {
    await scene().outlet.flushed();
  });
});
