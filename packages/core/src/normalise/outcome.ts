/**
 * A finding to an outcome: which source wins for each member, addresses and names made canonical,
 * and the bytes that prove each value. Decides nothing about reasons.
 */

import type { Action, Diagnostic, Evidence, Finding, Found, ProblemCode, Reply, Unclassified } from "../model/index.ts";
import { canonicalHost, decodeOctalEscapes, findAddresses, parseDate, parseEnhancedStatus } from "../syntax/index.ts";
import { canonicalVerb, type QuotedReply, readCommand, readHost, readReply, trimAdded } from "./quote.ts";
import { chooseStatus } from "./status.ts";

export interface Context {
  readonly reportingMta: string | undefined;
  readonly isStandard: boolean;
  /** A reply on its own, without a message around it. */
  readonly isReply?: boolean;
  /** All recipients of the notification, lower case, where it has several. */
  readonly recipients?: ReadonlySet<string> | undefined;
  /** Takes what is wrong with the finding. */
  readonly problem?: (code: ProblemCode, offset: number, text: string) => void;
}

type Writable<T> = { -readonly [name in keyof T]: T[name] };

const SUCCESSES: ReadonlySet<Action> = new Set(["delivered", "relayed", "expanded"]);

/** One outcome, or undefined when the finding names no recipient. */
export function normaliseFinding(finding: Finding, context: Context): Unclassified | undefined {
  const recipient = finding.recipient?.value ?? finding.originalRecipient?.value;
  if (recipient === undefined || recipient === "") return undefined;
  const action: Action = finding.action?.value ?? actionOf(finding);
  const told = decodeOctalEscapes(finding.text?.value ?? "");
  const sources = sourcesOf(finding, told);
  const quoted = action === "none" ? undefined : firstOf(sources, (text) => readReply(text, SUCCESSES.has(action)));
  const reply = quoted && replyOf(quoted, finding, sources);
  const said: string[] = [];
  if (reply !== undefined) said.push(`${reply.code} ${reply.text}`);
  addWords(said, finding.diagnostic);
  addWords(said, finding.reply);
  addComment(said, finding);
  const status = chooseStatus({
    action,
    field: finding.status?.value,
    reply: quoted?.status,
    replyCode: quoted?.code,
    isTold: sources.length === 1 && finding.reply === undefined,
    text: () => `${said.join("\n")}\n${told}`,
  });
  reportStatus(finding, quoted, context);
  const diagnostic = diagnosticOf(finding);
  const original = finding.originalRecipient?.value;
  const outcome: Writable<Unclassified["outcome"]> =
    original === undefined || original === "" ? { recipient, action } : { recipient, originalRecipient: original, action };
  if (status !== undefined) {
    outcome.status = status.status;
    outcome.statusFrom = status.from;
  }
  if (reply !== undefined) outcome.reply = reply;
  if (diagnostic !== undefined) outcome.diagnostic = diagnostic;
  return {
    outcome,
    route: routeOf(finding, sources, context),
    evidence: evidenceOf(finding),
    said,
    told,
    isReply: context.isReply === true,
    isAboutAnother: context.recipients !== undefined && namesAnother(said[0] ?? "", outcome, context.recipients),
    isStandard: context.isStandard,
    hint: finding.hint,
  };
}

/** Whether the first address in a reply is that of another recipient, and this one is nowhere in it. */
function namesAnother(reply: string, { recipient, originalRecipient }: Unclassified["outcome"], all: ReadonlySet<string>): boolean {
  const named = findAddresses(reply.slice(0, 1000), 5).map(({ address }) => address.toLowerCase());
  if (named[0] === undefined || !all.has(named[0])) return false;
  return !named.includes(recipient.toLowerCase()) && !named.includes((originalRecipient ?? recipient).toLowerCase());
}

/** Nearly every diagnostic is the reply that was read from it, word for word: that is not said twice. */
function addWords(said: string[], found: Found | undefined): void {
  if (found !== undefined && found.value !== "" && !said.includes(found.value)) said.push(found.value);
}

/** Sendmail and others say the cause in a comment of the Status (RFC 3464 §2.3.4); where nothing else was said, it counts. */
function addComment(said: string[], { status }: Finding): void {
  const comment = said.length > 0 || status === undefined ? undefined : /\(([^()]{1,500})\)/.exec(status.value)?.[1];
  if (comment !== undefined) said.push(comment);
}

function routeOf(finding: Finding, sources: readonly string[], context: Context): Unclassified["route"] {
  const route: Writable<Unclassified["route"]> = {};
  const reportingMta = finding.reportingMta ? canonicalHost(finding.reportingMta.value) : context.reportingMta;
  if (reportingMta !== undefined) route.reportingMta = reportingMta;
  const remoteMta = (finding.remoteMta && canonicalHost(finding.remoteMta.value)) ?? firstOf(sources, readHost);
  if (remoteMta !== undefined) route.remoteMta = remoteMta;
  const lastAttemptAt = dateOf(finding.lastAttempt, context);
  if (lastAttemptAt !== undefined) route.lastAttemptAt = lastAttemptAt;
  const willRetryUntil = dateOf(finding.willRetryUntil, context);
  if (willRetryUntil !== undefined) route.willRetryUntil = willRetryUntil;
  return route;
}

function dateOf(found: Found | undefined, { problem }: Context): string | undefined {
  if (found === undefined || found.value === "") return undefined;
  const date = parseDate(found.value);
  if (date === undefined) problem?.("date-malformed", found.start, `"${found.value.slice(0, 60)}" is no date`);
  return date;
}

/** The class of the reply code is what the next hop meant (RFC 5321 §4.2.1), whatever digits stand beside it. */
function reportStatus({ status: field }: Finding, quoted: QuotedReply | undefined, { problem }: Context): void {
  if (problem === undefined || field === undefined || field.value === "") return;
  const named = parseEnhancedStatus(field.value);
  if (named === undefined) problem("status-malformed", field.start, `Status "${field.value.slice(0, 40)}"`);
  else if (quoted !== undefined && named[0] !== String(quoted.code)[0])
    problem("status-contradicted", field.start, `Status ${named}, but the reply was ${quoted.code}`);
}

/** RFC 3464 demands an Action; without one the status class tells. */
function actionOf({ status }: Finding): Action {
  const digit = status?.value.trim()[0];
  if (digit === "2") return "delivered";
  return digit === "4" ? "delayed" : "failed";
}

/** Where a refusal is quoted: the diagnostic, the conversation, the words for people; each adds what the others lack. */
function sourcesOf({ reply, diagnostic, diagnosticType }: Finding, told: string): string[] {
  const sources: string[] = [];
  // Of a reply of several lines Sendmail's field quotes the first; the conversation has them all.
  if (diagnostic !== undefined && reply !== undefined && /^\d{3}-/.test(diagnostic.value) && goesBeyond(reply.value, diagnostic.value))
    sources.push(reply.value);
  if (diagnostic !== undefined && diagnostic.value !== "" && isSmtp(diagnosticType, diagnostic.value)) sources.push(diagnostic.value);
  // A reply that goes on in the next line is whole in the words only; behind one of a conversation stands what else was said.
  if (reply !== undefined && (!told.includes(reply.value) || told.includes("<<< "))) sources.push(reply.value);
  sources.push(told);
  return sources;
}

function goesBeyond(longer: string, shorter: string): boolean {
  return longer.length > shorter.length && longer.startsWith(shorter);
}

function firstOf<T>(sources: readonly string[], look: (text: string) => T | undefined): T | undefined {
  for (const source of sources) {
    const found = look(source);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Only "smtp" diagnostics hold a reply by right; others do when one stands at their beginning. */
function isSmtp(type: string | undefined, text: string): boolean {
  return type === undefined || type === "smtp" || /\b[45]\d\d[ -]\d\.\d/.test(text) || /^[45]\d\d\b/.test(text);
}

function replyOf({ code, text }: QuotedReply, { command }: Finding, sources: readonly string[]): Reply {
  const verb = (command && canonicalVerb(command)) ?? firstOf(sources, readCommand);
  return verb === undefined ? { code, text } : { code, text, command: verb };
}

function diagnosticOf({ diagnostic, diagnosticType, reply, text }: Finding): Diagnostic | undefined {
  if (diagnostic !== undefined && diagnostic.value !== "") return { type: diagnosticType ?? "smtp", text: diagnostic.value };
  if (reply !== undefined) return { type: "smtp", text: trimAdded(reply.value) };
  if (text !== undefined && text.value !== "") return { type: /\b[45]\d\d[ -]/.test(text.value) ? "smtp" : "text", text: text.value };
  return undefined;
}

function evidenceOf(finding: Finding): Evidence[] {
  const evidence: Evidence[] = [];
  addEvidence(evidence, "recipient", finding.recipient);
  addEvidence(evidence, "originalRecipient", finding.originalRecipient);
  addEvidence(evidence, "action", finding.action);
  addEvidence(evidence, "status", finding.status);
  addEvidence(evidence, "reply", finding.reply);
  addEvidence(evidence, "diagnostic", finding.diagnostic);
  addEvidence(evidence, "text", finding.text);
  addEvidence(evidence, "remoteMta", finding.remoteMta);
  addEvidence(evidence, "lastAttemptAt", finding.lastAttempt);
  addEvidence(evidence, "willRetryUntil", finding.willRetryUntil);
  return evidence;
}

function addEvidence(evidence: Evidence[], field: string, found: Found<unknown> | undefined): void {
  if (found !== undefined && found.end > found.start) evidence.push({ field, start: found.start, end: found.end });
}
