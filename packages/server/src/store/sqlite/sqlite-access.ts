/** Keys, remembered answers and the audit log on SQLite, seen from the main thread. */

import type { AccessBy, AccessStore, ApiKey, AuditFilter, AuditLine, RememberedAnswer } from "../access-port.ts";
import type { AuditEntry } from "../port.ts";
import { checkLimit } from "./check-request.ts";
import type { Thread } from "./thread.ts";

/** The two threads; the one that reads is started when somebody reads for the first time. */
export interface Threads {
  readonly writer: Thread;
  readonly reader: () => Thread;
}

/** Who may do what, and who did what. */
export class SqliteAccess implements AccessStore {
  readonly #writer: Thread;
  readonly #reader: () => Thread;

  constructor({ writer, reader }: Threads) {
    this.#writer = writer;
    this.#reader = reader;
  }

  keys(tenant?: string): Promise<readonly ApiKey[]> {
    return this.#reader().ask("readKeys", tenant);
  }

  keyByHash(hash: string): Promise<ApiKey | undefined> {
    return this.#reader().ask("readKeyByHash", hash);
  }

  addKey(key: ApiKey, by: AccessBy): Promise<void> {
    return this.#writer.ask("addKey", { key, by });
  }

  revokeKey(id: string, by: AccessBy): Promise<boolean> {
    return this.#writer.ask("revokeKey", { id, by });
  }

  noteKeyUse(id: string, nowMs: number): Promise<void> {
    return this.#writer.ask("noteKeyUse", { id, nowMs });
  }

  answer(apiKey: string, key: string): Promise<RememberedAnswer | undefined> {
    return this.#reader().ask("readAnswer", { apiKey, key });
  }

  rememberAnswer(answer: RememberedAnswer): Promise<void> {
    return this.#writer.ask("rememberAnswer", answer);
  }

  async forgetAnswers(beforeMs: number, limit: number): Promise<number> {
    checkLimit(limit);
    return await this.#writer.ask("forgetAnswers", { before: beforeMs, limit });
  }

  async audit(filter: AuditFilter): Promise<readonly AuditLine[]> {
    checkLimit(filter.limit);
    return await this.#reader().ask("auditPage", filter);
  }

  noteAct(entry: AuditEntry): Promise<void> {
    return this.#writer.ask("noteAct", entry);
  }
}
