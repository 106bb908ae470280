/**
 * Whether a request is the service's own: by the check that belongs to the service, with what each of its accounts agreed on.
 * The first account that it fits is whose it is.
 */

import {
  type Credentials,
  checkCredentials,
  checkMailgun,
  checkSendgrid,
  checkSns,
  checkStandardWebhook,
  PROVIDERS,
  type WebhookCheck,
  type WebhookRequest,
} from "@ricochet/core";
import type { ProviderSettings } from "../../config/index.ts";
import type { HookCall } from "./hook-call.ts";
import type { SnsCertificates } from "./sns-certificates.ts";

/** What a request is checked with. */
export interface CheckOptions {
  readonly candidates: readonly ProviderSettings[];
  readonly certificates: SnsCertificates;
  readonly nowMs: number;
}

/** A request that is the service's own. */
export interface CheckedCall {
  readonly settings: ProviderSettings;
  /** Its signature does not cover the event: this id may come with no other. */
  readonly onceId?: string;
}

/** One that is not. */
export interface RefusedCall {
  readonly status: number;
  readonly refused: string;
}

/** Checks it. */
export async function checkCall(call: HookCall, { candidates, certificates, nowMs }: CheckOptions): Promise<CheckedCall | RefusedCall> {
  const request: WebhookRequest = { headers: call.headers, body: call.octets };
  let refused: RefusedCall = { status: 401, refused: "nothing proves who sent this" };
  for (const settings of candidates) {
    const check = await checkWith(request, { settings, certificates, nowMs });
    if (check.ok) return { settings, ...(PROVIDERS[settings.name].proof === "mailgun" && { onceId: check.id }) };
    refused = refusalOf(check);
  }
  return refused;
}

interface With {
  readonly settings: ProviderSettings;
  readonly certificates: SnsCertificates;
  readonly nowMs: number;
}

async function checkWith(request: WebhookRequest, { settings, certificates, nowMs }: With): Promise<WebhookCheck> {
  const { secrets, topics, name } = settings;
  switch (PROVIDERS[name].proof) {
    case "sendgrid":
      return checkSendgrid(request, secrets, { nowMs });
    case "mailgun":
      return checkMailgun(request, secrets, { nowMs });
    case "standard-webhook":
      return checkStandardWebhook(request, secrets, { nowMs });
    case "credentials":
      return checkCredentials(
        request,
        secrets.map((secret) => credentialsOf(settings, secret)),
      );
    case "sns":
      return await checkSnsWith(request, { topics, certificates, nowMs });
  }
}

function credentialsOf({ user, header }: ProviderSettings, secret: string): Credentials {
  if (user !== undefined) return { kind: "basic", user, password: secret };
  return header === undefined ? { kind: "bearer", token: secret } : { kind: "header", name: header, value: secret };
}

interface WithTopics extends Omit<With, "settings"> {
  readonly topics: readonly string[];
}

/** The certificate is fetched when the rest of the message is in order: a stranger makes us visit nobody but SNS, and once. */
async function checkSnsWith(request: WebhookRequest, { topics, certificates, nowMs }: WithTopics): Promise<WebhookCheck> {
  const keys = { certificateAt: (url: string) => certificates.at(url), topicArns: topics };
  const first = checkSns(request, keys, { nowMs });
  if (first.ok || first.certificateUrl === undefined) return first;
  await certificates.get(first.certificateUrl);
  return checkSns(request, keys, { nowMs });
}

/** That we could not fetch a certificate is our trouble, and the service may try again. */
function refusalOf({ problem }: WebhookCheck & { readonly ok: false }): RefusedCall {
  return { status: problem.code === "certificate-needed" ? 503 : 401, refused: problem.text };
}
