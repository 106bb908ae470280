/** A session as a list of lines and the beginnings of their replies. */

import { expect } from "vitest";
import { startWireServer, type WireServerOptions } from "./wire-server.ts";

/** Each line and the beginning of its reply, one after the other in one session. */
export type Script = readonly (readonly [line: string, reply: string])[];

/** EHLO, and the beginning of its reply. */
export const HELLO = ["EHLO client.example.org", "250-mx.example.com"] as const;

/** MAIL, and its reply. */
export function mail(reply = "250 2.1.0"): readonly [string, string] {
  return ["MAIL FROM:<a@example.org>", reply];
}

/** RCPT, and its reply. */
export function rcpt(reply = "250 2.1.5"): readonly [string, string] {
  return ["RCPT TO:<b@example.com>", reply];
}

/** Plays a script; any number of refusals is allowed. */
export async function playScript(script: Script, options: WireServerOptions = {}): Promise<void> {
  const wire = await startWireServer({ ...options, limits: { maxErrors: 1000, ...options.limits } });
  const client = await wire.connect();
  await client.reply();
  for (const [line, reply] of script) expect(`${line} -> ${(await client.ask(line)).slice(0, reply.length)}`).toBe(`${line} -> ${reply}`);
}
