import { expect, test } from "vitest";
import type { Configuration, RecipientSource } from "../config/index.ts";
import { configuration, type LocalSettings, localDomain, NOW_MS } from "./acceptance.test-support.ts";
import { homesIn } from "./homes.ts";
import { mailboxesIn } from "./mailboxes.ts";

const ALIASES = {
  "ann@example.com": ["team@example.com", "ann@example.net"],
  "team@example.com": ["info@example.com", "sales@example.com"],
  "copy@example.com": ["copy@example.com", "bob@example.net"],
  "one@example.com": ["two@example.com"],
  "two@example.com": ["one@example.com"],
  "@example.com": ["rest@example.net"],
  "ann@example.org": ["info@example.com"],
};

const LIST: RecipientSource = { kind: "list", localParts: ["info", "sales", "copy"] };

function homes(address: string, changes: Partial<LocalSettings> = {}, aliases: Configuration["aliases"] = ALIASES): readonly string[] {
  const mailboxes = mailboxesIn(configuration({ domains: [localDomain({ recipients: LIST, ...changes })], aliases }), () => NOW_MS);
  return homesIn(mailboxes)(address).toSorted();
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
  expect(homes("info@example.com", { recipients: { kind: "all" } })).toEqual(["rest@example.net"]);
});

test.each([
  ["a local part", "info", ["info@example.com"]],
  ["an address elsewhere", "rest@example.org", ["rest@example.org"]],
])("what takes the rest of a domain gets it: %s", (_, catchAll, expected) => {
  expect(homes("nobody@example.com", { catchAll }, {})).toEqual(expected);
});

test("the postmaster of a domain that has none is that of the node", () => {
  expect(homes("postmaster@example.com", {}, {})).toEqual(["root@example.com"]);
});
