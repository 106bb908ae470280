import { expect, it } from "vitest";
import { DOCUMENTED_RULES } from "../../packages/core/src/classify/rules/index.ts";
import { columnsOf, rulesFrom } from "./rule-columns.ts";

it("rules by columns are the rules again, but for what proves them", () => {
  const rules = DOCUMENTED_RULES.map(({ source: _, example: __, ...rule }) => rule);
  expect(rulesFrom(columnsOf(DOCUMENTED_RULES))).toEqual(rules);
});
