import { describe, expect, it } from "vitest";
import { ruleMatcher } from "../packages/core/src/classify/classify.ts";
import { RULES } from "../packages/core/src/classify/rules/index.ts";
import { compilePhrases, type PhraseMatcher } from "../packages/core/src/phrases/index.ts";
import { octetsOf, tablesOf } from "./phrase-file.ts";

const again = ({ phrases }: PhraseMatcher, octets: Uint8Array): PhraseMatcher | undefined => {
  const tables = tablesOf(octets, phrases);
  return tables && compilePhrases(phrases, tables);
};

describe("a matcher out of its file", () => {
  it("finds what the one finds that was built of the phrases", () => {
    const grown = ruleMatcher();
    const texts = RULES.map(({ example }) => example);
    const found = texts.map((text) => grown.find(text));
    const made = again(grown, octetsOf(grown));
    expect(texts.map((text) => made?.find(text))).toEqual(found);
    expect(found.flat().length).toBeGreaterThan(texts.length);
  });

  it("may lie anywhere in memory", () => {
    const grown = compilePhrases(["{mailbox,inbox} * full", "user unknown"]);
    const octets = octetsOf(grown);
    const shifted = new Uint8Array(octets.length + 1);
    shifted.set(octets, 1);
    expect(again(grown, shifted.subarray(1))?.find("the inbox of ann is full")).toHaveLength(1);
  });

  it("is not believed where the phrases are others", () => {
    const octets = octetsOf(compilePhrases(["user unknown"]));
    expect(tablesOf(octets, ["user unknown", "no such user"])).toBeUndefined();
    expect(tablesOf(octets, ["users unknown"])).toBeUndefined();
    expect(tablesOf(octets.subarray(0, 0), ["user unknown"])).toBeUndefined();
  });
});
