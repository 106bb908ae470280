/** Which act of a turn it is now: the first rule whose conditions all hold. */

import type { Act, Condition, Turn } from "../script/index.ts";

/** All that conditions ask about. */
export interface Circumstances {
  readonly sender: string;
  /** The recipient that is answered, if any. */
  readonly recipient: string;
  /** Which recipient of the transaction it is, from 1. */
  readonly nth: number;
  readonly accepted: number;
  readonly messages: number;
  readonly connections: number;
  /** How often sender, recipient and client came before, and how long ago for the first time. */
  readonly tries: number;
  readonly firstTryAgoMs: number;
  readonly sizeBytes: number;
  readonly content: Buffer;
}

/** Undefined: nothing particular, the host does the ordinary thing. */
export function chooseAct(turn: Turn | undefined, now: Circumstances): Act | undefined {
  if (turn === undefined || typeof turn === "string" || !isList(turn)) return turn;
  return turn.find(({ when }) => holds(when, now))?.act;
}

function isList(turn: Exclude<Turn, string>): turn is Extract<Turn, readonly unknown[]> {
  return Array.isArray(turn);
}

type Check = { readonly [name in keyof Condition]-?: (wanted: NonNullable<Condition[name]>, now: Circumstances) => boolean };

const CHECKS: Check = {
  localPart: (wanted, { recipient }) => localPartOf(recipient).toLowerCase() === wanted.toLowerCase(),
  isNullSender: (wanted, { sender }) => (sender === "") === wanted,
  everyNth: (wanted, { nth }) => nth % wanted === 0,
  acceptedAtLeast: (wanted, { accepted }) => accepted >= wanted,
  messagesAtLeast: (wanted, { messages }) => messages >= wanted,
  connectionsAtLeast: (wanted, { connections }) => connections >= wanted,
  triesBelow: (wanted, { tries }) => tries < wanted,
  firstTryWithinMs: (wanted, { firstTryAgoMs }) => firstTryAgoMs < wanted,
  largerThanBytes: (wanted, { sizeBytes }) => sizeBytes > wanted,
  contains: (wanted, { content }) => content.includes(wanted),
};

function holds(when: Condition, now: Circumstances): boolean {
  return (Object.keys(when) as (keyof Condition)[]).every((name) => {
    const check = CHECKS[name] as (wanted: Condition[keyof Condition], now: Circumstances) => boolean;
    return check(when[name], now);
  });
}

function localPartOf(address: string): string {
  return address.slice(0, Math.max(0, address.lastIndexOf("@")));
}
