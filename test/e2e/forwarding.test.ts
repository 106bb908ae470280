/** An address of ours leads elsewhere: by SRS the bounce finds its way back to the first sender, once. */

import { afterEach, describe, expect, test } from "vitest";
import { mail } from "./mail.ts";
import { startWorld, type World } from "./world.ts";

let world: World;
afterEach(async () => await world.close());

const FROM = "writer@sink.example";
const forwardTo = (target: string): string => `[srs]\ndomain = "bounces.example.com"\n[aliases]\n"sales@example.com" = ["${target}"]`;
const content = mail({ from: FROM, to: "sales@example.com" });

describe("mail to an alias, from outside", () => {
  test("is sent on under a path of ours, and comes back from the host that refuses it", async () => {
    world = await startWorld({ domains: ["unknown-user.example"], more: forwardTo("gone@unknown-user.example") });
    const { isTaken } = await world.sendAs("sink.example", { mailFrom: FROM, rcptTo: ["sales@example.com"], content });
    expect(isTaken).toBe(true);
    await world.settle();
    const [notice, another] = await world.notices();
    expect(another).toBeUndefined();
    expect(notice?.recipient).toBe(FROM);
    expect(notice?.report.outcomes).toMatchObject([
      { recipient: "gone@unknown-user.example", originalRecipient: "sales@example.com", action: "failed", status: "5.1.1" },
    ]);
    expect(notice?.text).not.toContain("To: SRS0");
    expect(world.internet.received).toHaveLength(1);
  });

  test("is taken and bounced later: the bounce comes to the path, and goes on to the first sender, as it is", async () => {
    world = await startWorld({ domains: ["bounces-like-postfix.example"], more: forwardTo("gone@bounces-like-postfix.example") });
    await world.sendAs("sink.example", { mailFrom: FROM, rcptTo: ["sales@example.com"], content });
    await world.settle();
    const [forwarded, bounce, another] = world.internet.received;
    expect(another).toBeUndefined();
    expect(forwarded?.mailFrom.address).toMatch(/^SRS0[=+-].*@bounces\.example\.com$/i);
    expect(bounce).toMatchObject({ domain: "sink.example", mailFrom: { address: "" }, rcptTo: [{ address: FROM }] });
    expect(world.internet.sent).toMatchObject([{ rcptTo: forwarded?.mailFrom.address, submitted: { isTaken: true } }]);
    expect(await world.notices()).toEqual([]);
  });
});
