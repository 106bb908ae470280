/** What is temporary is never hard, whatever code, status and words come together. */

import { describe, expect, it } from "vitest";
import { RULES } from "./classify/rules/index.ts";
import { classifyReply } from "./classify-reply.ts";
import { REASONS } from "./model/index.ts";

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const TEMPORARY_CODES = range(400, 459);
const PERMANENT_CODES = range(500, 559);
const SUBJECTS = range(0, 7).flatMap((subject) => range(0, 30).map((detail) => `${subject}.${detail}`));

/** The replies of a list that were called hard. */
const hardOf = (replies: readonly string[]): readonly string[] => replies.filter((reply) => classifyReply(reply).bounce === "hard");

describe("a bounce", () => {
  it("is soft for every temporary code with every status", () => {
    const replies = TEMPORARY_CODES.flatMap((code) => SUBJECTS.flatMap((rest) => [`${code} 4.${rest} no`, `${code} 5.${rest} no`]));
    expect(hardOf(replies)).toEqual([]);
  });

  it("is soft for every temporary status without a code", () => {
    expect(hardOf(SUBJECTS.map((rest) => `4.${rest} no`))).toEqual([]);
  });

  it("is soft for the words of every rule behind a temporary code", () => {
    const words = RULES.map(({ example }) => example.replaceAll(/\b[245]\d\d[ -]|\b[245]\.\d{1,3}\.\d{1,3}\b/g, ""));
    expect(hardOf(words.flatMap((text) => [`450 4.1.1 ${text}`, `421 ${text}`]))).toEqual([]);
  });

  it("is hard only for a reason that the table calls hard, or for none at all", () => {
    const verdicts = PERMANENT_CODES.flatMap((code) => SUBJECTS.map((rest) => classifyReply(`${code} 5.${rest} no`)));
    const wrong = verdicts.filter(
      ({ reason, bounce }) => bounce === "hard" && reason !== "unexplained" && REASONS[reason].permanence !== "hard",
    );
    expect(wrong).toEqual([]);
    expect(verdicts.some(({ bounce }) => bounce === "hard")).toBe(true);
  });
});
