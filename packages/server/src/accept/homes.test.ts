import { expect, test } from "vitest";
import { configuration, localDomain } from "./acceptance.test-support.ts";
import { homesIn } from "./homes.ts";

const ALIASES = {
  "ann@example.com": ["team@example.com", "ann@example.net"],
  "team@example.com": ["info@example.com", "sales@example.com"],
  "copy@example.com": ["copy@example.com", "bob@example.net"],
  "one@example.com": ["two@example.com"],
  "two@example.com": ["one@example.com"],
  "@example.com": ["rest@example.net"],
  "ann@example.org": ["info@example.com"],
};

function homes(address: string, recipients: "list" | "all" = "list"): readonly string[] {
  const source = recipients === "all" ? ({ kind: "all" } as const) : ({ kind: "list", localParts: ["info", "sales", "copy"] } as const);
  return homesIn(configuration({ domains: [localDomain({ recipients: source })], aliases: ALIASES }))(address).toSorted();
}

test.each([
  ["a mailbox is its own home", "Info+x@example.com", ["Info+x@example.com"]],
  ["an alias leads to its targets, through others", "ANN+tag@example.com", ["ann@example.net", "info@example.com", "sales@example.com"]],
  ["an alias that names itself keeps a copy", "copy@example.com", ["bob@example.net", "copy@example.com"]],
  ["a circle ends where it began", "one@example.com", ["one@example.com"]],
  ["the alias of a domain takes what has no mailbox", "nobody@example.com", ["rest@example.net"]],
  ["a domain that is not ours has no aliases", "ann@example.org", ["ann@example.org"]],
  ["what is no address stays what it is", "postmaster", ["postmaster"]],
])("%s", (_, address, expected) => {
  expect(homes(address)).toEqual(expected);
});

test("the alias of a domain that takes everything comes before its mailboxes", () => {
  expect(homes("info@example.com", "all")).toEqual(["rest@example.net"]);
});
