/** The life of one message: where each recipient stands, and what came back about it. */

import { type LedgerOutcome, NEVER_DUE_AT_MS, type QueueEntry } from "../../store/index.ts";
import type { Access } from "../access/index.ts";
import type { Message } from "../contract/index.ts";
import { type ApiService, given, instant } from "../route/index.ts";
import { idOfMessage, type MessagePlace } from "./message-ids.ts";
import { shownOutcome } from "./shown-outcome.ts";
import { tagsOf } from "./tags.ts";

interface Asking {
  readonly access: Access;
  readonly service: ApiService;
}

/** Outcomes that are shown of one message; there are a few for each recipient. */
const MAX_OUTCOMES = 1000;

/** undefined when there is none that the key may see. */
export async function lifeOf(place: MessagePlace, asking: Asking): Promise<Message | undefined> {
  return "queued" in place ? await queuedLife(place.queued, asking) : await sentLife(place.sent, asking);
}

async function sentLife(sent: number, { access, service }: Asking): Promise<Message | undefined> {
  const ledger = service.part("ledger");
  const facts = await ledger.sent(sent);
  if (facts === undefined || !access.sees(facts.tenant)) return undefined;
  const outcomes = await ledger.outcomes({ sent, tenant: facts.tenant, limit: MAX_OUTCOMES });
  const { tenant, stream, messageId, envelopeId, reversePath, recipients, tags } = facts;
  return {
    id: idOfMessage({ sent }) ?? "",
    origin: "send-log",
    at: instant(facts.sentAtMs),
    tenant,
    stream,
    ...given({ messageId, envelopeId, reversePath, tags: tagsOf(tags) }),
    hasSource: false,
    recipients: recipients.map((recipient) => ({ recipient, state: "unknown", attempts: 0, outcomes: outcomesOf(recipient, outcomes) })),
  };
}

/** Our own queue has no tenants of its own yet: only a key for all may look into it. */
async function queuedLife(message: number, { access, service }: Asking): Promise<Message | undefined> {
  if (access.tenant !== undefined) return undefined;
  const entries = await service.queue.list({ message, limit: MAX_OUTCOMES });
  const outcomes = (await service.parts.ledger?.outcomes({ queued: message, limit: MAX_OUTCOMES })) ?? [];
  const [first] = entries;
  if (first === undefined) return undefined;
  const stored = await service.queue.content(message);
  const messageId = stored?.facts.messageId ?? outcomes[0]?.messageId;
  return {
    id: idOfMessage({ queued: message }) ?? "",
    origin: "queue",
    at: instant(first.acceptedAtMs),
    reversePath: first.reversePath,
    ...given({ messageId }),
    sizeBytes: first.sizeBytes,
    hasSource: stored !== undefined,
    recipients: entries.map((entry) => lifeOfEntry(entry, outcomes)),
  };
}

function lifeOfEntry(entry: QueueEntry, outcomes: readonly LedgerOutcome[]): Message["recipients"][number] {
  const { address, state, attempts, dueAtMs, last } = entry;
  return {
    recipient: address,
    state,
    attempts,
    ...(state === "waiting" && dueAtMs < NEVER_DUE_AT_MS && { dueAt: instant(dueAtMs) }),
    ...given({ lastAnswer: last?.text }),
    outcomes: outcomesOf(address, outcomes),
  };
}

/** The ledger has canonical addresses, and the newest first. */
function outcomesOf(recipient: string, outcomes: readonly LedgerOutcome[]) {
  const wanted = recipient.toLowerCase();
  return outcomes
    .filter((outcome) => outcome.recipient.toLowerCase() === wanted)
    .map(shownOutcome)
    .toReversed();
}
