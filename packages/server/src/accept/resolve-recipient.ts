/**
 * What one RCPT TO comes to: refused, a bounce on a return path of ours, or addresses to deliver to. The order is the
 * policy: signed paths first, then routing tricks, then our own domains, and relaying only for those who may.
 *
 * Always holds: nobody from outside gets mail to a domain that is not ours, in whatever spelling; each mail domain has a
 * postmaster (RFC 5321 §4.5.1); what is known without asking is answered without a promise.
 */

import type { Trust } from "@ricochet/core";
import type { Configuration } from "../config/index.ts";
import type { Recipient, Sender } from "../envelope/index.ts";
import { fannedOut, renamed, wantsExpanded } from "./alias-recipient.ts";
import type { Aliases } from "./aliases.ts";
import { bareBounceRefusal } from "./bare-bounce.ts";
import { type Expansion, expand, type Step } from "./expansion.ts";
import { canonicalDomain, type ForwardPath, formatPath, isPostmaster, parseForwardPath } from "./forward-path.ts";
import type { Lookup } from "./lookup.ts";
import type { SignedPath } from "./mailroom.ts";
import type { LocalDomain, OwnDomain, OwnDomains, RelayDomain } from "./own-domain.ts";
import { type Refusal, type RefusalId, refuse } from "./refusal.ts";
import type { CheckReturnPath, PathCheck } from "./return-path-check.ts";
import { roomRefusal } from "./room-in-mailbox.ts";

/** What the answer to RCPT TO depends on besides the address. */
export interface RecipientContext {
  readonly sender: Sender;
  readonly sizeBytes: number | undefined;
  readonly trust: Trust;
}

/** What one RCPT TO comes to. */
export type Resolution =
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "bounce"; readonly path: SignedPath }
  /** At least one recipient; more of them where an alias has several targets. */
  | { readonly kind: "accepted"; readonly recipients: readonly Recipient[]; readonly isExpanded: boolean };

/** Answers RCPT TO. */
export type ResolveRecipient = (recipient: Recipient, context: RecipientContext) => Resolution | Promise<Resolution>;

/** What the answers are made of. */
export interface ResolverParts {
  readonly configuration: Configuration;
  readonly domains: OwnDomains;
  readonly aliases: Aliases;
  readonly checkPath: CheckReturnPath;
  readonly nowMs: () => number;
  readonly mailboxBytes: ((address: string) => number | undefined) | undefined;
}

/** One question on its way through the steps. */
interface Question extends RecipientContext {
  readonly recipient: Recipient;
}

type MailDomain = LocalDomain | RelayDomain;

/** Puts the steps together. */
export function recipientResolver(parts: ResolverParts): ResolveRecipient {
  return (recipient, context) => {
    const question = { ...context, recipient };
    const path = parseForwardPath(recipient.address);
    if (path === undefined) return refused("recipient-malformed", recipient);
    if (path.domain === "") return bareName(parts, question, path);
    const domain = parts.domains.get(path.domain);
    if (domain !== undefined) return atOwnDomain(parts, { ...question, path, domain });
    if (isPostmaster(path) && path.domain === canonicalDomain(parts.configuration.node.hostname)) return bareName(parts, question, path);
    return context.trust === "trusted" ? accepted([recipient]) : refused("relay-denied", recipient);
  };
}

/** "RCPT TO:<postmaster>" needs no domain (RFC 5321 §4.5.1); nothing else goes without. */
function bareName(parts: ResolverParts, question: Question, path: ForwardPath): Resolution | Promise<Resolution> {
  if (isPostmaster(path)) return throughAlias(parts, { ...question, path, targets: [parts.configuration.node.postmaster] });
  return refused(question.trust === "outside" && path.isRouted ? "relay-denied" : "recipient-malformed", question.recipient);
}

interface OwnQuestion extends Question {
  readonly path: ForwardPath;
  readonly domain: OwnDomain;
}

function atOwnDomain(parts: ResolverParts, question: OwnQuestion): Resolution | Promise<Resolution> {
  const { path, domain, recipient, sender, trust } = question;
  if (isPostmaster(path) && domain.kind === "return-path") return bareName(parts, question, path);
  const checked = parts.checkPath(path, domain);
  if (checked.kind !== "plain") return onReturnPath(parts, question, checked);
  if (domain.kind === "return-path") return refused("forged-bounce", recipient);
  if (path.isRouted && trust === "outside") return refused("relay-denied", recipient);
  const bare = domain.kind === "local" ? bareBounceRefusal({ sender, path, domain, nowMs: parts.nowMs() }) : undefined;
  if (bare !== undefined) return { kind: "refused", refusal: bare };
  return atMailbox(parts, { ...question, domain });
}

/** A path that is signed, forged or too old. Mail of a person to the `prvs=` form of an address is for the address inside, signed or not. */
function onReturnPath(
  parts: ResolverParts,
  question: OwnQuestion,
  checked: Exclude<PathCheck, { kind: "plain" }>,
): Resolution | Promise<Resolution> {
  const { recipient, sender, domain, path } = question;
  if (checked.scheme === "batv" && sender.reversePath !== "" && domain.kind === "local") {
    const address = checked.kind === "signed" ? checked.address : formatPath(path.local.replace(/^prvs=[^=]*=/i, ""), path.domain);
    const inside = parseForwardPath(address);
    if (inside === undefined || inside.isRouted) return refused("relay-denied", recipient);
    return atMailbox(parts, { ...question, domain, path: inside });
  }
  if (checked.kind !== "signed") return refused(checked.kind === "expired" ? "expired-bounce" : "forged-bounce", recipient);
  if (checked.scheme === "srs") return throughAlias(parts, { ...question, targets: [checked.address] });
  return { kind: "bounce", path: { path: recipient.address, address: checked.address } };
}

interface MailboxQuestion extends OwnQuestion {
  readonly domain: MailDomain;
}

function atMailbox(parts: ResolverParts, question: MailboxQuestion): Resolution | Promise<Resolution> {
  const { path, domain } = question;
  const step = stepAt(parts, path, domain);
  if (step instanceof Promise) return step.then((found) => afterStep(parts, question, found));
  return afterStep(parts, question, step);
}

function afterStep(parts: ResolverParts, question: MailboxQuestion, step: Step | Refusal): Resolution | Promise<Resolution> {
  const { recipient, domain, sizeBytes } = question;
  if ("reply" in step) return { kind: "refused", refusal: step };
  if (step.kind === "alias") return throughAlias(parts, { ...question, targets: step.targets });
  if (step.isUnknown === true) return refused("unknown-user", recipient);
  const full = domain.kind === "local" ? roomRefusal({ address: step.address, recipient, domain, sizeBytes, parts }) : undefined;
  return full === undefined ? accepted([renamed(recipient, step.address)]) : { kind: "refused", refusal: full };
}

/** Where an address of ours leads: aliases of the address, then its mailbox, then whatever takes the rest of the domain. */
function stepAt(parts: ResolverParts, path: ForwardPath, domain: MailDomain): Step | Refusal | Promise<Step | Refusal> {
  const separator = domain.kind === "local" ? domain.settings.subAddressSeparator : "";
  const targets = parts.aliases.of(path, separator) ?? (domain.book.kind === "all" ? parts.aliases.ofDomain(path) : undefined);
  if (targets !== undefined) return { kind: "alias", targets };
  // Always accepted: nobody is asked whether there is a postmaster.
  if (isPostmaster(path) && domain.book.kind !== "names") return { kind: "end", address: addressAt(path, domain, path.local) };
  const found = domain.book.find(path);
  if (found instanceof Promise) return found.then((one) => stepOf(parts, { path, domain, found: one }));
  return stepOf(parts, { path, domain, found });
}

function stepOf(
  { aliases, configuration }: ResolverParts,
  { path, domain, found }: { readonly path: ForwardPath; readonly domain: MailDomain; readonly found: Lookup },
): Step | Refusal {
  if (found.kind === "known") return { kind: "end", address: addressAt(path, domain, found.local) };
  if (isPostmaster(path)) return { kind: "alias", targets: [configuration.node.postmaster] };
  if (found.kind === "refused") return found.refusal;
  const catchAll = domain.kind === "local" ? domain.settings.catchAll : undefined;
  const targets = aliases.ofDomain(path) ?? (catchAll === undefined ? undefined : [catchAll]);
  if (targets !== undefined)
    return { kind: "alias", targets: targets.map((target) => (target.includes("@") ? target : `${target}@${domain.name}`)) };
  return { kind: "end", address: path.address, isUnknown: true };
}

/** As it is delivered: a Maildir has one spelling of a mailbox and no sub-addresses; other hosts are told what the client said. */
function addressAt({ localAsWritten, local }: ForwardPath, domain: MailDomain, known: string | undefined): string {
  const isMaildir = domain.kind === "local" && domain.settings.deliver.kind === "maildir";
  if (!isMaildir || known === undefined || known === local) return `${localAsWritten}@${domain.name}`;
  return formatPath(known, domain.name);
}

interface AliasQuestion extends Question {
  readonly path: ForwardPath;
  readonly targets: readonly string[];
}

async function throughAlias(parts: ResolverParts, { recipient, path, targets }: AliasQuestion): Promise<Resolution> {
  const expansion = await expand(path, targets, (target) => targetStep(parts, target));
  return resolutionOf(recipient, expansion, isPostmaster(path));
}

/** A target is taken as it is where nobody can say now whether it has a mailbox: the operator wrote it down, and delivery will find out. */
function targetStep(parts: ResolverParts, target: ForwardPath): Step | Promise<Step> {
  const domain = parts.domains.get(target.domain);
  if (domain === undefined || domain.kind === "return-path") return { kind: "end", address: target.address };
  const orAsItIs = (step: Step | Refusal): Step => ("reply" in step ? { kind: "end", address: target.address } : step);
  const step = stepAt(parts, target, domain);
  return step instanceof Promise ? step.then(orAsItIs) : orAsItIs(step);
}

const FAILED_EXPANSIONS = { "loop": "alias-loop", "too-large": "alias-too-large" } as const satisfies Record<string, RefusalId>;

/** Mail to the postmaster is taken even where it leads to no mailbox: the failed delivery is louder than a refusal. */
function resolutionOf(recipient: Recipient, expansion: Expansion, isForPostmaster: boolean): Resolution {
  if (expansion.kind !== "addresses") return refused(FAILED_EXPANSIONS[expansion.kind], recipient);
  const { ends } = expansion;
  const [only, another] = ends;
  if (only === undefined || (!isForPostmaster && ends.every(({ isUnknown }) => isUnknown))) return refused("unknown-user", recipient);
  if (another === undefined) return accepted([renamed(recipient, only.address)]);
  return {
    kind: "accepted",
    recipients: ends.map(({ address }) => fannedOut(recipient, address)),
    isExpanded: wantsExpanded(recipient),
  };
}

function accepted(recipients: readonly Recipient[]): Resolution {
  return { kind: "accepted", recipients, isExpanded: false };
}

function refused(id: RefusalId, { address }: Recipient): Resolution {
  return { kind: "refused", refusal: refuse(id, { address }) };
}
