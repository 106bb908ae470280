/** The table of refusals: code and status agree, words are for people, and strangers' text stays in its place. */
import { describe, expect, it } from "vitest";
import { REFUSALS, type RefusalId, refuse } from "./refusal.ts";

const IDS = Object.keys(REFUSALS) as RefusalId[];
const VALUES = { address: "ann@example.com", user: "ann", limit: 10, words: "550 no", received: 100, domain: "example.net", count: 2 };

describe("each refusal", () => {
  it.each(IDS)("has a code and a status of one class, and one line of words: %s", (id) => {
    const { reply, event } = refuse(id, VALUES);
    expect(String(reply.code)[0]).toBe(reply.status?.[0]);
    expect(reply.status).toMatch(/^[45]\.\d\.\d{1,2}$/);
    expect(reply.text).toMatch(/^[A-Z<][^{}\r\n]{10,200}$/);
    expect(event).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it.each(IDS.filter((id) => REFUSALS[id].code < 500 && id !== "too-many-unknown"))("that is temporary says so: %s", (id) => {
    expect(refuse(id, VALUES).reply.text).toMatch(/again|cannot \w+ now|cannot be asked now/);
  });
});

describe("text of strangers in a refusal", () => {
  it.each([
    ["a\r\n250 Ok", "<a 250 Ok>: relaying denied"],
    ["a\u2028b\u0085c", "<a b c>: relaying denied"],
    ["\u001b[31mred", "<[31mred>: relaying denied"],
    ["{address}", "<{address}>: relaying denied"],
    ["$&$1", "<$&$1>: relaying denied"],
    ["x".repeat(5000), `<${"x".repeat(300)}>: relaying denied`],
  ])("begins no line and fills no reply: %j", (address, expected) => {
    expect(refuse("relay-denied", { address }).reply.text).toBe(expected);
  });
});
