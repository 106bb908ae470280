/** Why it failed: the rule engine and its rules. */
export { bestRule, classify } from "./classify.ts";
export { type Rule, RULES } from "./rules/index.ts";
