/** Who owes what: reject, bounce, warn, quarantine, discard; and who may be answered by a machine. */
export { AUTO_REPLY_RULES, type AutoReplyRule } from "./auto-reply-rules.ts";
export {
  type ArrivedMessage,
  type Correspondence,
  correspondence,
  RESPONDER_KINDS,
  type Responder,
  type ResponderKind,
} from "./correspondence.ts";
export { caseOf, type Duty, decideDuty } from "./decide.ts";
export { DUTY_TABLE } from "./duty-table.ts";
export { type LoopRules, type LoopSigns, readLoopSigns } from "./loop.ts";
export {
  type AllowedReply,
  type ForbiddenReply,
  mayAutoReply,
  type ReplyHistory,
} from "./may-auto-reply.ts";
export { type DutyCase, type DutyRow, MAIL_FATES, type MailFate, type OwedAction } from "./row.ts";
export {
  DELIVERY_RESULTS,
  type DeliveryResult,
  DKIM_RESULTS,
  type DkimResult,
  DUTY_STAGES,
  type DutyStage,
  MESSAGE_KINDS,
  type MessageKind,
  NOTIFY_KEYWORDS,
  type Notify,
  type NotifyKeyword,
  REVERSE_PATHS,
  type ReversePath,
  type Situation,
  SPF_RESULTS,
  type SpfResult,
  STANDINGS,
  type Standing,
  type Submission,
  standingOf,
  TRUSTS,
  type Trust,
  UNAUTHENTICATED_POLICIES,
  type UnauthenticatedPolicy,
  WISHES,
  type Wish,
  wishOf,
} from "./situation.ts";
