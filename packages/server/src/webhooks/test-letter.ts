/** What a trial posts: an event that means nothing; in the shape of a provider a bounce of an address that cannot exist. */

import { DEFAULT_TENANT } from "../ledger/index.ts";
import type { LedgerOutcome, Webhook } from "../store/index.ts";
import { PAYLOAD_VERSION, type Payload, TEST_TYPE } from "./payload/index.ts";
import { type ForeignShape, reportOfOutcome, shaped } from "./shape/index.ts";
import { type Letter, sealed } from "./telling/index.ts";

/** The request. */
export function testLetter(webhook: Webhook, nowMs: number): Letter {
  const about = { id: `evt_test_${nowMs.toString(36)}`, atMs: nowMs };
  return sealed(webhook, foreign(webhook, about) ?? { body: JSON.stringify(payload(webhook, nowMs)), headers: {} }, about);
}

function payload({ id }: Webhook, nowMs: number): Payload {
  const data = { webhook: id, text: "This is a test; nothing has happened." };
  return { version: PAYLOAD_VERSION, type: TEST_TYPE, timestamp: new Date(nowMs).toISOString(), data };
}

function foreign({ shape, secrets }: Webhook, { id, atMs }: { readonly id: string; readonly atMs: number }) {
  if (shape === "ricochet") return undefined;
  const wrapping = { id, atMs, secret: secrets[0] ?? "", tags: {} };
  return shaped(shape as ForeignShape, reportOfOutcome(sampleOutcome(atMs), { id }), wrapping);
}

/** RFC 2606: nobody has a mailbox under `.invalid`. */
function sampleOutcome(atMs: number): LedgerOutcome {
  return {
    ...{ entry: 0, arrival: 0, position: 0, tenant: DEFAULT_TENANT, stream: "transactional", source: "delivery", verdict: "ours", atMs },
    ...{ recipient: "test@ricochet.invalid", action: "failed", status: "5.1.1", code: 550, text: "550 5.1.1 This is a test" },
    ...{ reason: "user-unknown", bounce: "hard", confidence: 1, isProven: true, senderDomain: "", provider: "" },
    messageId: "test@ricochet.invalid",
  };
}
