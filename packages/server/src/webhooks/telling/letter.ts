/** What is posted to one webhook for one event: body and header fields, in the shape that it understands. */

import type { LedgerEvent } from "../../ledger/index.ts";
import { type LedgerOutcome, type LedgerStore, WEBHOOK_SHAPES, type Webhook } from "../../store/index.ts";
import { idOfEvent, PAYLOAD_VERSION, payloadOf, tagsOf } from "../payload/index.ts";
import { type ForeignShape, reportOfOutcome, type Shaped, shaped } from "../shape/index.ts";
import { standardHeaders } from "../signature/index.ts";

/** Where what events tell is kept. */
export type TellingLedger = Pick<LedgerStore, "outcome" | "arrival">;

/** A request that can be sent. */
export interface Letter {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What it is written with. */
export interface LetterOptions {
  readonly ledger: TellingLedger;
  readonly nowMs: number;
}

/** The request; undefined where there is nothing to tell: the shape has no such event, or it was forgotten meanwhile. */
export async function letterFor(webhook: Webhook, event: LedgerEvent, { ledger, nowMs }: LetterOptions): Promise<Letter | undefined> {
  const outcome = event.outcome === undefined ? undefined : await ledger.outcome(event.outcome);
  const id = idOfEvent(event);
  if (!isForeign(webhook.shape)) {
    const payload = payloadOf(event, outcome);
    return payload && sealed(webhook, { body: JSON.stringify(payload), headers: {} }, { id, atMs: nowMs });
  }
  if (outcome === undefined) return undefined;
  const body = await foreignBody(webhook, outcome, { id, ledger, atMs: nowMs });
  return body && sealed(webhook, body, { id, atMs: nowMs });
}

function isForeign(shape: string): shape is ForeignShape {
  return shape !== "ricochet" && (WEBHOOK_SHAPES as readonly string[]).includes(shape);
}

interface Foreign {
  readonly id: string;
  readonly atMs: number;
  readonly ledger: TellingLedger;
}

async function foreignBody(webhook: Webhook, outcome: LedgerOutcome, { id, atMs, ledger }: Foreign): Promise<Shaped | undefined> {
  const arrival = await ledger.arrival(outcome.arrival);
  const wrapping = { id, atMs, secret: webhook.secrets[0] ?? "", tags: tagsOf(outcome.tags) ?? {} };
  return shaped(webhook.shape as ForeignShape, reportOfOutcome(outcome, { id, arrival }), wrapping);
}

/** Adds what every request carries. */
export function sealed(
  { secrets, authorization }: Webhook,
  { body, headers }: Shaped,
  about: { readonly id: string; readonly atMs: number },
) {
  return {
    body,
    headers: {
      "content-type": "application/json",
      "user-agent": `Ricochet-Webhooks/${PAYLOAD_VERSION}`,
      ...headers,
      ...standardHeaders({ ...about, body }, secrets),
      ...(authorization !== undefined && { authorization }),
    },
  };
}
