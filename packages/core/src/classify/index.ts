/** Why it failed: the rule engine and its rules. */
export { classify } from "./classify.ts";
export { RULES, type Rule, type RuleStrength } from "./rules/index.ts";
