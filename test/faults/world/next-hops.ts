/**
 * The next hops of all fates, one server each, so that each is a destination of its own. They note what they took and
 * when they said so. A test may give one of them another manner for a while.
 */

import { RESET, type ScriptedServer, type Session, SILENCE, startScriptedServer } from "../../support/scripted-server.ts";
import { FATES, fateOf, SENDERS } from "./fate.ts";

/** A copy that a next hop said 250 to. */
export interface TakenCopy {
  readonly recipient: string;
  readonly reversePath: string;
  readonly content: string;
  readonly atMs: number;
}

/** What a next hop does instead of its best. */
export type Manner = "well" | "away" | "resets-in-content" | "takes-and-resets" | "silent-after-content" | "silent-at-once";

/** All next hops. */
export interface NextHops {
  readonly taken: readonly TakenCopy[];
  readonly ports: ReadonlyMap<string, number>;
  /** Called at each 250 or 5yz that settles somebody. */
  onSettling: () => void;
  behave(domain: string, manner: Manner): Promise<void>;
  close(): Promise<void>;
}

const HOSTS: readonly string[] = [...FATES.filter(({ answer }) => answer !== "local").map(({ domain }) => domain), SENDERS];
const REFUSED = "550 5.1.1 no such user";
const NOT_YET = "451 4.7.1 come back later";
const DISLIKED = "554 5.6.0 I do not like it";

/** Starts them all. */
export async function startNextHops(): Promise<NextHops> {
  const hops = new Hops();
  for (const domain of HOSTS) await hops.start(domain, "well");
  return hops;
}

class Hops implements NextHops {
  readonly taken: TakenCopy[] = [];
  readonly ports = new Map<string, number>();
  onSettling = (): void => undefined;
  readonly #servers = new Map<string, ScriptedServer>();
  readonly #transactions = new WeakMap<Session, { readonly reversePath: string; readonly recipients: string[] }>();
  readonly #seen = new Set<string>();

  async start(domain: string, manner: Manner): Promise<void> {
    const server = await startScriptedServer({
      port: this.ports.get(domain) ?? 0,
      greeting: manner === "silent-at-once" ? SILENCE : `220 mx.${domain} ESMTP`,
      offers: ["PIPELINING", "8BITMIME"],
      answers: {
        MAIL: (line, session) => this.#begin(session, addressIn(line)),
        RCPT: (line, session) => this.#answerRecipient(session, addressIn(line)),
        ".": (_dot, session) => this.#answerContent(session, manner),
      },
      ...(manner === "resets-in-content" && { duringContent: () => RESET }),
    });
    this.ports.set(domain, server.port);
    this.#servers.set(domain, server);
  }

  async behave(domain: string, manner: Manner): Promise<void> {
    await this.#servers.get(domain)?.close();
    this.#servers.delete(domain);
    if (manner !== "away") await this.start(domain, manner);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#servers.values()].map((server) => server.close()));
  }

  #begin(session: Session, reversePath: string): string {
    this.#transactions.set(session, { reversePath, recipients: [] });
    return "250 2.1.0 ok";
  }

  #answerRecipient(session: Session, address: string): string {
    const answer = answerOf(address);
    if (answer === "refuses") this.onSettling();
    if (answer === "refuses") return REFUSED;
    if (answer === "delays" && !this.#seen.has(address)) {
      this.#seen.add(address);
      return NOT_YET;
    }
    this.#transactions.get(session)?.recipients.push(address);
    return "250 2.1.5 ok";
  }

  #answerContent(session: Session, manner: Manner): string {
    if (manner === "silent-after-content" || manner === "resets-in-content") return SILENCE;
    const { reversePath, recipients } = this.#transactions.get(session) ?? { reversePath: "", recipients: [] };
    const isDisliked = recipients.some((recipient) => answerOf(recipient) === "refuses-content");
    const content = session.contents.pop() ?? "";
    if (!isDisliked)
      for (const recipient of recipients) this.taken.push({ recipient, reversePath, content: undotted(content), atMs: Date.now() });
    this.onSettling();
    if (manner === "takes-and-resets") return RESET;
    return isDisliked ? DISLIKED : "250 2.0.0 taken";
  }
}

function answerOf(address: string): string {
  return address.endsWith(`@${SENDERS}`) ? "takes" : fateOf(address).answer;
}

function addressIn(line: string): string {
  return (/<([^<>]*)>/u.exec(line)?.[1] ?? "").toLowerCase();
}

function undotted(content: string): string {
  return content.replace(/^\./gmu, "");
}
