/**
 * A flood of forged bounces: notifications about mail that nobody of us sent, in the forms of several programs, each
 * from the null path and from another host. Made from a seed: the same seed writes the same flood.
 */

import { writeBounce } from "./bounces/index.ts";
import { submit } from "./client/index.ts";
import type { Place } from "./courier.ts";
import type { PlacedHost } from "./place-situations.ts";
import { BOUNCE_STYLES } from "./script/index.ts";

export interface Flood {
  /** Addresses of ours; each bounce goes to one of them. */
  readonly to: readonly string[];
  readonly count: number;
  /** At once; default 4. */
  readonly connections?: number;
}

/** How our server took it: how many of each reply that decided, "RCPT 550", ". 250". */
export type FloodResult = Readonly<{ readonly [decision: string]: number }>;

interface Source {
  readonly hosts: readonly PlacedHost[];
  readonly place: Place;
  readonly random: () => number;
  readonly nowMs: () => number;
}

export async function sendFlood({ to, count, connections = 4 }: Flood, source: Source): Promise<FloodResult> {
  const decisions = new Map<string, number>();
  let begun = 0;
  const work = async (): Promise<void> => {
    while (begun < count) {
      const decision = await sendOne(begun++, to, source);
      decisions.set(decision, (decisions.get(decision) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: Math.min(connections, count) }, work));
  return Object.fromEntries(decisions);
}

async function sendOne(number: number, to: readonly string[], { hosts, place, random, nowMs }: Source): Promise<string> {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const [style, host, recipient] = [pick(BOUNCE_STYLES) ?? "postfix", pick(hosts), pick(to) ?? ""];
  const failed = {
    host: host?.name ?? "mx.example.net",
    sender: recipient,
    recipients: [`${Math.floor(random() * 1e9).toString(36)}@victim.example`],
    reply: "550 5.1.1 user unknown",
    remoteHost: "mx.victim.example",
    remoteAddress: "192.0.2.25",
    nowMs: nowMs(),
    id: `F${number.toString(36).padStart(6, "0").toUpperCase()}`,
  };
  const content = writeBounce(style, { ...failed, content: forgedMail(recipient, failed) });
  const from = host === undefined ? {} : { from: host.address };
  const { exchanges } = await submit({
    to: place.address,
    port: place.port,
    mailFrom: "",
    rcptTo: [recipient],
    content,
    hello: failed.host,
    ...from,
  });
  const last = exchanges.filter(({ command }) => command !== "QUIT").at(-1);
  return `${last?.command ?? "CONNECT"} ${last?.reply.code ?? 0}`;
}

/** As a spammer wrote it, in our name. */
function forgedMail(sender: string, { recipients, id }: { readonly recipients: readonly string[]; readonly id: string }): Buffer {
  const lines = [
    "Received: from unknown (192.0.2.66) by mx.victim.example; Sun, 22 Nov 2026 10:00:00 +0000",
    `From: ${sender}`,
    `To: ${recipients[0] ?? ""}`,
    "Subject: You have won",
    `Message-ID: <${id}@spam.example>`,
    "",
    "Claim your prize in the lottery.",
  ];
  return Buffer.from(lines.map((line) => `${line}\r\n`).join(""));
}
