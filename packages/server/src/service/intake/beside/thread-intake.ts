/**
 * The main thread's end of the thread that takes arrivals in: what comes in one turn of the event loop goes over in one message,
 * and each answer finds its promise. What the thread has to tell is told here.
 *
 * Always holds: each arrival is answered. When the thread dies, what it had and all that comes later is taken in in place: what
 * it had recorded already is known by its key.
 */

import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import type { Arrival, Recording } from "../../../ledger/index.ts";
import { type LedgerDoor, type Recorded, type RecordRequest, StoreFailure } from "../../../store/index.ts";
import { threadFile } from "../../../threads/index.ts";
import type { Observe } from "../../events/index.ts";
import { type Intake, type IntakeSite, keptOctets } from "../index.ts";
import {
  type Asked,
  type FromIntakeThread,
  type IntakeAnswer,
  type IntakeThreadData,
  packArrivals,
  type SiteFacts,
  type ToIntakeThread,
} from "./packed-arrivals.ts";

/** What the thread's other end needs. */
export interface ThreadIntakeOptions {
  readonly worker: Worker;
  /** Where arrivals are taken in when the thread is gone. */
  readonly inPlace: Intake;
  readonly site: () => IntakeSite;
  readonly observe: Observe;
}

interface Waiting {
  readonly asked: Asked;
  readonly resolve: (answer: IntakeAnswer) => void;
  readonly reject: (failure: unknown) => void;
}

/**
 * Reading leaves behind a hundred times what it keeps, so V8 would never let the space for young objects grow from 1 MB, and
 * collect it for every ten mails. It is asked how large it begins when a thread starts: those that run already stay as they are.
 */
const SEMI_SPACE_MB = 8;
const SEMI_SPACES = 3;

/** Starts the worker, at whose disposal the ledger is. */
export function startIntakeThread(ledger: LedgerDoor): Worker {
  setFlagsFromString(`--min-semi-space-size=${SEMI_SPACE_MB}`);
  return new Worker(threadFile("intake-thread", import.meta.url), {
    name: "intake",
    workerData: { ledger } satisfies IntakeThreadData,
    transferList: [ledger.writer],
    resourceLimits: { maxYoungGenerationSizeMb: SEMI_SPACE_MB * SEMI_SPACES },
  });
}

/** A thread that takes arrivals in. */
export class ThreadIntake {
  readonly #options: ThreadIntakeOptions;
  readonly #waiting = new Map<number, Waiting>();
  #gathered: (readonly [number, Asked])[] = [];
  #lastId = 0;
  #told: SiteFacts | undefined;
  #isDead = false;

  constructor(options: ThreadIntakeOptions) {
    this.#options = options;
    const { worker } = options;
    worker.on("message", (message: FromIntakeThread) => this.#hear(message));
    worker.on("error", () => this.#die());
    worker.on("exit", () => this.#die());
    // it keeps nobody alive who would end otherwise
    worker.unref();
  }

  /** See `Intake`. */
  async takeIn(arrivals: readonly Arrival[], position?: RecordRequest["position"]): Promise<readonly Recorded[]> {
    return (await this.#ask({ verb: "takeIn", arrivals, ...(position && { position }) })).recorded ?? [];
  }

  /** See `Intake`. */
  async recordingsOf(arrivals: readonly Arrival[]): Promise<readonly Recording[]> {
    const { recordings = [] } = await this.#ask({ verb: "recordingsOf", arrivals });
    return recordings.map((recording, at) => ({ ...recording, body: keptOctets(arrivals[at] as Arrival) }));
  }

  /** Ends the thread; what it had is taken in in place. */
  async close(): Promise<void> {
    await this.#options.worker.terminate();
    this.#die();
  }

  #ask(asked: Asked): Promise<IntakeAnswer> {
    if (this.#isDead) return inPlace(asked, this.#options.inPlace);
    this.#lastId += 1;
    const id = this.#lastId;
    if (this.#gathered.length === 0) setImmediate(() => this.#post());
    this.#gathered.push([id, asked]);
    return new Promise((resolve, reject) => this.#waiting.set(id, { asked, resolve, reject }));
  }

  #post(): void {
    const gathered = this.#gathered;
    this.#gathered = [];
    if (this.#isDead || gathered.length === 0) return;
    const packed = packArrivals(gathered);
    const { nowMs } = this.#options.site();
    const message: ToIntakeThread = { ...packed, ...this.#news(), nowMs: nowMs() };
    this.#options.worker.postMessage(message, [packed.buffer]);
  }

  /** What the node is, where the thread does not know it yet. */
  #news(): Pick<ToIntakeThread, "site"> {
    const { configuration, keys, signingKeys = [] } = this.#options.site();
    if (this.#told?.configuration === configuration && this.#told.keys === keys) return {};
    this.#told = { configuration, keys, signingKeys };
    return { site: this.#told };
  }

  #hear({ answers, events }: FromIntakeThread): void {
    for (const event of events) this.#options.observe(event);
    for (const answer of answers) {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if (answer.failure === undefined) waiting?.resolve(answer);
      else waiting?.reject(new StoreFailure(answer.failure.code as StoreFailure["code"], answer.failure.message));
    }
  }

  #die(): void {
    this.#isDead = true;
    const left = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { asked, resolve, reject } of left) inPlace(asked, this.#options.inPlace).then(resolve, reject);
  }
}

async function inPlace({ verb, arrivals, position }: Asked, intake: Intake): Promise<IntakeAnswer> {
  if (verb === "takeIn") return { id: 0, recorded: await intake.takeIn(arrivals, position) };
  return { id: 0, recordings: await intake.recordingsOf(arrivals) };
}
