/** `/v1/return-paths`: reverse paths that prove where a bounce belongs, with the keys of the configuration. */

import {
  type Checked,
  check,
  RETURN_PATH_SCHEMES,
  type ReturnPathKey,
  type ReturnPathScheme,
  type Signed,
  type SignOptions,
  sign,
} from "@ricochet/core";
import type { z } from "zod";
import type { Configuration } from "../../config/index.ts";
import { CheckedPath, CheckRequest, SignedPath, SignRequest } from "../contract/index.ts";
import { ApiProblem } from "../problem/index.ts";
import { type ApiService, given, type Route, route } from "../route/index.ts";
import { refusesVerp } from "./refuses-verp.ts";

export const RETURN_PATH_ROUTES: readonly Route[] = [
  route({
    operation: "returnPaths.sign",
    method: "POST",
    path: "/v1/return-paths/sign",
    scopes: ["send"],
    body: { kind: "json", schema: SignRequest },
    summary: "Sign a reverse path",
    description: "For mail that another server sends: bounces to the signed path are proven to be about it.",
    answers: { 200: { means: "The path to send with", schema: SignedPath } },
    example: { body: { address: "news@example.com", scheme: "token", domain: "bounces.example.com" } },
    handle: async ({ body }, service) => ({ status: 200, body: await signed(body, service) }),
  }),
  route({
    operation: "returnPaths.check",
    method: "POST",
    path: "/v1/return-paths/check",
    scopes: ["read", "send"],
    body: { kind: "json", schema: CheckRequest },
    summary: "Check a return path",
    description: "A path that is not valid is no error: the answer says why.",
    answers: { 200: { means: "What it says", schema: CheckedPath } },
    example: { body: { address: "news@example.com" } },
    handle: async ({ body }, service) => ({ status: 200, body: await checked(body, service) }),
  }),
];

/** However long the configuration lets its own paths live: none is believed for longer. */
const LIFE_MS = 500 * 86_400_000;

async function signed({ address, scheme, domain, recipient }: z.output<typeof SignRequest>, service: ApiService) {
  const answer = madeBy(() => sign(scheme === "verp" ? (recipient ?? "") : address, optionsOf({ address, scheme, domain }, service)));
  const { remember } = answer;
  if (remember !== undefined) await service.queue.remember({ ...remember, untilMs: service.nowMs + LIFE_MS });
  return { address: answer.address, scheme };
}

interface Wish {
  readonly address: string;
  readonly scheme: ReturnPathScheme;
  readonly domain: string | undefined;
}

function optionsOf({ address, scheme, domain }: Wish, service: ApiService): SignOptions {
  const { configuration } = service;
  const keyed = { keys: keysOf(configuration), now: new Date(service.nowMs) };
  const ours = domain ?? configuration.domains.find(({ kind }) => kind === "return-path")?.name;
  if (scheme === "token") return { scheme, ...keyed, ...given({ domain: ours }) };
  if (scheme === "batv") return { scheme, ...keyed };
  if (scheme === "srs")
    return { scheme, ...keyed, domain: domain ?? configuration.srs.domain ?? wrong("/domain", "SRS needs the domain of the new path") };
  const at = address.lastIndexOf("@");
  const home = ours ?? address.slice(at + 1);
  if (refusesVerp(home, configuration)) wrong("/scheme", `bounces would be refused: no domain has return_path = "verp" at ${home}`);
  return { scheme, ...keyed, sender: `${address.slice(0, at)}@${home}` };
}

function madeBy(make: () => ReturnType<typeof sign>): Signed {
  try {
    const answer = make();
    return answer.ok ? answer : wrong("/address", answer.reason);
  } catch (cause) {
    if (cause instanceof TypeError) wrong("", cause.message);
    throw cause;
  }
}

/** The scheme that knows the form decides; a path that no scheme knows is of none. */
async function checked({ address, scheme }: z.output<typeof CheckRequest>, service: ApiService): Promise<z.output<typeof CheckedPath>> {
  const keys = keysOf(service.configuration);
  for (const one of scheme === undefined ? RETURN_PATH_SCHEMES : [scheme]) {
    const answer = check(address, { scheme: one, keys, now: new Date(service.nowMs) });
    if (answer.ok) return await believed(answer, { scheme: one, service });
    if (answer.reason !== "not-this-scheme" || scheme !== undefined) return { isValid: false, scheme: one, reason: answer.reason };
  }
  return { isValid: false, reason: "not-this-scheme" };
}

/** An id stands in the path of an address that did not fit into it. */
async function believed(answer: Checked, { scheme, service }: { readonly scheme: ReturnPathScheme; readonly service: ApiService }) {
  const address = answer.address ?? (answer.id === undefined ? undefined : (await service.queue.recall(answer.id))?.address);
  return { isValid: answer.reason === "valid", scheme, reason: answer.reason, ...given({ address }) };
}

function wrong(pointer: string, detail: string): never {
  throw new ApiProblem("invalid-body", detail, { errors: [{ pointer: `#${pointer}`, detail }] });
}

function keysOf({ keys }: Configuration): readonly ReturnPathKey[] {
  if (keys.length === 0) throw new ApiProblem("not-running", "no [[key]] is configured");
  return keys.toReversed();
}
