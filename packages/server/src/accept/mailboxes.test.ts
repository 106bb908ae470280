import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { configuration, type LocalSettings, localDomain, NOW_MS } from "./acceptance.test-support.ts";
import { homesIn } from "./homes.ts";
import { type Mailboxes, mailboxesIn } from "./mailboxes.ts";

const ALIASES = { "team@example.com": ["info@example.com"] };

function mailboxes(changes: Partial<LocalSettings> = {}, nowMs = () => NOW_MS): Mailboxes {
  return mailboxesIn(configuration({ domains: [localDomain(changes)], aliases: ALIASES }), nowMs);
}

describe("an address is nobody's", () => {
  test.each<[string, string, Partial<LocalSettings>, boolean]>([
    ["where the list leaves it out", "nobody@example.com", {}, true],
    ["with its tag where the list leaves it out", "nobody+tag@EXAMPLE.com", {}, true],
    ["not where it is on the list", "INFO+tag@example.com", {}, false],
    ["not where it is an alias", "team@example.com", {}, false],
    ["not where it is the domain's postmaster", "Postmaster@example.com", {}, false],
    ["not where it is the node's postmaster", "Root@example.com", {}, false],
    ["not where the domain takes all", "nobody@example.com", { recipients: { kind: "all" } }, false],
    ["not where another host knows", "nobody@example.com", { recipients: { kind: "callout", host: "mail.example.com", port: 25 } }, false],
    ["not in another's domain", "nobody@example.net", {}, false],
    ["not where the file cannot be read", "nobody@example.com", { recipients: { kind: "file", path: "/nowhere/mailboxes" } }, false],
  ])("%s", async (_, address, changes, expected) => {
    const { isNobodys, isNobodysNow } = mailboxes(changes);
    expect(await isNobodysNow(address)).toBe(expected);
    expect(isNobodys(address)).toBe(expected);
  });
});

describe("with mailboxes in a file", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "ricochet-mailboxes-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("a catch-all gets what is written to the others, and a mailbox that is new is known when mail is delivered", async () => {
    const path = join(folder, "mailboxes");
    writeFileSync(path, "info\n");
    let nowMs = NOW_MS;
    const found = mailboxes({ recipients: { kind: "file", path }, catchAll: "info" }, () => nowMs);
    const homesOf = homesIn(found);
    expect(homesOf("nobody@example.com")).toEqual(["nobody@example.com"]);
    expect(await found.isNobodysNow("nobody@example.com")).toBe(true);
    expect(homesOf("nobody@example.com")).toEqual(["info@example.com"]);
    writeFileSync(path, "info\nnobody\n");
    utimesSync(path, 1, 1);
    nowMs += 1000;
    expect(await found.isNobodysNow("nobody@example.com")).toBe(false);
    expect(homesOf("nobody@example.com")).toEqual(["nobody@example.com"]);
  });
});
