import { describe, expect, it } from "vitest";
import type { HeaderField } from "../model/index.ts";
import { type LoopRules, readLoopSigns } from "./loop.ts";

const OWN: LoopRules = { hosts: ["MX.example.com"], postmaster: "postmaster@example.com" };
const hops = (count: number, by: string): HeaderField[] =>
  Array.from({ length: count }, () => ({
    name: "Received",
    value: `from a.example.net (a [192.0.2.1]) by ${by} (x) with ESMTP id 1; Mon`,
  }));
const kindOf = (header: readonly HeaderField[], recipient = "ann@example.net"): string => readLoopSigns(header, recipient, OWN).message;

describe("readLoopSigns", () => {
  it("takes a hundred hops, or 25 through ourselves, for a loop", () => {
    expect(readLoopSigns(hops(99, "b.example.net"), "a@example.net", OWN).isLooping).toBe(false);
    expect(readLoopSigns(hops(100, "b.example.net"), "a@example.net", OWN).isLooping).toBe(true);
    expect(readLoopSigns(hops(24, "mx.example.com"), "a@example.net", OWN)).toMatchObject({ ownPasses: 24, isLooping: false });
    expect(readLoopSigns(hops(25, "mx.example.com"), "a@example.net", OWN).isLooping).toBe(true);
    expect(readLoopSigns(hops(5, "b.example.net"), "a@example.net", { ...OWN, maxReceived: 5 }).isLooping).toBe(true);
  });

  it("knows its own notification by Auto-Submitted and Message-ID together", () => {
    const own: HeaderField[] = [
      { name: "auto-submitted", value: "auto-replied" },
      { name: "Message-Id", value: "<77@mx.example.com>" },
    ];
    expect(kindOf(own)).toBe("notification");
    expect(kindOf(own, "<Postmaster@example.com>")).toBe("double-bounce");
    expect(kindOf(own.slice(0, 1))).toBe("automatic");
    expect(kindOf(own.slice(1))).toBe("ordinary");
  });

  it("knows automatic mail of others", () => {
    expect(kindOf([{ name: "List-Id", value: "<a.example.net>" }])).toBe("automatic");
    expect(kindOf([{ name: "Precedence", value: "bulk" }])).toBe("automatic");
    expect(kindOf([{ name: "Auto-Submitted", value: "no" }])).toBe("ordinary");
  });
});
