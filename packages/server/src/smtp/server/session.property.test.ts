/** A session without sockets: however a dialogue is cut into packets, the replies are the same; whatever comes, nothing throws. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareSession } from "../../../../../test/support/wire/bare-session.ts";
import type { TakenMessage } from "../../../../../test/support/wire/recording-program.ts";
import type { SessionHandler } from "./session-handler.ts";

interface Played {
  readonly said: string;
  readonly isClosed: boolean;
  readonly messages: readonly Omit<TakenMessage, "facts">[];
  readonly calls: readonly string[];
}

/** Plays a dialogue in packets, to its end. With `isSlow` the program answers later, each time. */
async function play(packets: readonly Buffer[], { isSlow = false, isLmtp = false } = {}): Promise<Played> {
  const later = isSlow ? (): Promise<undefined> => Promise.resolve(undefined) : (): undefined => undefined;
  const answers = { mail: later, rcpt: later, write: later as () => Promise<void> | undefined };
  const bare = bareSession(answers, isLmtp ? "lmtp" : "smtp");
  const { session, program } = bare;
  const waiting: Buffer[] = [...packets];
  session.begin();
  while (waiting.length > 0) {
    if (bare.isPaused) await new Promise(setImmediate);
    else session.receive(Buffer.from(waiting.shift() ?? ""));
  }
  session.inputEnded();
  for (let round = 0; round < 20 && !bare.hasEnded; round += 1) await new Promise(setImmediate);
  session.lost("client-closed");
  expect(bare.hasEnded).toBe(true);
  const { said, isClosed } = bare;
  return { said, isClosed, messages: program.messages.map(({ facts: _, ...message }) => message), calls: program.calls };
}

const words = fc.constantFrom(
  "EHLO client.example.org\r\n",
  "LHLO client.example.org\r\n",
  "MAIL FROM:<a@example.org>\r\n",
  "MAIL FROM:<a@example.org> BODY=BINARYMIME\r\n",
  "RCPT TO:<b@example.com>\r\n",
  "DATA\r\n",
  "Subject: x\r\n\r\nbody\r\n.\r\n",
  "..dot\r\n.\r\n",
  ".\r\n",
  "BDAT 5 LAST\r\n12345",
  "BDAT 4\r\nab\r\n",
  "BDAT 0\r\n",
  "BDAT 3 LAST\r\n.\r\n",
  "RSET\r\n",
  "NOOP\r\n",
  "AUTH PLAIN\r\n",
  "AUTH PLAIN AGEAYg==\r\n",
  "*\r\n",
  "XCLIENT ADDR=192.0.2.7\r\n",
  "VRFY a\r\n",
  `NOOP ${"x".repeat(600)}\r\n`,
  "ü\r\n",
);
const rareWords = fc.constantFrom("\n", "\r", "\0", "\n.\r\n", "QUIT\r\n", "BDAT 99999999\r\n", "\xff\r\n", "GET / HTTP/1.1\r\n");
const dialogues = fc
  .array(fc.oneof({ weight: 12, arbitrary: words }, { weight: 1, arbitrary: rareWords }), { maxLength: 25 })
  .map((parts) => Buffer.from(`EHLO a\r\nMAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.com>\r\n${parts.join("")}`, "latin1"));
const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 });

function cutUp(octets: Buffer, lengths: readonly number[]): Buffer[] {
  const packets: Buffer[] = [];
  for (let [at, turn] = [0, 0]; at < octets.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1;
    packets.push(octets.subarray(at, at + length));
    at += length;
  }
  return packets;
}

describe("any dialogue", () => {
  it("gets the same replies and the same mail, however it is cut and however late the program answers", async () => {
    await fc.assert(
      fc.asyncProperty(dialogues, cuts, fc.boolean(), async (dialogue, lengths, isLmtp) => {
        const whole = await play([dialogue], { isLmtp });
        expect(await play(cutUp(dialogue, lengths), { isLmtp })).toEqual(whole);
        expect(await play(cutUp(dialogue, lengths), { isLmtp, isSlow: true })).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });

  it("keeps the contract with the program", async () => {
    await fc.assert(
      fc.asyncProperty(dialogues, cuts, async (dialogue, lengths) => {
        const { calls, said } = await play(cutUp(dialogue, lengths), { isSlow: true });
        const count = (name: keyof SessionHandler | "finish" | "abort"): number =>
          calls.filter((call) => call.split(" ")[0] === name).length;
        expect(count("finish") + count("abort")).toBe(count("data"));
        expect(count("ended")).toBe(count("connected"));
        expect(calls.at(-1)).toBe("ended");
        expect(said).toMatch(/^(?:\d{3}[- ][\x20-\x7e]*\r\n)*$/);
      }),
      { numRuns: 150 },
    );
  });
});

describe("any octets", () => {
  it("throw nothing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 10 }), async (packets) => {
        const { said } = await play(packets.map((packet) => Buffer.from(packet)));
        expect(said).toMatch(/^220 /);
      }),
      { numRuns: 150 },
    );
  });
});
