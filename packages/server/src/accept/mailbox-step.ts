/**
 * Where an address of ours leads: to an alias, to a mailbox, to whatever takes the rest of its domain, or nowhere. An alias of
 * the very address comes before its mailbox, one of the domain after it.
 *
 * Always holds: each mail domain has a postmaster (RFC 5321 §4.5.1), if need be the one of the node.
 */

import type { Aliases } from "./aliases.ts";
import type { Step } from "./expansion.ts";
import { type ForwardPath, formatPath, isPostmaster } from "./forward-path.ts";
import type { Lookup } from "./lookup.ts";
import type { LocalDomain, OwnDomains, RelayDomain } from "./own-domain.ts";
import type { Refusal } from "./refusal.ts";

/** A domain that takes mail for people. */
export type MailDomain = LocalDomain | RelayDomain;

/** What the steps depend on. */
export interface StepParts {
  readonly domains: OwnDomains;
  readonly aliases: Aliases;
  /** Of the node. */
  readonly postmaster: string;
}

/** An address at one of our domains. */
export interface OwnAddress {
  readonly path: ForwardPath;
  readonly domain: MailDomain;
}

/** A target of an alias. */
export interface AliasTarget {
  readonly path: ForwardPath;
  /** Whether one more host may be asked. */
  readonly mayAsk: () => boolean;
}

/** Where an address leads, or why nobody can say. */
export function mailboxStep(parts: StepParts, own: OwnAddress): Step | Refusal | Promise<Step | Refusal> {
  const { path, domain } = own;
  const alias = aliasStep(parts, own);
  if (alias !== undefined) return alias;
  // Always accepted: nobody is asked whether there is a postmaster.
  if (isPostmaster(path) && domain.book.kind !== "names") return { kind: "end", address: addressAt(own, path.local) };
  const found = domain.book.find(path);
  return found instanceof Promise ? found.then((one) => stepOf(parts, own, one)) : stepOf(parts, own, found);
}

/**
 * Where a target of an alias leads. It is taken as it is where nobody can say now whether there is a mailbox, and where another
 * host would have to be asked once too often: the operator wrote it down, and delivery will find out.
 */
export function targetStep(parts: StepParts, { path, mayAsk }: AliasTarget): Step | Promise<Step> {
  const domain = parts.domains.get(path.domain);
  const asItIs: Step = { kind: "end", address: path.address };
  if (domain === undefined || domain.kind === "return-path") return asItIs;
  if (domain.book.kind === "callout" && !mayAsk()) return aliasStep(parts, { path, domain }) ?? asItIs;
  const orAsItIs = (step: Step | Refusal): Step => ("reply" in step ? asItIs : step);
  const step = mailboxStep(parts, { path, domain });
  return step instanceof Promise ? step.then(orAsItIs) : orAsItIs(step);
}

function aliasStep({ aliases }: StepParts, { path, domain }: OwnAddress): Step | undefined {
  const separator = domain.kind === "local" ? domain.settings.subAddressSeparator : "";
  const targets = aliases.of(path, separator) ?? (domain.book.kind === "all" ? aliases.ofDomain(path) : undefined);
  return targets && { kind: "alias", targets };
}

function stepOf({ aliases, postmaster }: StepParts, { path, domain }: OwnAddress, found: Lookup): Step | Refusal {
  if (found.kind === "known") return { kind: "end", address: addressAt({ path, domain }, found.local) };
  if (isPostmaster(path)) return { kind: "alias", targets: [postmaster] };
  if (found.kind === "refused") return found.refusal;
  const targets = aliases.ofDomain(path) ?? catchAllOf(domain);
  return targets === undefined ? { kind: "end", address: path.address, isUnknown: true } : { kind: "alias", targets };
}

/** A local part, or an address anywhere. */
function catchAllOf(domain: MailDomain): readonly string[] | undefined {
  const target = domain.kind === "local" ? domain.settings.catchAll : undefined;
  if (target === undefined) return undefined;
  return [target.includes("@") ? target : formatPath(target, domain.name)];
}

/** As it is delivered: a Maildir has one spelling of a mailbox and no sub-addresses; other hosts are told what the client said. */
function addressAt({ path, domain }: OwnAddress, known: string | undefined): string {
  const isMaildir = domain.kind === "local" && domain.settings.deliver.kind === "maildir";
  if (!isMaildir || known === undefined || known === path.local) return `${path.localAsWritten}@${domain.name}`;
  return formatPath(known, domain.name);
}
