/** `/v1/hooks/{provider}`, and an account of it: what sending services tell. They have no key of ours: their signature proves them. */

import { PROVIDER_NAMES, type ProviderName } from "@ricochet/core";
import { z } from "zod";
import { type ApiService, type ProviderCall, type Route, route } from "../route/index.ts";

const LIMIT_BYTES = 4 * 1024 * 1024;
const TYPES = ["application/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"];
const NAMES = [...PROVIDER_NAMES] as [ProviderName, ...ProviderName[]];

const provider = z.enum(NAMES).meta({ description: "Whose webhook it is" });
const account = z.string().min(1).max(100).meta({ description: "The `account` of the configuration" });
const SAID = {
  method: "POST",
  scopes: "provider",
  // Somebody may tell his addresses apart by a query; the service sends it along, and it says nothing.
  query: z.looseObject({}),
  body: { kind: "octets", types: TYPES, limitBytes: LIMIT_BYTES },
  description: "Give this address to the service. What it sends must be signed in its own way, with the secret that the configuration has.",
  answers: { 200: { means: "Recorded, or known before", types: ["text/plain"] } },
} as const;

export const PROVIDER_HOOK_ROUTES: readonly Route[] = [
  route({
    ...SAID,
    operation: "hooks.take",
    path: "/v1/hooks/{provider}",
    params: z.strictObject({ provider }),
    summary: "Take the webhook of a sending service",
    example: { params: { provider: "postmark" }, body: "{}", type: "application/json" },
    handle: ({ params, body, headers }, service) => take({ ...params, headers, octets: body.octets }, service),
  }),
  route({
    ...SAID,
    operation: "hooks.takeForAccount",
    path: "/v1/hooks/{provider}/{account}",
    params: z.strictObject({ provider, account }),
    summary: "Take the webhook of one of several accounts",
    example: { params: { provider: "postmark", account: "shop" }, body: "{}", type: "application/json" },
    handle: ({ params, body, headers }, service) => take({ ...params, headers, octets: body.octets }, service),
  }),
];

async function take(call: ProviderCall, service: ApiService) {
  const { status, text } = await service.part("takeCall")(call);
  return { status, octets: `${text}\n`, type: "text/plain; charset=utf-8" };
}
