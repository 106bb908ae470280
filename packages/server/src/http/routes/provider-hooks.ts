/** `/v1/hooks/{provider}`: what sending services tell. They have no key of ours: their signature proves them. */

import { PROVIDER_NAMES, type ProviderName } from "@ricochet/core";
import { z } from "zod";
import { type Route, route } from "../route/index.ts";

const LIMIT_BYTES = 4 * 1024 * 1024;
const TYPES = ["application/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"];
const NAMES = [...PROVIDER_NAMES] as [ProviderName, ...ProviderName[]];

export const PROVIDER_HOOK_ROUTES: readonly Route[] = [
  route({
    operation: "hooks.take",
    method: "POST",
    path: "/v1/hooks/{provider}",
    scopes: "provider",
    params: z.strictObject({ provider: z.enum(NAMES).meta({ description: "Whose webhook it is" }) }),
    body: { kind: "octets", types: TYPES, limitBytes: LIMIT_BYTES },
    summary: "Take the webhook of a sending service",
    description:
      "Give this address to the service. What it sends must be signed in its own way, with the secret that the configuration has.",
    answers: { 200: { means: "Recorded, or known before", types: ["text/plain"] } },
    example: { params: { provider: "postmark" }, body: "{}", type: "application/json" },
    async handle({ params, body, headers }, service) {
      const { status, text } = await service.part("takeCall")({ provider: params.provider, headers, query: {}, octets: body.octets });
      return { status, octets: `${text}\n`, type: "text/plain; charset=utf-8" };
    },
  }),
];
