import { expect, test } from "vitest";
import type { DomainSettings, ReturnPathSettings } from "../../config/index.ts";
import { refusesVerp } from "./refuses-verp.ts";

const BOUNCES: DomainSettings = { kind: "return-path", name: "bounces.example.com", forwards: true };
const local = (returnPath: Omit<ReturnPathSettings, "lifetimeDays">): DomainSettings => ({
  ...{ kind: "local", name: "example.com", deliver: { kind: "maildir", root: "mail" }, recipients: { kind: "all" } },
  ...{ subAddressSeparator: "+", returnPath: { ...returnPath, lifetimeDays: 7 }, bareBounces: { exceptions: [] } },
});

test.each([
  ["no domain writes VERP", [BOUNCES, local({ scheme: "token", domain: "bounces.example.com" })], true],
  ["one writes it there", [BOUNCES, local({ scheme: "verp", domain: "bounces.example.com" })], false],
  ["one writes it elsewhere", [BOUNCES, local({ scheme: "verp" })], true],
  ["the domain is not ours", [], false],
])("bounces to VERP paths at a domain are refused or not where %s", (_what, domains, isRefused) => {
  expect(refusesVerp("Bounces.example.com", { domains })).toBe(isRefused);
});
