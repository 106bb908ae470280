/**
 * The main thread's end of a thread of the store: what is asked during one turn of the event loop, or while the thread is
 * busy with the message before, goes over in one message, and each answer finds its promise. So the busier it is, the more a
 * commit carries. When the thread dies, all that waits is rejected, and so is all that is asked later.
 */

import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import { threadFile } from "../../threads/index.ts";
import { StoreFailure } from "../store-failure.ts";
import type { SentFailure } from "./failure-of.ts";
import type { Asked, OperationName, Request, Returned } from "./operations.ts";
import { outOfFiles } from "./out-of-files.ts";
import type { Packed } from "./pack.ts";
import type { FromThread, Reply, ThreadData, ToThread } from "./thread-data.ts";

interface Waiting {
  readonly name: OperationName;
  readonly resolve: (value: never) => void;
  readonly reject: (failure: StoreFailure) => void;
}

/** Makes of requests what goes over in one message. */
type Pack = (requests: readonly Request[]) => Packed;

/** What one batch leaves behind is garbage when the next one comes: a large young heap would only be memory. */
const YOUNG_HEAP_MB = 8;

/** Starts the worker. */
export function startWorker(data: ThreadData): Worker {
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_HEAP_MB };
  return new Worker(threadFile("store-thread", import.meta.url), { workerData: data, name: `store ${data.part}`, resourceLimits });
}

/** The other end: a worker, or a port behind which somebody serves in this thread. */
export type Peer = Worker | MessagePort;

/** One thread that was started. */
export class Thread {
  readonly #peer: Peer;
  readonly #pack: Pack;
  readonly #waiting = new Map<number, Waiting>();
  readonly #ready = signal();
  readonly #gone = signal();
  #gathered: Request[] = [];
  /** A message is with the thread, or will be at the end of this turn. */
  #isBusy = false;
  #lastId = 0;
  #end: StoreFailure | undefined;
  /** Told after each batch of answers how many they were. */
  onBatch: (operations: number) => void = () => undefined;
  /** Told of each operation that succeeded. */
  onAnswer: (name: OperationName) => void = () => undefined;

  constructor(peer: Peer, pack: Pack) {
    this.#peer = peer;
    this.#pack = pack;
    peer.on("message", (message: FromThread) => this.#hear(message));
    peer.on("error", (error: Error) => this.#die(deathOf(error)));
    peer.on(peer instanceof Worker ? "exit" : "close", () => {
      this.#die(new StoreFailure("closed", "the store's thread has ended"));
      this.#gone.resolve();
    });
    // Whoever asks is told; nobody may be waiting for the start any more.
    this.#ready.promise.catch(() => undefined);
  }

  /** Resolved when the thread serves; rejected with the reason when it cannot. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** Told once if the thread ends without having been closed. */
  onDeath: (failure: StoreFailure) => void = () => undefined;

  /** Asks the thread to do something. */
  ask<N extends OperationName>(name: N, asked: Asked<N>): Promise<Returned<N>> {
    if (this.#end !== undefined) return Promise.reject(this.#end);
    this.#lastId += 1;
    const id = this.#lastId;
    this.#gathered.push({ id, name, asked });
    if (!this.#isBusy) {
      this.#isBusy = true;
      setImmediate(() => this.#post());
    }
    return new Promise((resolve, reject) => this.#waiting.set(id, { name, resolve, reject }));
  }

  /** A way to the same thread for somebody in another one, who asks by a `Thread` of his own. What he is answered is told here too. */
  lend(): MessagePort {
    const { port1, port2 } = new MessageChannel();
    if (this.#end === undefined) this.#peer.postMessage({ door: port2 } satisfies ToThread, [port2]);
    else port2.close();
    return port1;
  }

  /** Ends the thread after all that was asked. */
  close(): Promise<void> {
    if (this.#end === undefined) {
      this.#post();
      this.#end = new StoreFailure("closed", "the store is closed");
      this.#peer.postMessage("close" satisfies ToThread);
    }
    return this.#gone.promise;
  }

  #post(): void {
    const requests = this.#gathered;
    this.#gathered = [];
    this.#isBusy = requests.length > 0;
    if (!this.#isBusy) return;
    try {
      const { transfer, ...packed } = this.#pack(requests);
      this.#peer.postMessage(packed satisfies ToThread, transfer);
    } catch (error) {
      // Something that no thread can be given, whatever its type says: those who asked are told, and nobody else.
      const failure = new StoreFailure("internal", `the store was asked something that cannot be sent to its thread: ${error}`, error);
      for (const { id } of requests) this.#reject(id, failure);
      this.#post();
    }
  }

  #reject(id: number, failure: StoreFailure): void {
    this.#waiting.get(id)?.reject(failure);
    this.#waiting.delete(id);
  }

  #hear(message: FromThread): void {
    if (message.kind === "ready") this.#ready.resolve();
    else if (message.kind === "failed") this.#die(failureOfSent(message.failure));
    else if (message.kind === "done-behind-doors") this.#noteDone(message.names);
    else {
      this.onBatch(message.replies.length);
      for (const reply of message.replies) this.#answer(reply);
      // What is asked because of these answers goes along.
      setImmediate(() => this.#post());
    }
  }

  #noteDone(names: readonly OperationName[]): void {
    this.onBatch(names.length);
    for (const name of new Set(names)) this.onAnswer(name);
  }

  #answer(reply: Reply): void {
    if (reply.failure !== undefined) {
      this.#reject(reply.id, failureOfSent(reply.failure));
      return;
    }
    const waiting = this.#waiting.get(reply.id);
    if (waiting === undefined) return;
    this.#waiting.delete(reply.id);
    waiting.resolve(reply.value as never);
    this.onAnswer(waiting.name);
  }

  #die(failure: StoreFailure): void {
    if (this.#end === undefined) this.onDeath(failure);
    this.#end ??= failure;
    this.#ready.reject(failure);
    for (const { reject } of this.#waiting.values()) reject(failure);
    this.#waiting.clear();
  }
}

function deathOf(error: Error): StoreFailure {
  return outOfFiles(error) ?? new StoreFailure("closed", `the store's thread has died: ${error.message}`, error);
}

/** A promise that is settled from outside. */
function signal(): { readonly promise: Promise<void>; readonly resolve: () => void; readonly reject: (cause: StoreFailure) => void } {
  let resolve: () => void = () => undefined;
  let reject: (cause: StoreFailure) => void = () => undefined;
  const promise = new Promise<void>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return { promise, resolve, reject };
}

function failureOfSent({ code, message }: SentFailure): StoreFailure {
  return new StoreFailure(code, message);
}
