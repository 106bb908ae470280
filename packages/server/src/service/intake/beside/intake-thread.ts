/**
 * Where the thread begins that takes arrivals in: it reads, asks the send log, judges and records by the same intake as the main
 * thread, at doors of the store of its own. It runs as it stands here, as tsc writes it, and inside the bundled program.
 */

import { parentPort, workerData } from "node:worker_threads";
import type { Recording } from "../../../ledger/index.ts";
import { ledgerBehind, StoreFailure } from "../../../store/index.ts";
import type { DaemonEvent } from "../../events/index.ts";
import { createIntake } from "../index.ts";
import {
  type Asked,
  type FromIntakeThread,
  type IntakeAnswer,
  type IntakeThreadData,
  type SiteFacts,
  type ToIntakeThread,
  unpackArrivals,
} from "./packed-arrivals.ts";

if (parentPort === null) throw new TypeError("this file is the thread that takes arrivals in and does nothing by itself");
const port = parentPort;
const { ledger } = workerData as IntakeThreadData;

/**
 * Read at a stretch, and asked for in one trip. More of them would all wait for the last one before the first is written, and the
 * writer with them.
 */
const AT_A_STRETCH = 6;

let facts: SiteFacts | undefined;
let nowMs = 0;
let waiting: (readonly [number, Asked])[] = [];
let answers: IntakeAnswer[] = [];
let events: DaemonEvent[] = [];
const intake = createIntake({ store: { ledger: ledgerBehind(ledger) }, site, observe: (event) => events.push(event) });

port.on("message", (message: ToIntakeThread) => {
  facts = message.site ?? facts;
  nowMs = message.nowMs;
  if (waiting.length === 0) setImmediate(work);
  waiting.push(...unpackArrivals(message));
});

/** Between two stretches what was read goes on its way. */
function work(): void {
  const stretch = waiting.slice(0, AT_A_STRETCH);
  waiting = waiting.slice(AT_A_STRETCH);
  answerAll(stretch).catch(fail);
  if (waiting.length > 0) setImmediate(work);
}

/** Read and asked for together; where that cannot be done, each for itself, so that none fails because of another. */
async function answerAll(stretch: readonly (readonly [number, Asked])[]): Promise<void> {
  try {
    const recordings = [...(await intake.recordingsOf(stretch.flatMap(([, { arrivals }]) => arrivals)))];
    for (const [id, asked] of stretch) answer(id, record(asked, recordings.splice(0, asked.arrivals.length))).catch(fail);
  } catch (error) {
    if (stretch.length > 1) await Promise.all(stretch.map((one) => answerAll([one])));
    else for (const [id] of stretch) await answer(id, Promise.reject(error));
  }
}

async function record({ verb, position }: Asked, recordings: readonly Recording[]): Promise<Omit<IntakeAnswer, "id">> {
  return verb === "takeIn" ? { recorded: await intake.record(recordings, position) } : { recordings: recordings.map(withoutBody) };
}

function site() {
  if (facts === undefined) throw new TypeError("the thread was not told what the node is");
  return { ...facts, nowMs: () => nowMs };
}

async function answer(id: number, doing: Promise<Omit<IntakeAnswer, "id">>): Promise<void> {
  const done = await doing.catch(failed);
  if (answers.length === 0) setImmediate(say);
  answers.push({ id, ...done });
}

function failed(error: unknown): Omit<IntakeAnswer, "id"> {
  const code = error instanceof StoreFailure ? error.code : "internal";
  return { failure: { code, message: error instanceof Error ? error.message : String(error) } };
}

function withoutBody({ body: _, ...recording }: Recording): Recording {
  return recording;
}

/** All that was answered in one turn goes over in one message. */
function say(): void {
  port.postMessage({ answers, events } satisfies FromIntakeThread);
  answers = [];
  events = [];
}

/** An answer that cannot be given: whoever waits is told by the death of the thread. */
function fail(error: unknown): void {
  throw error;
}
