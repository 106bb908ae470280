import { describe, expect, it } from "vitest";
import { DISPUTES, staleDisputes, withoutDisputed } from "./disputed.ts";

const miss = { metric: "reason", file: "a.eml", want: ["spam"], got: "policy" };
const other = { ...miss, file: "b.eml" };
const dispute = { ...miss, reason: "The reply says policy." };
const score = { set: "made-up", unread: 0, reason: { share: 0.8, of: 10 } };

describe("disputed labels", () => {
  it("are left out of the share, neither right nor wrong", () => {
    expect(withoutDisputed(score, [dispute], [miss, other])).toEqual({ ...score, reason: { share: 8 / 9, of: 9 } });
  });

  it("excuse only the verdict that they name", () => {
    const changed = { ...miss, got: "blocked" };
    expect(withoutDisputed(score, [dispute], [changed, other])).toEqual(score);
    expect(staleDisputes([dispute], [changed, other])).toEqual([dispute]);
  });

  it("are stale when the label is met after all", () => {
    expect(staleDisputes([dispute], [])).toEqual([dispute]);
    expect(staleDisputes([dispute], [miss])).toEqual([]);
  });

  it("each say why, once", () => {
    expect(DISPUTES.filter(({ reason }) => !/^[A-Z“].{20,}\.$/.test(reason))).toEqual([]);
    const keys = DISPUTES.map(({ metric, file }) => `${metric} ${file}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
