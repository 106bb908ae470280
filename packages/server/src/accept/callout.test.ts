/** Callouts: what the other host's answer means, what is remembered and for how long, and that nobody is asked twice at once. */
import { describe, expect, it } from "vitest";
import type { SmtpReply } from "../envelope/index.ts";
import type { WireFailure } from "../smtp/client/index.ts";
import { bench, configuration, localDomain, NEIGHBOUR, recipient, sender, textOf } from "./acceptance.test-support.ts";
import type { ProbeQuestion } from "./callout.ts";

type ProbeAnswer = SmtpReply | WireFailure;

const CONFIG = configuration({
  domains: [localDomain({ recipients: { kind: "callout", host: "192.0.2.9", port: 2525 } })],
});

/** A bench whose other host answers this, and what it was asked. */
function calling(answer: (question: ProbeQuestion) => ProbeAnswer | Promise<ProbeAnswer>) {
  const asked: ProbeQuestion[] = [];
  const one = bench({
    configuration: CONFIG,
    // Nobody slows a neighbour down who asks for unknown users.
    facts: NEIGHBOUR,
    probe: (question) => {
      asked.push(question);
      return Promise.resolve(answer(question));
    },
  });
  return { ...one, asked };
}

const reply = (code: number, status: string | undefined, text: string): SmtpReply => ({ code, text, ...(status && { status }) });
const DOWN: WireFailure = { code: "refused-connection", text: "Connection refused", status: "4.4.1" };

describe("the answer to a callout", () => {
  it.each<[ProbeAnswer, string]>([
    [reply(250, "2.1.5", "Ok"), "250"],
    [reply(251, undefined, "User not local; will forward"), "250"],
    [reply(550, "5.1.1", "No such user"), "550 5.1.1 <info@example.com>: there is no such mailbox here; please check the address"],
    [reply(550, undefined, "No such user"), "550 5.1.1 <info@example.com>: there is no such mailbox here; please check the address"],
    [reply(553, "5.0.0", "No"), "550 5.1.1 <info@example.com>: there is no such mailbox here; please check the address"],
    [
      reply(550, "5.7.1", "Your host is blocked"),
      "550 5.7.1 <info@example.com>: the mailbox's host refused: 550 5.7.1 Your host is blocked",
    ],
    [reply(552, "5.2.2", "Over quota"), "550 5.2.2 <info@example.com>: the mailbox's host refused: 552 5.2.2 Over quota"],
    [reply(554, undefined, "No SMTP service"), "550 5.0.0 <info@example.com>: the mailbox's host refused: 554 No SMTP service"],
    [
      reply(450, "4.2.1", "Greylisted,\n\ntry later"),
      "450 4.2.1 <info@example.com>: the mailbox's host cannot say now: 450 4.2.1 Greylisted, try later",
    ],
    [reply(421, undefined, "Busy"), "450 4.2.0 <info@example.com>: the mailbox's host cannot say now: 421 Busy"],
    [DOWN, "451 4.4.1 <info@example.com>: the mailbox's host cannot be asked now: Connection refused"],
    [
      { ...DOWN, code: "tls", status: "5.7.5", text: "no TLS" },
      "451 4.4.1 <info@example.com>: the mailbox's host cannot be asked now: no TLS",
    ],
  ])("%j becomes %s", async (answer, expected) => {
    const { send, asked } = calling(() => answer);
    expect((await send({ to: ["info@example.com"] }))[1]).toBe(expected);
    expect(asked).toEqual([{ host: "192.0.2.9", port: 2525, sender: "", recipient: "info@example.com" }]);
  });

  it("becomes 451 where the probe itself fails", async () => {
    const { send } = calling(() => Promise.reject(new Error("out of sockets")));
    expect((await send({ to: ["info@example.com"] }))[1]).toBe(
      "451 4.4.1 <info@example.com>: the mailbox's host cannot be asked now: out of sockets",
    );
  });

  it.each<[string, ProbeAnswer, number]>([
    ["yes", reply(250, undefined, "Ok"), 3_600_000],
    ["no", reply(550, "5.1.1", "No"), 600_000],
    ["not now", reply(450, undefined, "Later"), 10_000],
  ])("is remembered for its time: %s", async (_, answer, keptMs) => {
    const { send, asked, clock } = calling(() => answer);
    await send({ to: ["info@example.com", "Info@example.com"] });
    clock.moveTo(clock.nowMs() + keptMs - 1);
    await send({ to: ["info@example.com"] });
    expect(asked).toHaveLength(1);
    clock.moveTo(clock.nowMs() + 1);
    await send({ to: ["info@example.com"] });
    expect(asked).toHaveLength(2);
  });

  it("is given without a promise once it is remembered", async () => {
    const { handler } = calling(() => reply(250, undefined, "Ok"));
    handler.mail(sender("ann@example.net"), undefined);
    const first = handler.rcpt(recipient("info@example.com"));
    expect(first).toBeInstanceOf(Promise);
    expect(await first).toBeUndefined();
    expect(handler.rcpt(recipient("info@example.com"))).toBeUndefined();
  });

  it("is waited for by all who ask meanwhile, and memory stays bounded under many names", async () => {
    const waiting: ((answer: ProbeAnswer) => void)[] = [];
    const { handler, asked } = calling(() => new Promise((resolve) => waiting.push(resolve)));
    handler.mail(sender("ann@example.net"), undefined);
    const both = [handler.rcpt(recipient("info@example.com")), handler.rcpt(recipient("INFO@example.com"))];
    expect(asked).toHaveLength(1);
    waiting[0]?.(reply(250, undefined, "Ok"));
    expect((await Promise.all(both)).map(textOf)).toEqual(["250", "250"]);
    for (let index = 0; index < 10_000; index++) {
      const answer = handler.rcpt(recipient(`u${index}@example.com`));
      waiting.at(-1)?.(reply(250, undefined, "Ok"));
      await answer;
    }
    expect(handler.rcpt(recipient("info@example.com"))).toBeInstanceOf(Promise);
    expect(asked).toHaveLength(10_002);
  });
});
