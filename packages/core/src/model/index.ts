/** The nouns and their tables: nothing here computes. */
export { completeFinding, type Finding, type Found, newFinding } from "./finding.ts";
export type { HeaderField } from "./header-field.ts";
export { PROBLEM_CODES, type Problem, type ProblemCode } from "./problem.ts";
export { BLAMES, type Blame, type Permanence, REASONS, type Reason, type ReasonFacts, SUPPRESSIONS, type Suppression } from "./reason.ts";
export {
  ACTIONS,
  type Action,
  type AutoReply,
  type Bounce,
  type Diagnostic,
  type Evidence,
  type Feedback,
  KINDS,
  type Kind,
  type Original,
  type Outcome,
  type Reply,
  type Report,
  type Reporter,
  STATUS_SOURCES,
  type StatusSource,
} from "./report.ts";
export { meaningOfStatus } from "./status-codes.ts";
export { REPLY_MEANINGS } from "./status-meanings.ts";
export type { Unclassified } from "./unclassified.ts";
