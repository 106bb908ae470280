/** A world in which every example of the routes has what it is about; and an example as a request. */

import { DEFAULT_PROFILE } from "@ricochet/core";
import type { NewMessage } from "../store/index.ts";
import { type AskOptions, NOON_MS, type TestApi } from "./api.test-support.ts";
import type { ApiParts, Route } from "./route/index.ts";

/** The path of a route's example, without its query. */
export function pathOf({ path, example }: Route): string {
  const params = example.params ?? {};
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? "1"));
}

/** The whole of it. */
export function urlOf(route: Route): string {
  const query = new URLSearchParams(route.example.query).toString();
  return query === "" ? pathOf(route) : `${pathOf(route)}?${query}`;
}

/** What the example of a route sends, unless a test sends something else. */
export function sent({ method, body, example }: Route): AskOptions & { readonly method: string } {
  if (body === undefined) return { method };
  const type = body.kind === "json" ? "application/json" : (example.type ?? body.types[0] ?? "");
  const text = typeof example.body === "string" ? example.body : JSON.stringify(example.body);
  return { method, body: text, headers: { "content-type": type } };
}

/** The parts that a store alone does not have. */
export const WORLD_PARTS: Partial<ApiParts> = {
  destinations: {
    facts: () => ({ connections: 1, isCareful: false, isHeld: false, profile: DEFAULT_PROFILE }),
    pause: () => undefined,
    resume: () => undefined,
  },
  tryWebhook: () => Promise.resolve({ isDelivered: true, code: 204, text: "No Content", tookMs: 1 }),
  takeCall: () => Promise.resolve({ status: 200, text: "recorded" }),
};

/** The message whose queue id is 23B3JKRCWHS. */
const QUEUED = 890_000_000_000_000;

/** Fills a store with what the examples name. */
export async function fillWorld({ parts }: TestApi): Promise<void> {
  const { ledger, suppressions, outbox, access, queue, alarms } = parts;
  const by = { who: "test", nowMs: NOON_MS };
  await ledger?.record({ recordings: [bounce()], nowMs: NOON_MS });
  await ledger?.logSent([{ tenant: "default", stream: "bulk", sentAtMs: NOON_MS, recipients: ["ann@example.net"] }]);
  await alarms?.raise({ tenant: "default", kind: "queue", subject: "waiting", sinceMs: NOON_MS, data: '{"words":"many wait"}' });
  await outbox?.putWebhook({
    ...{ id: "wh_1", tenant: "*", url: "https://app.example.com/hooks", types: [], secrets: ["c2VjcmV0"], shape: "ricochet" },
    ...{ isEnabled: true, createdAtMs: NOON_MS, position: 0 },
  });
  await access.addKey({ id: "key_1", tenant: "*", name: "one", hash: "0".repeat(64), scopes: ["read"], createdAtMs: NOON_MS }, by);
  const held = { tenant: "default", address: "ann@example.net", cause: "manual", sinceMs: NOON_MS } as const;
  await suppressions?.add(
    [
      { ...held, stream: "bulk" },
      { ...held, stream: "" },
    ],
    by,
  );
  await queue.enqueue(queuedMessage());
}

function bounce() {
  const who = { recipient: "ann@example.net", senderDomain: "example.com", provider: "example.net", stream: "bulk" } as const;
  const what = { action: "failed", reason: "user-unknown", bounce: "hard", text: "550 5.1.1 No such user", confidence: 0.98 } as const;
  const from = { key: "world", source: "smtp", account: "mx", tenant: "default", atMs: NOON_MS } as const;
  const read = { kind: "delivery-status", format: "rfc3464", verdict: "ours", strength: "proof", sizeBytes: 10 } as const;
  return {
    arrival: { ...from, ...read, report: '{"kind":"delivery-status"}' },
    outcomes: [{ ...who, ...what, atMs: NOON_MS, isProven: true }],
    body: new TextEncoder().encode("Subject: failed\r\n\r\n"),
  };
}

function queuedMessage(): NewMessage {
  const expiresAtMs = NOON_MS + 1e9;
  return {
    id: QUEUED,
    sender: { reversePath: "joe@example.com", body: "7BIT", smtpUtf8: false, requireTls: false },
    kind: "ordinary",
    provenance: { trust: "trusted", spf: "none", dkim: "none" },
    acceptedAtMs: NOON_MS,
    trace: new Uint8Array(),
    recipients: [
      { address: "ann@example.net", notify: "unset", destination: "example.net", state: "waiting", dueAtMs: NOON_MS, expiresAtMs },
    ],
    content: new TextEncoder().encode("Subject: x\r\n\r\n"),
  };
}
