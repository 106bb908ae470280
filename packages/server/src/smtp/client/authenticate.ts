/**
 * AUTH (RFC 4954): the strongest mechanism that both sides know. A password goes in clear only over TLS, or within this
 * machine: where it must not, the attempt fails, for whoever took STARTTLS away is after the password.
 */

import { isLoopback } from "../../network/index.ts";
import { ask, classOf, failureOf } from "./ask.ts";
import type { Dialogue } from "./dialogue.ts";
import { login, type Mechanism, plain, type Secret, scramSha256 } from "./sasl/index.ts";
import type { Timeouts } from "./timeouts.ts";
import type { Broken, Refused, ServerFacts } from "./transaction.ts";
import { tlsFailure } from "./wire-failure.ts";

/** Strongest first. */
const MECHANISMS: Readonly<Record<string, (secret: Secret) => Mechanism>> = { "SCRAM-SHA-256": scramSha256, PLAIN: plain, LOGIN: login };
const CONTINUE = 334;
/** A server that goes on asking is not authenticating. */
const MAX_STEPS = 8;

/** Authenticates; the result is why it failed. */
export async function authenticate(
  dialogue: Dialogue,
  server: ServerFacts,
  secret: Secret & { readonly timeouts: Timeouts },
): Promise<Refused | Broken | undefined> {
  const mechanism = choose(server, secret);
  if (mechanism === undefined) return brokenAuth("no AUTH mechanism is offered that can be used here");
  const initial = mechanism.initial === undefined ? "" : ` ${encoded(mechanism.initial)}`;
  let heard = await ask(dialogue, { verb: "AUTH", line: `AUTH ${mechanism.name}${initial}\r\n` }, secret.timeouts.commandMs);
  for (let step = 0; "reply" in heard && heard.reply.code === CONTINUE && step < MAX_STEPS; step++) {
    const response = await mechanism.respond(Buffer.from(heard.reply.text, "base64").toString("utf8"));
    const line = response === undefined ? "*\r\n" : `${encoded(response)}\r\n`;
    heard = await ask(dialogue, { verb: "AUTH", line }, secret.timeouts.commandMs);
  }
  if (classOf(heard) !== 2) return failureOf(heard);
  return mechanism.isServerProven() ? undefined : brokenAuth("the server did not prove that it knows the password");
}

function choose(server: ServerFacts, secret: Secret): Mechanism | undefined {
  const offered = new Set((server.extensions.get("AUTH") ?? "").toUpperCase().split(" "));
  const mayShow = server.tls !== undefined || isLoopback(server.address);
  for (const [name, make] of Object.entries(MECHANISMS)) {
    if (!offered.has(name)) continue;
    const mechanism = make(secret);
    if (mayShow || !mechanism.showsPassword) return mechanism;
  }
  return undefined;
}

function encoded(text: string): string {
  return Buffer.from(text, "utf8").toString("base64");
}

function brokenAuth(text: string): Broken {
  return { kind: "broken", cause: tlsFailure(text, "4.7.0"), verb: "AUTH" };
}
