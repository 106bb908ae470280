/** Why it failed: the rule engine and its rules. */
export { classify } from "./classify.ts";
export { RULES, type Rule } from "./rules/index.ts";
