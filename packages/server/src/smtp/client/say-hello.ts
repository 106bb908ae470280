/** EHLO, LHLO, and HELO for servers that know nothing newer (RFC 5321 §3.2). */

import { ask, classOf, failureOf, type Heard } from "./ask.ts";
import { CLOSING, type Dialogue } from "./dialogue.ts";
import type { Timeouts } from "./timeouts.ts";
import type { Accepted, Broken, Refused } from "./transaction.ts";

/** How to introduce ourselves. */
export interface HelloOptions {
  readonly protocol: "smtp" | "lmtp";
  readonly hello: string;
  readonly timeouts: Timeouts;
}

/** Says hello; the reply lists the extensions, or none after HELO. */
export async function sayHello(dialogue: Dialogue, { protocol, hello, timeouts }: HelloOptions): Promise<Accepted | Refused | Broken> {
  const verb = protocol === "lmtp" ? "LHLO" : "EHLO";
  const heard = await ask(dialogue, { verb, line: `${verb} ${hello}\r\n` }, timeouts.commandMs);
  if (verb === "LHLO" || !isUnknownCommand(heard)) return resultOf(heard);
  const older = resultOf(await ask(dialogue, { verb: "HELO", line: `HELO ${hello}\r\n` }, timeouts.commandMs));
  // A text behind HELO is no list of extensions.
  return older.kind === "accepted" ? { ...older, reply: { ...older.reply, text: older.reply.text.split("\n", 1)[0] ?? "" } } : older;
}

function isUnknownCommand(heard: Heard): boolean {
  return "reply" in heard && heard.reply.code >= 500 && heard.reply.code !== CLOSING;
}

function resultOf(heard: Heard): Accepted | Refused | Broken {
  return classOf(heard) === 2 && "reply" in heard ? { kind: "accepted", reply: heard.reply, verb: heard.verb } : failureOf(heard);
}
