import { describe, expect, it } from "vitest";
import { bestRule } from "./classify.ts";
import { standingOf } from "./inside-name.ts";

/** The standing of `words` where they first stand in `text`. */
function standing(text: string, words: string): string {
  const start = text.indexOf(words);
  return standingOf(text, { start, end: start + words.length });
}

describe("words inside a name", () => {
  it.each([
    ["host mx.unknown-user.example said: 550 no", "unknown-user", "nothing"],
    ["host unknown-user.example[192.0.2.1] said", "unknown-user", "nothing"],
    ["see https://quota-exceeded.example.com/help", "quota-exceeded", "nothing"],
    ["blocked using zen.spamhaus.org.", "spamhaus.org", "words"],
    ["see https://www.spamhaus.org/query/ip/192.0.2.1", "spamhaus.org/query", "words"],
    ["see https://www.example.com/blocked?ip=192.0.2.1", "blocked", "hint"],
    ["see www.example.com/blocked?ip=192.0.2.1", "blocked", "hint"],
    ["550 5.1.1 RESOLVER.ADR.RecipNotFound; not found", "RecipNotFound", "words"],
    ["QUEUE.Expired; message expired", "Expired", "words"],
    ["550 user unknown.Please try again", "unknown", "words"],
    ["550 <user-unknown>: no", "user-unknown", "words"],
    ["5.1.1_user_unknown", "user_unknown", "words"],
  ])("%s: %s counts for %s", (text, words, expected) => {
    expect(standing(text, words)).toBe(expected);
  });

  it("say nothing of a reply that is vague itself", () => {
    expect(bestRule("550 mx.user-unknown.example: requested action aborted")?.reason).not.toBe("user-unknown");
  });

  it("are a hint in the path of a link, behind any words", () => {
    expect(bestRule("550 no. https://www.example.com/mailbox-full")).toMatchObject({ reason: "mailbox-full", strength: "vague" });
    expect(bestRule("550 user unknown. https://www.example.com/mailbox-full")?.reason).toBe("user-unknown");
  });
});
