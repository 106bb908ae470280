/**
 * One host, all recipients that are still waiting: over an idle connection or a new one, as many to a transaction as
 * the server takes (RFC 9422 RCPTMAX; RFC 5321 §4.5.3.1.8 says 100), until each has an answer.
 */

import type { Broken, Connection, RecipientAnswer, Refused, Said, ServerFacts, Transaction } from "../smtp/client/index.ts";
import type { Clock } from "../time/index.ts";
import type { ConnectionPool, Taken } from "./connection-pool.ts";
import type { HostDialogue } from "./delivery.ts";
import type { ObserveDelivery } from "./delivery-event.ts";
import type { Host } from "./host.ts";
import type { HostMemory } from "./host-memory.ts";
import { isLost, wasStale } from "./next-host.ts";
import { recordAnswers } from "./record-answers.ts";
import { sevenBitBody } from "./seven-bit/index.ts";
import { statedLimit } from "./stated-limit.ts";

/** What is needed to send. */
export interface SendingParts {
  readonly pool: ConnectionPool;
  readonly memory: HostMemory;
  readonly clock: Clock;
  /** Our name. */
  readonly hostname: string;
  readonly observe: ObserveDelivery;
}

/** What one host had to say. */
export interface HostAnswers {
  /** Place of the recipient -> answer. */
  readonly answers: ReadonlyMap<number, RecipientAnswer>;
  readonly dsnPassedOn: boolean;
  /** Whether a transaction was possible. */
  readonly isReached: boolean;
  readonly dialogues: readonly HostDialogue[];
}

/** What to send. */
export interface Parcel {
  readonly transaction: Transaction;
  readonly queueId: string;
}

const MAX_RECIPIENTS = 100;

/** Sends to the recipients at `places`. */
export async function tryHost(
  parts: SendingParts,
  host: Host,
  parcel: Parcel & { readonly places: readonly number[] },
): Promise<HostAnswers> {
  const answers = new Map<number, RecipientAnswer>();
  const dialogues: HostDialogue[] = [];
  let dsnPassedOn = false;
  for (let places = parcel.places; places.length > 0; places = places.filter((place) => !answers.has(place))) {
    const beganAtMs = parts.clock.nowMs();
    const found = parts.pool.take(host);
    const taken = checked(parts, host, found instanceof Promise ? await found : found);
    if (taken.kind !== "taken") {
      for (const place of places) answers.set(place, taken);
      dialogues.push(dialogueOf(parts, host, { beganAtMs, isReused: false, said: taken.said ?? lastWord(taken) }));
      return { answers, dsnPassedOn, isReached: places.length < parcel.places.length, dialogues };
    }
    const { connection } = taken;
    dsnPassedOn = connection.server.extensions.has("DSN");
    try {
      await sendChunks(parts, host, { ...parcel, places, taken, answers, dialogues });
    } finally {
      parts.pool.give(host, connection);
    }
  }
  return { answers, dsnPassedOn, isReached: true, dialogues };
}

interface Spoken {
  readonly beganAtMs: number;
  readonly isReused: boolean;
  readonly said: Said;
  readonly server?: ServerFacts;
}

function dialogueOf({ clock }: SendingParts, { host, address, port }: Host, { beganAtMs, isReused, said, server }: Spoken): HostDialogue {
  const { tls } = server ?? {};
  return { host, address, port, isReused, beganAtMs, tookMs: clock.nowMs() - beganAtMs, ...(tls !== undefined && { tls }), ...said };
}

/** Where nobody answered at all, that is what there is to tell. */
function lastWord(ended: Refused | Broken): Said {
  const { verb } = ended;
  return { exchanges: [ended.kind === "broken" ? { verb, cause: ended.cause } : { verb, reply: ended.reply }], leftOut: 0 };
}

/** A connection that is of use, or what is to be said instead; the memory for the dead hears of it. */
function checked({ pool, memory, hostname }: SendingParts, host: Host, taken: Taken | Refused | Broken): Taken | Refused | Broken {
  if (taken.kind === "broken" && taken.verb === "CONNECT" && taken.cause.code !== "no-socket") memory.died(host, taken);
  if (taken.kind !== "taken") return taken;
  memory.lives(host);
  const loop = loopFailure(host, taken.connection, hostname);
  if (loop !== undefined) pool.give(host, taken.connection);
  return loop ?? taken;
}

/** The host that takes mail for the domain greets with our own name: whatever we send comes back (RFC 5321 §5.1). */
function loopFailure({ isExchanger }: Host, { server }: Connection, hostname: string): Broken | undefined {
  if (!isExchanger || server.greetingName !== hostname.toLowerCase()) return undefined;
  return { kind: "broken", verb: "CONNECT", cause: { code: "loop", text: "mail loops back to this host", status: "5.4.6" } };
}

interface Sending extends Parcel {
  readonly places: readonly number[];
  readonly taken: Taken;
  readonly answers: Map<number, RecipientAnswer>;
  readonly dialogues: HostDialogue[];
}

async function sendChunks(
  parts: SendingParts,
  host: Host,
  { transaction: whole, queueId, places, taken, answers, dialogues }: Sending,
): Promise<void> {
  const { connection, isReused } = taken;
  const transaction = lacksEightBit(connection, whole) ? await inSevenBits(whole) : whole;
  const atOnce = statedLimit(connection, "RCPTMAX", MAX_RECIPIENTS);
  for (let first = 0; first === 0 || (first < places.length && connection.isReusable); first += atOnce) {
    const chunk = places.slice(first, first + atOnce);
    const beganAtMs = parts.clock.nowMs();
    const result = await connection.send(forRecipients(transaction, chunk));
    if (isReused && first === 0 && wasStale(result)) return;
    dialogues.push(dialogueOf(parts, host, { ...result, beganAtMs, isReused: isReused || first > 0 }));
    if (result.answers.some(isLost)) parts.memory.lost(host);
    else parts.memory.answered(host);
    const accepted = recordAnswers(answers, chunk, result.answers);
    const { host: name, address, port } = host;
    parts.observe({ kind: "transaction", host: name, address, port, queueId, recipients: chunk.length, accepted, isReused });
  }
}

function forRecipients(transaction: Transaction, places: readonly number[]): Transaction {
  const { recipients } = transaction;
  return places.length === recipients.length
    ? transaction
    : { ...transaction, recipients: places.flatMap((place) => recipients[place] ?? []) };
}

function lacksEightBit({ server }: Connection, { sender }: Transaction): boolean {
  return sender.body === "8BITMIME" && !server.extensions.has("8BITMIME");
}

/** What cannot be encoded stays as it is, and the client says that it cannot go there. */
async function inSevenBits(transaction: Transaction): Promise<Transaction> {
  const { sender } = transaction;
  const body = await sevenBitBody(transaction.body);
  return body === undefined ? transaction : { ...transaction, body, sender: { ...sender, body: "7BIT" } };
}
