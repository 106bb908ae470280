/** Puts an act onto a wire: words at their pace, silence, an end. What `{recipient}` and its like stand for is filled in here. */

import { setTimeout as delay } from "node:timers/promises";
import type { Act } from "../script/index.ts";
import type { Wire } from "./wire.ts";

/** Where an act is performed, and what its lines are filled in with. */
export interface Stage {
  readonly wire: Wire;
  /** Values by the names that stand in braces. */
  readonly names: Readonly<Record<string, string>>;
}

/** What a reply came to: its code, 0 for what is none; and whether the session goes on. */
export interface Performed {
  readonly code: number;
  readonly goesOn: boolean;
}

const GONE: Performed = { code: 0, goesOn: false };
/** How much of an endless reply is written at once. */
const ENDLESS_LINES = 200;

/** Resolves when all of it is written, which for an endless reply is when the peer has had enough. */
export async function performAct(act: Act, stage: Stage): Promise<Performed> {
  if (typeof act === "string") return await say({ kind: "say", lines: [act] }, stage);
  switch (act.kind) {
    case "say":
      return await say(act, stage);
    case "endless":
      return await repeat(`${act.line}${act.lineEnd ?? "\r\n"}`, stage.wire);
    case "silence":
      return { code: 0, goesOn: true };
    case "close":
      stage.wire.end();
      return GONE;
    case "reset":
      stage.wire.reset();
      return GONE;
  }
}

type Saying = Extract<Act, { readonly kind: "say" }>;

async function say(saying: Saying, { wire, names }: Stage): Promise<Performed> {
  const { lines, charset = "utf8", msPerOctet, lineEnd = "\r\n", ends } = saying;
  const octets = Buffer.from(lines.map((line) => `${fillIn(line, names)}${lineEnd}`).join(""), charset);
  if (msPerOctet === undefined) await wire.write(octets);
  else await drip(octets, { wire, msPerOctet });
  if (ends === "reset") wire.reset();
  if (ends === "close") wire.end();
  return { code: codeOf(lines.at(-1) ?? ""), goesOn: ends === undefined };
}

async function drip(octets: Buffer, { wire, msPerOctet }: { readonly wire: Wire; readonly msPerOctet: number }): Promise<void> {
  for (const octet of octets) {
    if (!wire.isOpen) return;
    await delay(msPerOctet, undefined, { ref: false });
    await wire.write(Buffer.from([octet]));
  }
}

async function repeat(line: string, wire: Wire): Promise<Performed> {
  while (wire.isOpen) await wire.write(line.repeat(ENDLESS_LINES));
  return GONE;
}

function codeOf(line: string): number {
  return /^[2-5][0-9]{2}(?:[ -]|$)/u.test(line) ? Number(line.slice(0, 3)) : 0;
}

function fillIn(line: string, names: Stage["names"]): string {
  return line.replace(/\{([a-z]+)\}/gu, (whole, name: string) => names[name] ?? whole);
}
