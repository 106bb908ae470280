/** The ledger on SQLite, seen from the main thread: what is written goes to the writer, what is only asked to the reader. */

import type { SentFacts } from "../../ledger/index.ts";
import type {
  Erased,
  EraseRequest,
  ForgetRequest,
  IntakePosition,
  LedgerDoor,
  LedgerOutcome,
  LedgerStore,
  OutcomeFilter,
  RateFilter,
  RateSum,
  Recorded,
  RecordRequest,
  SentFound,
  SentQuestion,
  TracePage,
  TracePlace,
  TraceRequest,
} from "../ledger-port.ts";
import { checkLimit } from "./check-request.ts";
import type { Returned } from "./operations.ts";
import type { Thread } from "./thread.ts";

/** The file of a store and its two threads; the reader is started by whoever reads first. */
export interface LedgerParts {
  readonly file: string;
  readonly writer: Thread;
  readonly reader: () => Thread;
}

/** The ledger of a store on SQLite. */
export class SqliteLedger implements LedgerStore {
  readonly #file: string;
  readonly #writer: Thread;
  readonly #reader: () => Thread;

  constructor({ file, writer, reader }: LedgerParts) {
    this.#file = file;
    this.#writer = writer;
    this.#reader = reader;
  }

  record(request: RecordRequest): Promise<readonly Recorded[]> {
    return this.#writer.ask("record", request);
  }

  lend(): LedgerDoor {
    return { writer: this.#writer.lend(), file: this.#file };
  }

  async outcomes(filter: OutcomeFilter): Promise<readonly LedgerOutcome[]> {
    checkLimit(filter.limit);
    return await this.#reader().ask("outcomes", filter);
  }

  outcome(entry: number): Promise<LedgerOutcome | undefined> {
    return this.#reader().ask("outcome", entry);
  }

  arrival(entry: number): Promise<Returned<"arrival">> {
    return this.#reader().ask("arrival", entry);
  }

  logSent(messages: readonly SentFacts[]): Promise<readonly number[]> {
    return this.#writer.ask("logSent", messages);
  }

  sent(id: number): Promise<SentFacts | undefined> {
    return this.#reader().ask("sent", id);
  }

  async findSent(questions: readonly SentQuestion[]): Promise<readonly (SentFound | undefined)[]> {
    return questions.length === 0 ? [] : await this.#reader().ask("findSent", questions);
  }

  rates(filter: RateFilter): Promise<readonly RateSum[]> {
    return this.#reader().ask("rates", filter);
  }

  positions(): Promise<readonly IntakePosition[]> {
    return this.#reader().ask("positions", undefined);
  }

  position(account: string): Promise<IntakePosition | undefined> {
    return this.#reader().ask("position", account);
  }

  setPosition(position: Omit<IntakePosition, "arrivals">): Promise<void> {
    return this.#writer.ask("movePosition", position);
  }

  async forget(request: ForgetRequest): Promise<number> {
    checkLimit(request.limit);
    return await this.#writer.ask("forget", request);
  }

  traces(request: TraceRequest): Promise<TracePage> {
    return this.#reader().ask("findTraces", request);
  }

  /** The reader finds, the writer erases what was found, a page in each transaction: no commit waits for a search. */
  async erase(request: EraseRequest): Promise<Erased> {
    const whose = { address: request.address, separator: request.separator, tenant: request.tenant };
    let erased = 0;
    let place: TracePlace | undefined;
    do {
      const page: TracePage = await this.traces({ ...whose, place });
      const keys = page.rows.map((row) => Number(row["entry"] ?? row["id"]));
      if (place !== undefined && keys.length > 0) erased += await this.#writer.ask("eraseRows", { ...request, table: page.table, keys });
      place = page.next;
    } while (place !== undefined);
    const rest = await this.#writer.ask("eraseRest", request);
    return { ...rest, erased: erased + rest.erased };
  }
}
