/** People look for addresses and domains as they write them. */
import { expect, test } from "vitest";
import { addressBeginning, keptDomain } from "./address-beginning.ts";

test.each([
  ["Ann", "ann", "Ann"],
  [" <Ann@Ex", "ann@ex", "Ann@ex"],
  ["@Example.ORG", "@example.org", "@example.org"],
  ["A\u030asa", "\u00e5sa", "A\u030asa"],
  ["", "", ""],
])("a beginning %j is %j, and %j where case tells mailboxes apart", (text, folded, exact) => {
  expect([addressBeginning(text, { foldsLocal: true }), addressBeginning(text, { foldsLocal: false })]).toEqual([folded, exact]);
});

test.each([
  ["App.Example.COM", "app.example.com"],
  ["b\u00fccher.example.", "xn--bcher-kva.example"],
  ["(hash)AB", "(hash)ab"],
  ["", ""],
])("the domain %j is kept as %j", (text, domain) => {
  expect(keptDomain(text)).toBe(domain);
});
