/**
 * Decides the reason of an outcome. All phrases of all rules are found in one pass; then the
 * sources are weighed in a fixed order, the first that says something decides:
 *
 *   1. words of the refusing server that say the reason (exact, then plain)
 *   2. an enhanced status that is used for one thing only ("5.2.2")
 *   3. words of the notification for people
 *   4. vague words ("recipient rejected"), single words, then an enhanced status that is used for many things
 *   5. the reply code, and the verb that it answered
 *
 * Among words the stronger rule wins, then the longer phrase, then the one that stands first.
 */

import {
  type Action,
  type Bounce,
  meaningOfStatus,
  type Outcome,
  REASONS,
  REPLY_MEANINGS,
  type Reason,
  type Unclassified,
} from "../model/index.ts";
import { compilePhrases, type PhraseMatcher, preparedTables } from "../phrases/index.ts";
import { type Basis, confidenceOf } from "./confidence.ts";
import { standingOf } from "./inside-name.ts";
import { reasonOfWords } from "./last-words.ts";
import { RULES, type Rule, type RuleStrength } from "./rules/index.ts";
import { reasonOfAnother } from "./whose-address.ts";

/** How far into a text rules are looked for. */
const SEARCHED = 4096;
const SUCCESSES: ReadonlySet<Action> = new Set(["delivered", "relayed", "expanded"]);
/** Hard reasons that words give which may be meant of somebody else. */
const UNKNOWN: ReadonlySet<Reason> = new Set(["user-unknown", "domain-unknown", "no-mail-accepted"]);
const STRENGTHS: Readonly<Record<RuleStrength, number>> = { exact: 3, plain: 2, vague: 1 };

let matcher: PhraseMatcher | undefined;

/** The automaton of all rules, built when the first text is classified. */
export function ruleMatcher(): PhraseMatcher {
  if (matcher === undefined) {
    const phrases = RULES.map(({ phrase }) => phrase);
    matcher = compilePhrases(phrases, preparedTables("rules", phrases));
  }
  return matcher;
}

type Facts = Unclassified["outcome"];

/** A reason, what it rests on, and the id of the rule. */
export interface Decision {
  readonly reason: Reason;
  readonly rule: string;
  readonly basis: Basis;
  readonly whenGivenUp?: Reason | undefined;
}

/** An outcome of which some members are not there yet. */
type Growing = { -readonly [name in keyof Outcome]?: Outcome[name] };

/**
 * Completes the outcome itself with reason, hard or soft, route, confidence and rule; its members stand in the order of the record.
 * Member by member: to put one object together from two others costs as much as half of the weighing.
 */
export function classify(unclassified: Unclassified): Outcome {
  const { route, evidence, isStandard } = unclassified;
  const decision = decide(unclassified);
  const outcome: Growing = unclassified.outcome;
  outcome.reason = decision.reason;
  outcome.bounce = bounceOf(decision.reason, unclassified.outcome);
  if (route.reportingMta !== undefined) outcome.reportingMta = route.reportingMta;
  if (route.remoteMta !== undefined) outcome.remoteMta = route.remoteMta;
  if (route.lastAttemptAt !== undefined) outcome.lastAttemptAt = route.lastAttemptAt;
  if (route.willRetryUntil !== undefined) outcome.willRetryUntil = route.willRetryUntil;
  outcome.confidence = confidenceOf(decision.basis, isStandard);
  outcome.rule = decision.rule;
  outcome.evidence = evidence;
  return outcome as Outcome;
}

/** Decides the reason alone. */
function decide(unclassified: Unclassified): Decision {
  const { outcome } = unclassified;
  const { status = "" } = outcome;
  const placed = inItsPlace(weigh(unclassified), outcome);
  const decision = isTransient(outcome) ? { ...placed, reason: forNow(placed.reason, status) } : placed;
  // The reporter gave up the whole message: that is its own doing, and says nothing of the other recipients.
  if (unclassified.isAboutAnother && REASONS[decision.reason].permanence === "hard")
    return { reason: "system-error", rule: `about-another.${decision.rule}`, basis: "vague" };
  const { whenGivenUp } = decision;
  return whenGivenUp !== undefined && isGivenUp(unclassified) ? { ...decision, reason: whenGivenUp } : decision;
}

/**
 * Whether a host that could not be reached was tried until the time was over: a notification says "failed", and no code
 * of its own for a permanent failure. A reply on its own is of one attempt, unless it says so (RFC 3463 X.4.7).
 */
function isGivenUp({ outcome: { action, status = "" }, isReply }: Unclassified): boolean {
  if (isReply) return status.endsWith(".4.7");
  return action === "failed" && !/^5\.\d+\.[1-9]/.test(status);
}

/** Whether whoever refused said that it may go later. The reply code counts, whatever digits stand beside it (RFC 5321 §4.2.1). */
function isTransient({ reply, status }: Facts): boolean {
  return reply === undefined ? status?.startsWith("4") === true : reply.code < 500;
}

/**
 * What a reason is that holds for the moment only. A name server's "no such domain" that is called temporary proves nothing
 * against the address; a host that is "not accepting messages" shuts down, or has too much to do (RFC 3463 §3.4, X.3.2).
 */
function forNow(reason: Reason, status: string): Reason {
  if (reason === "domain-unknown" && status !== "4.1.2") return "network-error";
  return reason === "no-mail-accepted" && status.startsWith(".3.", 1) ? "system-error" : reason;
}

/**
 * What was answered, and by whom, corrects what the words alone say: MAIL is about the sender, 521
 * and 556 say that a host takes no mail at all (RFC 7504), an exit status comes from a local program.
 */
function inItsPlace(decision: Decision, outcome: Facts): Decision {
  const { reply, diagnostic, status = "" } = outcome;
  const { reason, basis } = decision;
  const isWeak = basis !== "exact" && basis !== "said";
  // A greeting that refuses, and names no trouble of its own by a code, refuses the client; so does one with a code of X.7, "not allowed".
  if (reply?.command === "CONN" && reason === "system-error" && (basis === "vague" || basis === "code"))
    return { ...decision, reason: "blocked" };
  if (isBeforeMail(reply?.command) && reason === "policy" && isWeak) return { ...decision, reason: "blocked" };
  if (reply?.command === "CONN" && reason === "no-mail-accepted" && basis !== "exact" && status.startsWith(".7.", 1))
    return { ...decision, reason: "blocked" };
  if (reply?.command === "MAIL" && basis !== "exact") {
    const { blame } = REASONS[reason];
    if ((blame === "recipient" && reason !== "mailbox-full") || (isWeak && reason === "policy"))
      return { ...decision, reason: "sender-refused" };
  }
  if (basis !== "exact" && basis !== "code" && UNKNOWN.has(reason)) {
    const another = reasonOfAnother(outcome);
    if (another !== undefined) return { ...decision, reason: another };
    // A name that is no good as a parameter was that of EHLO.
    if (reason === "domain-unknown" && status === "5.5.4") return { ...decision, reason: "protocol-error" };
  }
  if ((reply?.code === 521 || reply?.code === 556) && (isWeak || reason === "system-error"))
    return { ...decision, reason: reasonOfNoMail(reply.code, status) ?? reason };
  if (diagnostic?.type === "x-unix" && (reason === "system-error" || reason === "unexplained"))
    return { ...decision, reason: "mailer-error" };
  return decision;
}

/**
 * RFC 7504 knows 521 and 556 with X.3.2 and X.1.10 beside them. Postfix's postscreen(8) hangs up with 521 on clients that it
 * does not like, and says so with 5.7.1, or with 5.5.1 when they spoke too early.
 */
function reasonOfNoMail(code: number, status: string): Reason | undefined {
  if (code === 521 && status.startsWith(".7.", 1)) return "blocked";
  return code === 521 && status.startsWith(".5.", 1) ? undefined : "no-mail-accepted";
}

function weigh(unclassified: Unclassified): Decision {
  const { outcome, told, hint } = unclassified;
  const { action, status, reply } = outcome;
  if (action === "none") return { reason: "auto-reply", rule: "action.none", basis: "action" };
  if (action === "delivered" || action === "relayed" || action === "expanded")
    return { reason: "delivered", rule: `action.${action}`, basis: "action" };
  const speaker = speakerOf(unclassified);
  const said = unclassified.said.map(unwrap);
  const inSaid = firstRule(said, speaker);
  if (inSaid !== undefined && inSaid.strength !== "vague") return withoutWitness(inSaid, unclassified) ?? byRule(inSaid, "said");
  const isWrapped = status === WRAPPER_STATUS && said.some((text, index) => text !== unclassified.said[index]);
  const meaning = status === undefined || isWrapped ? undefined : meaningOfStatus(status);
  const byStatus = meaning && { reason: meaning.reason, rule: `status.${status}` };
  if (byStatus !== undefined && meaning?.trust === "sure" && !contradicts(meaning.reason, inSaid)) return { ...byStatus, basis: "status" };
  const inTold = bestRule(unwrap(told), speaker);
  if (inTold !== undefined && inTold.strength !== "vague") return byRule(inTold, "told");
  const vague = inSaid ?? inTold;
  if (vague !== undefined && vague.reason !== "policy") return byRule(vague, "vague");
  const byWords = reply === undefined ? undefined : reasonOfWords(said[0] ?? "", status);
  if (byWords !== undefined) return { reason: byWords, rule: "words", basis: "hint" };
  if (vague !== undefined) return byRule(vague, "vague");
  if (byStatus !== undefined) return { ...byStatus, basis: "hint" };
  const byCode = reply === undefined ? undefined : reasonOfReply(reply.code, reply.command);
  if (byCode !== undefined) return { reason: byCode, rule: `reply.${reply?.code}`, basis: "code" };
  if (hint !== undefined) return { reason: hint, rule: "format", basis: "hint" };
  // A warning without a cause says one thing: time is passing. Exchange, too, gives it the code 4.4.7.
  if (action === "delayed") return { reason: "expired", rule: "action.delayed", basis: "hint" };
  return { reason: "unexplained", rule: "none", basis: "none" };
}

/**
 * "User unknown" in the reply of another server is one witness; a hard verdict wants a second one:
 * a code 5.1.x, or that RCPT was answered. After DATA the address had been accepted and all
 * recipients of the transaction are hit: a filter speaks, not the user table.
 */
function withoutWitness({ reason, strength, id }: Rule, { outcome: { reply, status }, isReply }: Unclassified): Decision | undefined {
  if (reason !== "user-unknown" || strength === "exact" || reply === undefined || isReply || status?.startsWith(".1.", 1)) return undefined;
  if (reply.command === "RCPT") return undefined;
  return { reason: "recipient-refused", rule: `one-witness.${id}`, basis: "vague" };
}

/** Whether vague words speak of the sender's side while the status blames the recipient. */
function contradicts(reason: Reason, rule: Rule | undefined): boolean {
  return rule !== undefined && REASONS[reason].blame === "recipient" && REASONS[rule.reason].blame === "sender";
}

/** Before MAIL only the client itself can be refused: its address, its name, its greeting. */
function isBeforeMail(command: string | undefined): boolean {
  return command === "CONN" || command === "EHLO" || command === "HELO";
}

function byRule({ reason, id, strength, whenGivenUp }: Rule, source: "said" | "told" | "vague"): Decision {
  const basis = strength === "plain" ? source : strength;
  return { reason, rule: id, basis, whenGivenUp };
}

/** What Cisco AsyncOS writes before any answer to RCPT that it does not understand; not its own finding. */
const WRAPPER = "Unknown address error";
const WRAPPER_STATUS = "5.1.0";

/** A text without the wrapper of another program around the words that count. */
const unwrap = (text: string): string => (text.includes(WRAPPER) ? text.replaceAll(WRAPPER, "") : text);

/** Whose words they are, as far as rules ask. */
interface Speaker {
  /** The verb that the reply answered. */
  readonly command?: string | undefined;
  /** The server that refused, or else the one that reports. */
  readonly server?: string | undefined;
}

const speakerOf = ({ outcome, route }: Unclassified): Speaker => ({
  command: outcome.reply?.command,
  server: route.remoteMta ?? route.reportingMta,
});

/** Whether a rule may speak of this server's reply to this verb. */
function holdsFor({ verbs, servers }: Rule, { command, server }: Speaker): boolean {
  if (verbs !== undefined && (command === undefined || !verbs.includes(command))) return false;
  return servers === undefined || (server !== undefined && servers.some((domain) => server === domain || server.endsWith(`.${domain}`)));
}

/** The rule of the first text that says the reason; a vague one when none does. */
function firstRule(texts: readonly string[], speaker: Speaker): Rule | undefined {
  let vague: Rule | undefined;
  for (const text of texts) {
    const rule = bestRule(text, speaker);
    if (rule !== undefined && rule.strength !== "vague") return rule;
    vague ??= rule;
  }
  return vague;
}

/** "Invalid mailbox: account is disabled": of two that say as much, what may pass is believed of a mailbox before what lasts. */
const isMilder = (reason: Reason, than: Reason): boolean =>
  than === "user-unknown" && (reason === "mailbox-disabled" || reason === "mailbox-full");

/** The rule that says most about a text. */
export function bestRule(text: string, speaker: Speaker = {}): Rule | undefined {
  if (text === "") return undefined;
  let best: { rule: Rule; rank: number } | undefined;
  for (const hit of ruleMatcher().find(text, SEARCHED)) {
    const rule = RULES[hit.phrase];
    if (rule === undefined || !holdsFor(rule, speaker)) continue;
    const rank = STRENGTHS[rule.strength] * 1000 + hit.words;
    if (best !== undefined && (rank < best.rank || (rank === best.rank && !isMilder(rule.reason, best.rule.reason)))) continue;
    const standing = standingOf(text, hit);
    if (standing === "words" || (standing === "hint" && rule.strength === "exact")) best = { rule, rank };
    else if (standing === "hint" && best === undefined) best = { rule: { ...rule, strength: "vague" }, rank: STRENGTHS.vague * 1000 };
  }
  return best?.rule;
}

/** The reply code of RFC 5321, and for the general ones the verb: RCPT is about the recipient, MAIL about the sender. */
function reasonOfReply(code: number, command: string | undefined): Reason | undefined {
  const general = code === 550 || code === 553 || code === 554 || code === 450;
  if (general && command === "RCPT") return "recipient-refused";
  if (general && command === "MAIL") return "sender-refused";
  if (general && isBeforeMail(command)) return "blocked";
  if (general && command === "DATA" && code !== 450) return "content-refused";
  return REPLY_MEANINGS[code];
}

/**
 * Delayed is soft, what arrived is none; else the reason tells, but nothing that may go later is hard. For "unexplained" it
 * is the class: of the reply before that of the status; a class that was only inferred proves nothing.
 */
function bounceOf(reason: Reason, outcome: Facts): Bounce {
  const { action, reply, status, statusFrom } = outcome;
  if (action === "none" || SUCCESSES.has(action)) return "none";
  if (action === "delayed" || isTransient(outcome)) return "soft";
  const { permanence } = REASONS[reason];
  if (permanence !== "by-class") return permanence;
  return reply !== undefined || (status?.startsWith("5") === true && statusFrom !== "inferred") ? "hard" : "soft";
}
