/** The reports of a webhook -> what the ledger takes: one key for an event, however often and in whatever batch it comes. */

import { hash } from "node:crypto";
import { PROVIDERS, type ProviderName, type Report } from "@ricochet/core";
import type { ProviderSettings } from "../../config/index.ts";
import type { Told, Vouch } from "../../ledger/index.ts";

/** Around the reports. */
export interface ToldOptions {
  readonly settings: ProviderSettings;
  /** The request. */
  readonly octets: Uint8Array;
  readonly nowMs: number;
}

/** A batch of thousands is not kept thousands of times. */
const KEPT_ALONE = 1;

/** All of them. */
export function toldOf(reports: readonly Report[], { settings, octets, nowMs }: ToldOptions): readonly Told[] {
  const { name, account, tenant, stream } = settings;
  const kept = reports.length <= KEPT_ALONE ? octets : new Uint8Array();
  return reports.map((report) => ({
    source: "webhook",
    account: account === "default" ? name : `${name} ${account}`,
    key: keyOf(name, report),
    atMs: nowMs,
    octets: kept,
    report,
    vouch: VOUCHES[PROVIDERS[name].proof](name),
    tenant,
    stream,
  }));
}

const bySignature = (name: string): Vouch => ({ kind: "provider-webhook", strength: "proof", found: `${name} by its signature` });

/** What the check of a service is worth. */
const VOUCHES: Readonly<Record<(typeof PROVIDERS)[ProviderName]["proof"], (name: string) => Vouch>> = {
  "sns": bySignature,
  "sendgrid": bySignature,
  "standard-webhook": bySignature,
  // its signature covers an id and a time, and not what is said
  "mailgun": (name) => ({ kind: "provider-webhook", strength: "strong", found: `${name} by the signature of its token` }),
  "credentials": (name) => ({ kind: "provider-webhook", strength: "strong", found: `${name} by its password` }),
};

/**
 * The id that the service gave the event; SES has one for the message only, and several events about it. What we made of the
 * words stays out: a newer version must know what an older one recorded.
 */
function keyOf(name: string, { source, kind, reporter, outcomes }: Report): string {
  const facts = outcomes.map(({ recipient, action, lastAttemptAt }) => [recipient, action, lastAttemptAt]);
  return `${name} ${hash("sha256", JSON.stringify([source, kind, reporter.at, facts]))}`;
}
