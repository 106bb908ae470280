/**
 * What one RCPT TO comes to: refused, a bounce on a return path of ours, or addresses to deliver to. The order is the
 * policy: signed paths first, then routing tricks, then our own domains, and relaying only for those who may.
 *
 * Always holds: nobody from outside gets mail to a domain that is not ours, in whatever spelling; what is known without asking is
 * answered without a promise.
 */

import { canonicalDomain, type Recipient } from "../envelope/index.ts";
import { renamed } from "./alias-recipient.ts";
import { bareBounceRefusal } from "./bare-bounce.ts";
import type { Step } from "./expansion.ts";
import { type ForwardPath, formatPath, isPostmaster, parseForwardPath } from "./forward-path.ts";
import { type MailDomain, mailboxStep, type StepParts } from "./mailbox-step.ts";
import type { AskMailbox, AskRemembered } from "./mailroom.ts";
import type { OwnDomain } from "./own-domain.ts";
import type { Refusal } from "./refusal.ts";
import { accepted, type RecipientContext, type Resolution, type ResolveRecipient, refused } from "./resolution.ts";
import type { CheckReturnPath, PathCheck } from "./return-path-check.ts";
import { roomRefusal } from "./room-in-mailbox.ts";
import { throughAlias } from "./through-alias.ts";

/** What the answers are made of. */
export interface ResolverParts extends StepParts {
  readonly hostname: string;
  readonly checkPath: CheckReturnPath;
  readonly nowMs: () => number;
  readonly mailboxBytes: AskMailbox | undefined;
  /** Addresses behind ids. */
  readonly rememberedAddress: AskRemembered | undefined;
}

type Bounce = Extract<Resolution, { kind: "bounce" }>;
type Answer = Resolution | Promise<Resolution>;

/** One question on its way through the steps. */
interface Question extends RecipientContext {
  readonly recipient: Recipient;
  readonly path: ForwardPath;
}

interface OwnQuestion extends Question {
  readonly domain: OwnDomain;
}

interface MailboxQuestion extends Question {
  readonly domain: MailDomain;
}

/** Puts the steps together. */
export function recipientResolver(parts: ResolverParts): ResolveRecipient {
  const host = canonicalDomain(parts.hostname);
  return (recipient, context) => {
    const path = parseForwardPath(recipient.address);
    if (path === undefined) return refused("recipient-malformed", recipient);
    const question = { ...context, recipient, path };
    const domain = parts.domains.get(path.domain);
    if (domain !== undefined) return atOwnDomain(parts, { ...question, domain });
    // "RCPT TO:<postmaster>" needs no domain (RFC 5321 §4.5.1), and the host is a domain at least for its postmaster.
    if (isPostmaster(path) && (path.domain === "" || path.domain === host)) return toPostmaster(parts, question);
    if (context.trust === "outside" && (path.domain !== "" || path.isRouted)) return refused("relay-denied", recipient);
    return path.domain === "" ? refused("recipient-malformed", recipient) : accepted(recipient);
  };
}

function toPostmaster(parts: ResolverParts, question: Question): Answer {
  return throughAlias(parts, { ...question, targets: [parts.postmaster] });
}

function atOwnDomain(parts: ResolverParts, question: OwnQuestion): Answer {
  const { path, domain, recipient, sender, trust } = question;
  if (isPostmaster(path) && domain.kind === "return-path") return toPostmaster(parts, question);
  const checked = parts.checkPath(path, domain);
  if (checked.kind === "signed-id") return behindId(parts, question, checked);
  if (checked.kind !== "plain") return onReturnPath(parts, question, checked);
  if (domain.kind === "return-path") return refused("forged-bounce", recipient);
  if (path.isRouted && trust === "outside") return refused("relay-denied", recipient);
  const refusal = domain.kind === "local" ? bareBounceRefusal({ sender, path, domain, nowMs: parts.nowMs() }) : undefined;
  return refusal === undefined ? atMailbox(parts, { ...question, domain }) : { kind: "refused", refusal };
}

/** An id that nobody remembers any more is of a path that is past its life. */
function behindId(parts: ResolverParts, question: OwnQuestion, { scheme, id }: Extract<PathCheck, { kind: "signed-id" }>): Answer {
  const go = (address: string | undefined): Answer =>
    onReturnPath(parts, question, address === undefined ? { kind: "expired", scheme } : { kind: "signed", scheme, address });
  const found = parts.rememberedAddress?.(id);
  return found instanceof Promise ? found.then(go) : go(found);
}

type KnownPath = Exclude<PathCheck, { kind: "plain" | "signed-id" }>;

/** A path that is signed, forged or too old. */
function onReturnPath(parts: ResolverParts, question: OwnQuestion, checked: KnownPath): Answer {
  const { recipient, sender, domain } = question;
  if (checked.scheme === "batv" && sender.reversePath !== "" && domain.kind === "local")
    return insideBatv(parts, { ...question, domain }, checked);
  if (checked.kind !== "signed") return refused(checked.kind === "expired" ? "expired-bounce" : "forged-bounce", recipient);
  if (checked.scheme === "srs") return throughAlias(parts, { ...question, targets: [checked.address] });
  const bounce: Bounce = { kind: "bounce", path: { path: recipient.address, address: checked.address, scheme: checked.scheme } };
  return checked.scheme === "verp" ? whereListIs(parts, { recipient, list: checked.sender }, bounce) : bounce;
}

interface ListPath extends Pick<OwnQuestion, "recipient"> {
  /** Whose path it is. */
  readonly list: string | undefined;
}

/** A path that nobody signed opens no door that the address of the list in it does not: it leads to no mailbox that there is not. */
function whereListIs(parts: ResolverParts, { recipient, list = "" }: ListPath, bounce: Bounce): Answer {
  const path = parseForwardPath(list);
  const domain = path && parts.domains.get(path.domain);
  if (path === undefined || domain?.kind !== "local" || path.isRouted) return refused("forged-bounce", recipient);
  const go = (step: Step | Refusal): Resolution => {
    if ("reply" in step) return { kind: "refused", refusal: step };
    return step.kind === "end" && step.isUnknown === true ? { ...bounce, path: { ...bounce.path, isOnlyRecorded: true } } : bounce;
  };
  const step = mailboxStep(parts, { path, domain });
  return step instanceof Promise ? step.then(go) : go(step);
}

/** Mail of a person to the `prvs=` form of an address, taken from some envelope: it is for the address inside, signed or not. */
function insideBatv(parts: ResolverParts, question: MailboxQuestion, checked: PathCheck): Answer {
  const { path, recipient } = question;
  const plain = checked.kind === "signed" ? checked.address : formatPath(path.local.replace(/^prvs=[^=]*=/i, ""), path.domain);
  const inside = parseForwardPath(plain);
  if (inside === undefined || inside.isRouted) return refused("relay-denied", recipient);
  return atMailbox(parts, { ...question, path: inside });
}

function atMailbox(parts: ResolverParts, question: MailboxQuestion): Answer {
  const step = mailboxStep(parts, question);
  return step instanceof Promise ? step.then((found) => afterStep(parts, question, found)) : afterStep(parts, question, step);
}

function afterStep(parts: ResolverParts, question: MailboxQuestion, step: Step | Refusal): Answer {
  const { recipient } = question;
  if ("reply" in step) return { kind: "refused", refusal: step };
  if (step.kind === "alias")
    return throughAlias(parts, { ...question, targets: step.targets }).then((resolution) => ifItFits(parts, question, resolution));
  if (step.isUnknown === true) return refused("unknown-user", recipient);
  return ifItFits(parts, question, accepted(renamed(recipient, step.address)));
}

/** Where one mailbox of ours is all that it comes to, there must be room in it; the postmaster's is never too full to ask. */
function ifItFits(parts: ResolverParts, { path, recipient, sizeBytes }: Question, resolution: Resolution): Answer {
  if (resolution.kind !== "accepted" || resolution.recipients.length !== 1 || isPostmaster(path)) return resolution;
  const address = resolution.recipients[0]?.address ?? "";
  const domain = parts.domains.get(parseForwardPath(address)?.domain ?? "");
  if (domain?.kind !== "local") return resolution;
  const refusal = roomRefusal({ address, recipient, domain, sizeBytes, mailboxBytes: parts.mailboxBytes });
  const orRefused = (one: Refusal | undefined): Resolution => (one === undefined ? resolution : { kind: "refused", refusal: one });
  return refusal instanceof Promise ? refusal.then(orRefused) : orRefused(refusal);
}
