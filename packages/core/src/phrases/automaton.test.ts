import { describe, expect, it } from "vitest";
import { compilePhrases } from "./automaton.ts";

const found = (phrases: readonly string[], text: string) =>
  compilePhrases(phrases)
    .find(text)
    .map((hit) => `${phrases[hit.phrase]}@${text.slice(hit.start, hit.end)}`);

describe("compilePhrases", () => {
  it("finds overlapping and nested phrases in one pass", () => {
    expect(found(["user unknown", "unknown", "unknown in table"], "550 User unknown in table")).toEqual([
      "user unknown@User unknown",
      "unknown@unknown",
      "unknown in table@unknown in table",
    ]);
  });
  it("passes over case, punctuation, accents, line breaks and addresses", () => {
    expect(found(["boite aux lettres pleine"], "BOÎTE aux\n  lettres <a.b@c.example> -- pleine!")).toHaveLength(1);
    expect(found(["mailbox is full"], "mailbox x+y@example.com is full")).toHaveLength(1);
  });
  it("takes a choice and a gap", () => {
    expect(found(["{mailbox,inbox} * {full,over quota}"], "the inbox of this user is now over quota")).toHaveLength(1);
    expect(found(["mailbox * full"], "mailbox a b c d e f g full")).toHaveLength(0);
  });
  it("does not carry a gap over from one text to the next", () => {
    const matcher = compilePhrases(["mailbox * full"]);
    expect(matcher.find("mailbox")).toHaveLength(0);
    expect(matcher.find("full")).toHaveLength(0);
  });
  it("matches text without spaces character by character", () => {
    expect(found(["宛先が見つかりません", "邮箱已满"], "エラー:宛先が見つかりません。")).toEqual([
      "宛先が見つかりません@宛先が見つかりません",
    ]);
    expect(found(["邮箱已满"], "收件人邮箱已满")).toHaveLength(1);
  });
  it("reads enhanced status codes as words", () => {
    expect(found(["5 4 1 recipient address rejected access denied"], "550 5.4.1 Recipient address rejected: Access denied.")).toHaveLength(
      1,
    );
  });
  it("refuses a phrase that is no phrase", () => {
    expect(() => compilePhrases(["{a b"])).toThrow(TypeError);
    expect(() => compilePhrases(["* full"])).toThrow(TypeError);
  });
});
