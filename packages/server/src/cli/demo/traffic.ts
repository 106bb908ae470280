/**
 * All that is sent while the demo runs: the letters of our people, mail of strangers, floods of forged bounces. Each
 * at its own pace of real time, as people and programs send; ends when it is told to.
 */

import { type Internet, type Place, type Submitted, seededRandom, submit } from "../../internet/index.ts";
import type { Clock } from "../../time/index.ts";
import { chooseLetters } from "./choose-letters.ts";
import type { Tell } from "./demo-event.ts";
import { keepDoing } from "./keep-doing.ts";
import type { Letter } from "./letter.ts";
import type { SentLetters } from "./sent-letters.ts";
import { FORGED_AT, STRANGERS } from "./strangers.ts";
import { writeLetter } from "./write-letter.ts";

/** Between whom mail is sent. */
export interface TrafficOptions {
  readonly internet: Internet;
  readonly home: Place;
  readonly clock: Clock;
  readonly letters: SentLetters;
  readonly tell: Tell;
}

const SEED = 5321;
const LETTER_EVERY_MS = 220;
const STRANGER_EVERY_MS = 1500;
const FLOOD_EVERY_MS = 2500;
const FLOOD_SIZE = 6;

/** Begins to send; the result ends it, and resolves when what is under way has been answered. */
export function startTraffic(options: TrafficOptions): () => Promise<void> {
  const { internet, home } = options;
  const letters = chooseLetters(internet.situations, seededRandom(SEED));
  let strangers = 0;
  const stops = [
    keepDoing({ everyMs: LETTER_EVERY_MS, act: () => sendLetter(letters.next().value, options) }),
    keepDoing({ everyMs: STRANGER_EVERY_MS, act: () => sendFromOutside(strangers++, { internet, home }) }),
    keepDoing({
      everyMs: FLOOD_EVERY_MS,
      act: async () => {
        await internet.flood({ to: FORGED_AT, count: FLOOD_SIZE });
      },
    }),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

async function sendLetter(letter: Letter, { home, clock, letters, tell }: TrafficOptions): Promise<void> {
  letters.add(letter);
  const submitted = await submit(writeLetter(letter, { nowMs: clock.nowMs(), to: home.address, port: home.port }));
  const { writer, to, subject } = letter;
  for (const recipient of to)
    tell({ kind: submitted.isTaken ? "sent" : "not-sent", sender: writer.address, recipient, subject, reply: lastReply(submitted) });
}

function lastReply({ exchanges }: Submitted): string {
  const reply = exchanges.filter(({ command }) => command !== "QUIT").at(-1)?.reply;
  return reply === undefined ? "" : [reply.code || "", ...reply.lines].join(" ").trim();
}

/** How our server takes it, the server tells. */
async function sendFromOutside(number: number, { internet, home }: Pick<TrafficOptions, "internet" | "home">): Promise<void> {
  const mail = STRANGERS[number % STRANGERS.length];
  const host = internet.hosts.find(({ domain }) => domain === mail?.domain);
  if (mail === undefined || host === undefined) return;
  await submit({
    to: home.address,
    port: home.port,
    from: host.address,
    hello: host.name,
    mailFrom: mail.from,
    rcptTo: [mail.to],
    content: `From: ${mail.from}\r\nTo: ${mail.to}\r\nSubject: ${mail.subject}\r\nMessage-ID: <stranger-${number}@${mail.domain}>\r\n\r\n${mail.subject}.\r\n`,
  });
}
