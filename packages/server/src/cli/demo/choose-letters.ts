/**
 * Which mail is sent: every other message goes to a domain that takes it, the others to all situations of the
 * misbehaving internet in turn, in an order that chance decides. The same random source gives the same letters.
 */

import type { Situation } from "../../internet/index.ts";
import type { Letter } from "./letter.ts";
import { HOSTNAME, WRITERS } from "./writers.ts";

/** Where mail is simply taken. */
const FRIENDLY = ["sink.example", "tls.example", "no-dsn.example", "alias.example", "no-extensions.example", "second-is-good.example"];
/** Each of them is where strangers write from, or needs thousands of messages to be seen. */
const PASSED_OVER: ReadonlySet<string> = new Set(["never-sends.example", "says-nothing.example", "drain.example"]);
const NAMES = ["bob", "carla", "dmitri", "emre", "fatima", "greta", "hiro", "ines", "jonas", "kim", "lea", "maria"];

/** What a letter must have for its domain to misbehave at all. */
interface Provocation {
  readonly localPart?: string;
  readonly text?: string;
}

const PROVOCATIONS: Readonly<Record<string, Provocation>> = {
  "bounces-full.example": { localPart: "full" },
  "lmtp.example": { localPart: "gone" },
  "picky.example": { text: "You may win in our lottery." },
  "drops-in-content.example": { text: "A long letter, which is not read to its end.\r\n".repeat(400) },
  "small.example": { text: "A long letter for a small mailbox, all the same.\r\n".repeat(400) },
};

/** One in so many has a second recipient, asks for all notifications. */
const SECOND_RECIPIENT_EVERY = 7;
const ALL_NOTICES_EVERY = 6;

/** Letters without end. */
export function* chooseLetters(situations: readonly Situation[], random: () => number): Generator<Letter, never> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const friend = (): string => `${pick(NAMES)}@${pick(FRIENDLY)}`;
  const write = (to: readonly string[], number: number, text?: string): Letter => {
    const writer = pick(WRITERS);
    return {
      writer,
      to: [...new Set(number % SECOND_RECIPIENT_EVERY === 0 ? [...to, friend()] : to)],
      subject: pick(writer.subjects).replace("{n}", String(number)),
      text: text ?? writer.text,
      messageId: `demo-${number}@${HOSTNAME}`,
      wantsAllNotices: number % ALL_NOTICES_EVERY === 0,
    };
  };
  for (let number = 1000; ; ) {
    for (const domain of shuffled(troublesome(situations), random)) {
      const { localPart = pick(NAMES), text } = PROVOCATIONS[domain] ?? {};
      yield write([friend()], ++number);
      yield write([`${localPart}@${domain}`], ++number, text);
    }
  }
}

function troublesome(situations: readonly Situation[]): readonly string[] {
  return situations.map(({ domain }) => domain).filter((domain) => !FRIENDLY.includes(domain) && !PASSED_OVER.has(domain));
}

/** Fisher and Yates. */
function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  const mixed = [...list];
  for (let left = mixed.length; left > 1; left--) {
    const at = Math.floor(random() * left);
    [mixed[left - 1], mixed[at]] = [mixed[at] as T, mixed[left - 1] as T];
  }
  return mixed;
}
