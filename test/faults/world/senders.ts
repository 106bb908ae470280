/**
 * Clients that send one letter after the other, each to some recipients of all fates, until they are told to stop or nobody
 * listens any more. They know of each letter whether it was acknowledged: from then on it must not be lost.
 */

import { submit } from "../../../packages/server/src/internet/client/index.ts";
import { FATES, SENDERS } from "./fate.ts";
import { letter } from "./letter.ts";

/** A letter that was sent. */
export interface SentLetter {
  readonly id: string;
  readonly sender: string;
  /** Those that the daemon accepted at RCPT. */
  readonly recipients: readonly string[];
  /** 250 to the content was heard. */
  readonly isAcknowledged: boolean;
  /** The last reply but that to QUIT, 0 where there was none. */
  readonly code: number;
  readonly reply: string;
}

interface Sending {
  readonly port: () => number;
  readonly sessions: number;
  /** Octets of a body. */
  readonly sizeBytes?: () => number;
  /** So many letters a session at most. */
  readonly lettersEach?: number;
  /** Domains of recipients; those of all fates when nothing is said. */
  readonly domains?: readonly string[];
}

const SMALL_BYTES = 3_000;
/** Large enough to be written to the store in pieces, before its end is known. */
const LARGE_BYTES = 300_000;
const LARGE_SHARE = 0.05;
const MOST_RECIPIENTS = 5;
/** A daemon that is busy is waited for: what has no answer counts as a connection that broke. */
const TIMEOUT_MS = 120_000;

/** Senders with all that they have sent. */
export class Senders {
  readonly sent: SentLetter[] = [];
  #lastId = 0;
  #isStopped = false;

  /** Resolved when all sessions have ended. */
  async send(sending: Sending): Promise<void> {
    this.#isStopped = false;
    await Promise.all(Array.from({ length: sending.sessions }, () => this.#session(sending)));
  }

  /** Ends the sessions after the letters that are under way. */
  stop(): void {
    this.#isStopped = true;
  }

  async #session(sending: Sending): Promise<void> {
    const { lettersEach = Number.POSITIVE_INFINITY } = sending;
    for (let letters = 0; letters < lettersEach && !this.#isStopped; letters += 1) {
      const sent = await this.#sendOne(sending);
      this.sent.push(sent);
      if (sent.code === 0) return;
    }
  }

  async #sendOne({ port, sizeBytes = usualSize, domains = FATES.map(({ domain }) => domain) }: Sending): Promise<SentLetter> {
    this.#lastId += 1;
    const id = `m${this.#lastId}`;
    const sender = `${id}@${SENDERS}`;
    const rcptTo = someOf(domains).map((domain, index) => ({ address: `r${index}.${id}@${domain}`, parameters: parametersOf(domain) }));
    const content = letter(id, sizeBytes());
    const envelope = { mailFrom: sender, rcptTo };
    const { exchanges, recipients, isTaken } = await submit({ to: "127.0.0.1", port: port(), ...envelope, content, timeoutMs: TIMEOUT_MS });
    const last = exchanges.findLast(({ command }) => command !== "QUIT")?.reply;
    return {
      id,
      sender,
      recipients: rcptTo.filter((_, index) => recipients[index]?.code === 250).map(({ address }) => address),
      isAcknowledged: isTaken,
      code: last?.code ?? 0,
      reply: last?.lines.join(" ") ?? "",
    };
  }
}

function usualSize(): number {
  return Math.random() < LARGE_SHARE ? LARGE_BYTES : SMALL_BYTES;
}

function someOf(domains: readonly string[]): readonly string[] {
  const count = 1 + Math.floor(Math.random() * MOST_RECIPIENTS);
  return Array.from({ length: count }, () => domains[Math.floor(Math.random() * domains.length)] as string);
}

function parametersOf(domain: string): readonly string[] {
  return FATES.find((fate) => fate.domain === domain)?.parameters ?? [];
}
