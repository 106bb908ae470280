/** Why it failed: the rule engine and its rules. */
export { classify } from "./classify.ts";
export { RULES } from "./rule-list.ts";
export type { Rule, RuleStrength } from "./rules/index.ts";
