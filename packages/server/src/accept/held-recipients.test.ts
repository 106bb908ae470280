/** Who hears of the suppression list at RCPT TO, and who does not. */
import { describe, expect, it } from "vitest";
import { bench, configuration, memoryMailroom, NEIGHBOUR, STRANGER } from "./acceptance.test-support.ts";
import type { HoldQuestion } from "./mailroom.ts";

const WORDS = "on the suppression list since 2026-02-01, because mail to it failed for good";
const CONTENT = "Subject: hello\r\n\r\nhello\r\n";

/** A session whose mailroom holds mail to held@example.net back. */
function session(atRcpt: "refuse" | "report" | "off", { facts = NEIGHBOUR, slow = false, aliases = {} } = {}) {
  const asked: HoldQuestion[] = [];
  const answer = ({ address }: HoldQuestion) => (address === "held@example.net" ? WORDS : undefined);
  const holdOn = (question: HoldQuestion) => {
    asked.push(question);
    return slow ? Promise.resolve(answer(question)) : answer(question);
  };
  const { suppression } = configuration();
  const settings = configuration({ suppression: { ...suppression, atRcpt }, aliases });
  return { ...bench({ facts, memory: memoryMailroom({ holdOn }), configuration: settings }), asked };
}

describe("an address on the suppression list", () => {
  it.each([false, true])("is refused to our own clients, with the words of the list (looked up: %s)", async (slow) => {
    const { send, mailroom } = session("refuse", { slow });
    expect(await send({ from: "shop@example.org", to: ["held@example.net", "free@example.net"] })).toEqual([
      "250",
      `550 5.7.1 <held@example.net>: ${WORDS}`,
      "250",
    ]);
    expect(mailroom.counted).toEqual(["suppressed"]);
  });

  it("is asked for with the user who sends", async () => {
    const { send, asked } = session("refuse", { facts: { ...STRANGER, user: "shop" } });
    await send({ from: "shop@example.org", to: ["free@example.net"] });
    expect(asked).toEqual([{ address: "free@example.net", user: "shop" }]);
  });

  it("is taken and handed on as held back where that is reported", async () => {
    const { send, mailroom } = session("report");
    expect(await send({ from: "shop@example.org", to: ["held@example.net"], content: CONTENT })).toEqual([
      "250",
      "250",
      "250 2.0.0 Ok: queued as Q1",
    ]);
    expect([...(mailroom.taken[0]?.heldBack ?? [])]).toEqual([["held@example.net", WORDS]]);
  });

  it("among others behind an alias is reported, and refused when it is all of them", async () => {
    const aliases = { "team@example.com": ["held@example.net", "free@example.net"], "one@example.com": ["held@example.net"] };
    const { send, mailroom } = session("refuse", { aliases });
    expect(await send({ from: "shop@example.org", to: ["one@example.com"] })).toEqual(["250", `550 5.7.1 <one@example.com>: ${WORDS}`]);
    await send({ from: "shop@example.org", to: ["team@example.com"], content: CONTENT });
    expect([...(mailroom.taken[0]?.heldBack.keys() ?? [])]).toEqual(["held@example.net"]);
  });

  it("gets notifications, mail from strangers, and all mail where the list is off", async () => {
    const notification = session("refuse");
    expect(await notification.send({ from: "", to: ["held@example.net"] })).toEqual(["250", "250"]);
    const off = session("off");
    expect(await off.send({ from: "shop@example.org", to: ["held@example.net"] })).toEqual(["250", "250"]);
    const stranger = session("refuse", { facts: STRANGER });
    await stranger.send({ to: ["any@relay.example.com"] });
    expect([notification.asked, off.asked, stranger.asked]).toEqual([[], [], []]);
  });

  it("is not asked for where a mailbox of ours answers for itself", async () => {
    const { send, asked } = session("refuse");
    await send({ from: "shop@example.org", to: ["info@example.com"] });
    expect(asked).toEqual([]);
  });

  it("is put off when the list cannot be read: nobody is told that an address is free or held", async () => {
    const { suppression } = configuration();
    const memory = memoryMailroom({ holdOn: () => Promise.reject(new Error("the disk fails")) });
    const { send } = bench({
      facts: NEIGHBOUR,
      memory,
      configuration: configuration({ suppression: { ...suppression, atRcpt: "refuse" } }),
    });
    expect(await send({ from: "shop@example.org", to: ["held@example.net"] })).toEqual([
      "250",
      "451 4.3.0 <held@example.net>: the suppression list cannot be read now; try again later",
    ]);
  });
});
