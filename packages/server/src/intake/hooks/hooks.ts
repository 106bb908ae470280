/**
 * The webhooks of sending services: a request is checked with what was agreed on, read, and recorded; only then it is
 * answered with 200, so that what was not recorded is sent again. Where requests come from is not known here.
 *
 * Always holds: what nobody proved is not even read; what comes again is known by the id of its event.
 */

import { classifyReply, readWebhook } from "@ricochet/core";
import type { ProviderSettings } from "../../config/index.ts";
import type { Told } from "../../ledger/index.ts";
import { type CheckedCall, checkCall } from "./check-call.ts";
import { type FetchText, fetchText } from "./fetch-text.ts";
import type { HookCall } from "./hook-call.ts";
import { type SeenCalls, seenBefore } from "./seen-calls.ts";
import { SnsCertificates } from "./sns-certificates.ts";
import { toldOf } from "./told-of.ts";

/** What the service is answered: it tries again after anything but 2yz. */
export interface HookAnswer {
  readonly status: number;
  readonly text: string;
}

/** What taking webhooks needs. */
export interface HookOptions {
  readonly providers: () => readonly ProviderSettings[];
  readonly record: (told: readonly Told[]) => Promise<unknown>;
  readonly seen: SeenCalls;
  readonly nowMs: () => number;
  /** GET over HTTPS; the machine's own when absent. */
  readonly fetch?: FetchText;
}

/** Takes webhooks. */
export interface Hooks {
  takeCall(call: HookCall): Promise<HookAnswer>;
}

const UNKNOWN: HookAnswer = { status: 404, text: "this service is not configured here" };

/** Makes the taker of webhooks. */
export function createHooks(options: HookOptions): Hooks {
  const { providers, nowMs, fetch = fetchText } = options;
  const certificates = new SnsCertificates(fetch, nowMs);
  return {
    async takeCall(call) {
      const candidates = providers().filter(
        ({ name, account }) => name === call.provider && (call.account === undefined || account === call.account),
      );
      if (candidates.length === 0) return UNKNOWN;
      const checked = await checkCall(call, { candidates, certificates, nowMs: nowMs() });
      if ("refused" in checked) return { status: checked.status, text: checked.refused };
      return await takeChecked(call, { ...options, fetch, checked });
    },
  };
}

interface Believed extends HookOptions {
  readonly fetch: FetchText;
  readonly checked: CheckedCall;
}

async function takeChecked(call: HookCall, { checked, seen, record, nowMs, fetch }: Believed): Promise<HookAnswer> {
  const { settings } = checked;
  const place = `${settings.name} ${settings.account}`;
  const before = await seenBefore(call, { seen, place, id: checked.onceId, nowMs: nowMs() });
  if (before === "other") return { status: 403, text: "this signature came before, with another event" };
  const { reports, ignored, problems, subscription } = readWebhook(settings.name, call.octets, { classify: classifyReply });
  if (subscription !== undefined) return await confirm(subscription.subscribeUrl, fetch);
  if (reports.length === 0 && ignored === 0) return { status: 400, text: problems[0]?.text ?? "there is no event in it" };
  await record(toldOf(reports, { settings, octets: call.octets, nowMs: nowMs() }));
  return { status: 200, text: `events: ${reports.length}, about something else: ${ignored}, not understood: ${problems.length}` };
}

/** The core has let through no URL but SNS's own, and its signature was checked. */
async function confirm(url: string, fetch: FetchText): Promise<HookAnswer> {
  const answer = await fetch(url);
  return answer === undefined
    ? { status: 503, text: "the subscription could not be confirmed; it may be tried again" }
    : { status: 200, text: "subscribed" };
}
