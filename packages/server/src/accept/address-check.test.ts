import { sign } from "@ricochet/core";
import { expect, test } from "vitest";
import { configuration, KEYS, localDomain, NOW_MS } from "./acceptance.test-support.ts";
import { addressChecks } from "./address-check.ts";

const batv = localDomain({
  returnPath: { scheme: "batv", lifetimeDays: 7 },
  bareBounces: { exceptions: ["info"], signsSinceMs: NOW_MS - 30 * 86_400_000 },
});
const checks = addressChecks({
  configuration: configuration({ keys: KEYS, domains: [batv, { kind: "return-path", name: "bounces.example.com", forwards: true }] }),
  nowMs: () => NOW_MS,
});

test("knows a path of ours by its signature, and what was signed", () => {
  const path = sign("ann@example.com", { scheme: "token", keys: KEYS, now: new Date(NOW_MS), domain: "bounces.example.com" });
  expect(checks.check(path.ok ? path.address : "")).toEqual({ kind: "signed", scheme: "token", address: "ann@example.com" });
});

test.each([
  ["prvs=1234567890=ann@example.com", "forged"],
  ["ann@example.com", "plain"],
  ["ann@elsewhere.example", "plain"],
  ["", "plain"],
  ["no address", "plain"],
])("says of %j that it is %s", (address, kind) => {
  expect(checks.check(address).kind).toBe(kind);
});

test.each([
  ["anybody@bounces.example.com", true],
  ["postmaster@bounces.example.com", false],
  ["ann@example.com", true],
  ["info@example.com", false],
  ["ann@elsewhere.example", false],
])("says of %j whether all mail with this reverse path was signed: %s", (address, isSigned) => {
  expect(checks.signsAll(address)).toBe(isSigned);
});
