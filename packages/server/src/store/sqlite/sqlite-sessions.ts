/** Links and sessions on SQLite, seen from the main thread. */

import type { AccessBy } from "../access-port.ts";
import type { Session, SessionStore, SignIn, SignInLink } from "../session-port.ts";
import type { Threads } from "./sqlite-access.ts";
import type { Thread } from "./thread.ts";

/** Who is in. */
export class SqliteSessions implements SessionStore {
  readonly #writer: Thread;
  readonly #reader: () => Thread;

  constructor({ writer, reader }: Threads) {
    this.#writer = writer;
    this.#reader = reader;
  }

  addLink(link: SignInLink, by: AccessBy): Promise<void> {
    return this.#writer.ask("addSignInLink", { link, by });
  }

  signIn(signIn: SignIn): Promise<Session | undefined> {
    return this.#writer.ask("signIn", signIn);
  }

  session(hash: string): Promise<Session | undefined> {
    return this.#reader().ask("readSession", hash);
  }

  noteSeen(hash: string, nowMs: number): Promise<void> {
    return this.#writer.ask("noteSessionSeen", { hash, nowMs });
  }

  signOut(hash: string, nowMs: number): Promise<boolean> {
    return this.#writer.ask("signOut", { hash, nowMs });
  }
}
