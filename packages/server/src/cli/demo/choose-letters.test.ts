import { expect, test } from "vitest";
import { SITUATIONS, seededRandom } from "../../internet/index.ts";
import { chooseLetters } from "./choose-letters.ts";

const ROUND = 2 * SITUATIONS.length;

function lettersOf(seed: number, count: number) {
  const letters = chooseLetters(SITUATIONS, seededRandom(seed));
  return Array.from({ length: count }, () => letters.next().value);
}

test("each domain that misbehaves is written to within a round", () => {
  const domains = new Set(lettersOf(1, ROUND).flatMap(({ to }) => to.map((address) => address.split("@")[1])));
  const missed = SITUATIONS.map(({ domain }) => domain).filter((domain) => !domains.has(domain));
  expect(missed).toEqual(["drain.example", "never-sends.example", "says-nothing.example"]);
});

test("the same seed gives the same letters, another one others; no Message-ID comes twice", () => {
  expect(lettersOf(7, 50)).toEqual(lettersOf(7, 50));
  expect(lettersOf(7, 50)).not.toEqual(lettersOf(8, 50));
  expect(new Set(lettersOf(7, ROUND).map(({ messageId }) => messageId)).size).toBe(ROUND);
});
