/** The public surface of @ricochet/core: values in, values out; no I/O, no clock, no dependency. */
export { RULES, type Rule } from "./classify/index.ts";
export { classifyReply, type Verdict } from "./classify-reply.ts";
export { DEFAULT_LIMITS, type Limits } from "./mime/index.ts";
export {
  ACTIONS,
  type Action,
  type AutoReply,
  BLAMES,
  type Blame,
  type Bounce,
  type Diagnostic,
  type Evidence,
  type Feedback,
  KINDS,
  type Kind,
  type Original,
  type Outcome,
  type Permanence,
  PROBLEM_CODES,
  type Problem,
  type ProblemCode,
  REASONS,
  type Reason,
  type Reply,
  type Report,
  type Reporter,
  STATUS_SOURCES,
  type StatusSource,
  SUPPRESSIONS,
  type Suppression,
} from "./model/index.ts";
export { type ReadOptions, read } from "./read.ts";
export { type IncomingMessage, readMany } from "./read-many.ts";
export {
  type AddressLookup,
  type Checked,
  type CheckOptions,
  check,
  RETURN_PATH_SCHEMES,
  type Refusal,
  type Refused,
  type ReturnPathKey,
  type ReturnPathScheme,
  type Signed,
  type SignOptions,
  sign,
  type Unwrapped,
  unwrap,
  unwrapReturnPath,
} from "./return-path/index.ts";
