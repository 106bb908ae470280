/**
 * The writer's end of its thread: takes all requests that wait at any of its doors, commits them together, answers them
 * together. While it commits the next ones gather. When nothing has come for a while it keeps house.
 */

import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import { MIGRATIONS } from "../migrations/index.ts";
import { type Context, endLeases, forgetUnclaimedStages, type Work } from "../operations/index.ts";
import { StoreFailure } from "../store-failure.ts";
import { Committer, type Operation, type Outcome } from "./commit.ts";
import type { Connection } from "./connection.ts";
import { keepHouse } from "./housekeeping.ts";
import { type Lock, takeLock } from "./lock.ts";
import { bringUpToDate, createFile, isBehind, openForWriting } from "./open-database.ts";
import { type Request, WRITES } from "./operations.ts";
import { replyOf } from "./reply.ts";
import type { FromThread, Reply, ThreadData, ToThread } from "./thread-data.ts";

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
  writer.serve(port);
  say(port, { kind: "ready" });
}

/** A request and the door at which it came. */
interface Asking {
  readonly request: Request;
  readonly door: MessagePort;
}

interface Incoming {
  readonly message: ToThread;
  readonly door: MessagePort;
}

class Writer {
  /** The main thread's. */
  readonly #port: MessagePort;
  readonly #doors = new Set<MessagePort>();
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

  /** Takes what comes by a door. */
  serve(door: MessagePort): void {
    this.#doors.add(door);
    door.on("message", (message: ToThread) => this.#take({ message, door }));
    door.on("close", () => this.#doors.delete(door));
  }

  /** One message, and all that wait behind it. */
  #take(first: Incoming): void {
    clearTimeout(this.#idle);
    let asked: Asking[] = [];
    let sizeBytes = 0;
    for (let next: Incoming | undefined = first; next !== undefined; next = this.#waiting()) {
      const { message, door } = next;
      if (message === "close") {
        if (door !== this.#port) continue;
        this.#answer(asked);
        this.#close();
        return;
      }
      if ("door" in message) {
        this.serve(message.door);
        continue;
      }
      for (const request of message.requests) asked.push({ request, door });
      sizeBytes += message.sizeBytes;
      if (asked.length >= MOST_AT_ONCE || sizeBytes >= MOST_BYTES_AT_ONCE) {
        this.#answer(asked);
        asked = [];
        sizeBytes = 0;
      }
    }
    this.#answer(asked);
    this.#restLater();
  }

  #waiting(): Incoming | undefined {
    for (const door of this.#doors) {
      const received = receiveMessageOnPort(door);
      if (received !== undefined) return { message: received.message as ToThread, door };
    }
    return undefined;
  }

  #answer(asked: readonly Asking[]): void {
    if (asked.length === 0) return;
    const outcomes = this.#committer.commit(asked.map(({ request }) => operationOf(request)));
    const replies = new Map<MessagePort, Reply[]>();
    for (const [at, { request, door }] of asked.entries()) {
      const mine = replies.get(door) ?? [];
      replies.set(door, mine);
      mine.push(replyOf(request.id, outcomes[at] as Outcome));
    }
    for (const [door, mine] of replies) say(door, { kind: "replies", replies: mine });
    const elsewhere = asked.filter(({ door }, at) => door !== this.#port && outcomes[at]?.failure === undefined);
    if (elsewhere.length > 0) say(this.#port, { kind: "done-behind-doors", names: elsewhere.map(({ request }) => request.name) });
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
    for (const door of this.#doors) door.removeAllListeners("message");
    this.#connection.close();
    this.#lock?.release();
    for (const door of this.#doors) door.close();
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

function operationOf({ name, asked }: Request): Operation {
  if (!(name in WRITES)) throw new StoreFailure("internal", `the writer knows no operation ${name}`);
  const start = WRITES[name as keyof typeof WRITES] as (asked: unknown, context: Context) => Work<unknown>;
  return (context) => start(asked, context);
}

function say(port: MessagePort, message: FromThread): void {
  port.postMessage(message);
}
