/**
 * The writer's end of its thread: takes all requests that wait, commits them together, answers them together. While it commits
 * the next ones gather. When nothing has come for a while it keeps house.
 */

import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import { MIGRATIONS } from "../migrations/index.ts";
import { type Context, endLeases, forgetUnclaimedStages, type Work } from "../operations/index.ts";
import { StoreFailure } from "../store-failure.ts";
import { Committer, type Operation } from "./commit.ts";
import type { Connection } from "./connection.ts";
import { keepHouse } from "./housekeeping.ts";
import { type Lock, takeLock } from "./lock.ts";
import { bringUpToDate, createFile, isBehind, openForWriting } from "./open-database.ts";
import { type Request, WRITES } from "./operations.ts";
import { replyOf } from "./reply.ts";
import type { FromThread, ThreadData, ToThread } from "./thread-data.ts";

/** Operations of one commit, and their octets; more than that wait for the next, so that nobody waits long and the WAL stays short. */
const MOST_AT_ONCE = 1_000;
const MOST_BYTES_AT_ONCE = 8 * 1024 * 1024;
/** Stages that are forgotten in one transaction. */
const STAGES_AT_ONCE = 16;
/** How long another process may keep us from writing. */
const BUSY_MS = 10_000;

/** Opens the store and serves until it is closed. */
export function serveWrites(port: MessagePort, data: ThreadData): void {
  const writer = new Writer(port, data);
  port.on("message", (first: ToThread) => writer.take(first));
  say(port, { kind: "ready" });
}

class Writer {
  readonly #port: MessagePort;
  readonly #data: ThreadData;
  readonly #lock: Lock | undefined;
  readonly #connection: Connection;
  readonly #committer: Committer;
  #idle: NodeJS.Timeout | undefined;

  constructor(port: MessagePort, data: ThreadData) {
    this.#port = port;
    this.#data = data;
    if (data.role === "daemon") createFile(data.file);
    this.#lock = data.role === "daemon" ? takeLock(data.file) : undefined;
    try {
      this.#connection = openPrepared(data);
    } catch (error) {
      this.#lock?.release();
      throw error;
    }
    const { keepSettledMs, suppression } = data;
    const settings = { ...(keepSettledMs !== undefined && { keepSettledMs }), ...(suppression !== undefined && { suppression }) };
    this.#committer = new Committer(this.#connection, settings);
    if (this.#lock !== undefined) this.#bury();
  }

  /** One message from the main thread, and all that wait behind it. */
  take(first: ToThread): void {
    clearTimeout(this.#idle);
    let requests: Request[] = [];
    let sizeBytes = 0;
    for (let message: ToThread | undefined = first; message !== undefined; message = received(this.#port)) {
      if (message === "close") {
        this.#answer(requests);
        this.#close();
        return;
      }
      requests.push(...message.requests);
      sizeBytes += message.sizeBytes;
      if (requests.length >= MOST_AT_ONCE || sizeBytes >= MOST_BYTES_AT_ONCE) {
        this.#answer(requests);
        requests = [];
        sizeBytes = 0;
      }
    }
    this.#answer(requests);
    this.#restLater();
  }

  #answer(requests: readonly Request[]): void {
    if (requests.length === 0) return;
    const outcomes = this.#committer.commit(requests.map(operationOf));
    const replies = outcomes.map((outcome, index) => replyOf((requests[index] as Request).id, outcome));
    say(this.#port, { kind: "replies", replies });
  }

  #restLater(): void {
    if (this.#lock === undefined) return;
    this.#idle = setTimeout(() => this.#rest(), this.#data.idleMs);
  }

  #rest(): void {
    try {
      if (keepHouse(this.#connection)) this.#idle = setTimeout(() => this.#rest(), 0);
    } catch {
      // A full disk, a visitor: nothing is lost by tidying up later.
      this.#restLater();
    }
  }

  /** The lock says that all who served this store before are dead: what they had claimed need not wait for the end of their leases. */
  #bury(): void {
    this.#committer.commit([() => endLeases()]);
    this.#forgetStages();
  }

  #forgetStages(): void {
    for (;;) {
      const [outcome] = this.#committer.commit([() => forgetUnclaimedStages(STAGES_AT_ONCE)]);
      if (outcome?.failure !== undefined || outcome?.value === 0) return;
    }
  }

  #close(): void {
    this.#port.removeAllListeners("message");
    this.#connection.close();
    this.#lock?.release();
    this.#port.close();
  }
}

function openPrepared(data: ThreadData): Connection {
  const connection = openForWriting(data.file, BUSY_MS);
  try {
    prepareSchema(connection, data);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function prepareSchema(connection: Connection, { file, role }: ThreadData): void {
  if (role === "daemon") bringUpToDate(connection, MIGRATIONS);
  else if (isBehind(connection, MIGRATIONS)) migrateAlone(connection, file);
}

/** A visitor may bring an older store up to date, but not while an older program serves it. */
function migrateAlone(connection: Connection, file: string): void {
  const lock = takeLock(file);
  try {
    bringUpToDate(connection, MIGRATIONS);
  } finally {
    lock.release();
  }
}

function received(port: MessagePort): ToThread | undefined {
  return receiveMessageOnPort(port)?.message as ToThread | undefined;
}

function operationOf({ name, asked }: Request): Operation {
  if (!(name in WRITES)) throw new StoreFailure("internal", `the writer knows no operation ${name}`);
  const start = WRITES[name as keyof typeof WRITES] as (asked: unknown, context: Context) => Work<unknown>;
  return (context) => start(asked, context);
}

function say(port: MessagePort, message: FromThread): void {
  port.postMessage(message);
}
