/**
 * The reverse path with which a message leaves: signed in the way of the sender's domain, so that a bounce about it is
 * known for ours. The store keeps the path as it was given: our own notifications go to the person, not to the path.
 *
 * Always holds: what is tried again within half the path's life bears the same path, or greylisting would begin anew.
 */

import { type Signed, sign } from "@ricochet/core";
import type { DomainSettings, ReturnPathSettings } from "../../config/index.ts";
import type { MessageFacts } from "../../store/index.ts";
import type { Site } from "../settlement/index.ts";

/** A signed path, and what must be remembered because the address did not fit into it. */
export type SignedReversePath = Pick<Signed, "address" | "remember">;

const DAY_MS = 86_400_000;
type LocalDomain = Extract<DomainSettings, { kind: "local" }>;

/** How the domain of a sender signs; undefined where mail leaves as it is. */
export function signingOf(message: MessageFacts, { configuration: { domains }, keys }: Site): ReturnPathSettings | undefined {
  const { reversePath } = message.sender;
  // whoever is let in from outside may name our users as sender: that is no reason to sign for them
  if (reversePath === "" || message.provenance.trust !== "trusted" || keys.length === 0) return undefined;
  const settings = localDomain(domainOf(reversePath), domains)?.returnPath;
  return settings === undefined || settings.scheme === "none" ? undefined : settings;
}

/** Whether mail for a recipient stays here; then nothing is signed. */
export function staysHere(address: string, { configuration: { domains } }: Site): boolean {
  return localDomain(domainOf(address), domains) !== undefined;
}

interface Signing {
  readonly message: MessageFacts;
  /** Whose path VERP writes. */
  readonly recipient: string;
  readonly settings: ReturnPathSettings;
}

/** The path; undefined where the address cannot be signed and goes as it is. */
export function signReversePath({ message, recipient, settings }: Signing, { keys, nowMs }: Site): SignedReversePath | undefined {
  const { reversePath } = message.sender;
  const lifetimeDays = settings.lifetimeDays;
  const now = signingTime(message.acceptedAtMs, { nowMs: nowMs(), lifetimeDays });
  const domain = settings.domain === undefined ? {} : { domain: settings.domain };
  if (settings.scheme === "token") return signed(sign(reversePath, { scheme: "token", keys, now, ...domain }));
  if (settings.scheme === "batv") return signed(sign(reversePath, { scheme: "batv", keys, now, lifetimeDays }));
  const sender = `${reversePath.slice(0, reversePath.lastIndexOf("@"))}@${settings.domain ?? domainOf(reversePath)}`;
  // a token holds one address, and the bounce must come to the sender: whom it is about, the report says
  return signed(sign(recipient, { scheme: "verp", sender })) ?? signed(sign(reversePath, { scheme: "token", keys, now, ...domain }));
}

function signed(answer: ReturnType<typeof sign>): SignedReversePath | undefined {
  return answer.ok ? answer : undefined;
}

/** The day of acceptance, then a later one for each half of the path's life that has gone by. */
function signingTime(acceptedAtMs: number, { nowMs, lifetimeDays }: { readonly nowMs: number; readonly lifetimeDays: number }): Date {
  const stepMs = Math.max(1, Math.floor(lifetimeDays / 2)) * DAY_MS;
  return new Date(acceptedAtMs + Math.floor(Math.max(0, nowMs - acceptedAtMs) / stepMs) * stepMs);
}

function localDomain(name: string, domains: readonly DomainSettings[]): LocalDomain | undefined {
  return domains.find((domain): domain is LocalDomain => domain.kind === "local" && domain.name === name);
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}
