import { describe, expect, it } from "vitest";
import { compareWithFloors } from "./floors.ts";

const passed = (score: Parameters<typeof compareWithFloors>[0]) => compareWithFloors(score, { kind: 0.9 }).map((verdict) => verdict.passed);

describe("the floors of the labelled sets", () => {
  it("pass at the floor and fail below it", () => {
    expect(passed({ set: "made-up", unread: 0, kind: { share: 0.9, of: 10 } })).toEqual([true, true]);
    expect(passed({ set: "made-up", unread: 0, kind: { share: 0.8999, of: 10 } })).toEqual([true, false]);
  });

  it("fail when a file was not read or a metric was not measured", () => {
    expect(passed({ set: "made-up", unread: 1 })).toEqual([false, false]);
  });
});
