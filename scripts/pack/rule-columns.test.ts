import { expect, it } from "vitest";
import { RULES } from "../../packages/core/src/classify/rules/index.ts";
import { columnsOf, rulesFrom } from "./rule-columns.ts";

it("rules by columns are the rules again, but for what proves them", () => {
  const rules = RULES.map(({ source: _, example: __, ...rule }) => rule);
  expect(rulesFrom(columnsOf(RULES))).toEqual(rules);
});
