/**
 * What was said over a connection: each command with what was heard for it, in their order, until somebody takes it. Content is
 * never in it, nor is a password, nor what a server asks to prove one.
 *
 * Always holds: no more than MOST exchanges are kept; those that come after, to a server that is asked for thousands of recipients,
 * are counted alone.
 */

import type { Exchange, Said } from "./transaction.ts";

/** A transaction has 100 recipients. */
const MOST = 128;

/** A transcript that grows. */
export class Transcript {
  #exchanges: Exchange[] = [];
  #leftOut = 0;

  /** One more; `line` is the command with its CRLF. */
  note(heard: Exchange, line?: string): void {
    if (this.#exchanges.length >= MOST) this.#leftOut += 1;
    else if (heard.verb === "AUTH") this.#exchanges.push(withoutSecrets(heard, line));
    else this.#exchanges.push(line === undefined ? heard : { ...heard, command: line.trimEnd() });
  }

  /** What was said since it was taken before. */
  take(): Said {
    const said = { exchanges: this.#exchanges, leftOut: this.#leftOut };
    this.#exchanges = [];
    this.#leftOut = 0;
    return said;
  }
}

/** The mechanism is told, and nothing of what proves us; a challenge (RFC 4954 §4, code 334) may have it too. */
function withoutSecrets(heard: Exchange, line = ""): Exchange {
  const [mechanism = ""] = /^AUTH [A-Z0-9-]+/.exec(line) ?? [];
  const isChallenge = heard.reply?.code === 334;
  return { ...heard, command: `${mechanism} …`.trimStart(), ...(isChallenge && { reply: { code: 334, text: "…" } }) };
}
