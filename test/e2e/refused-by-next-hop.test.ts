/** The next hop refuses, at each point where it can: the sender learns who said what, once. */

import { afterEach, describe, expect, test } from "vitest";
import { startWorld, type World } from "./world.ts";

let world: World;
afterEach(async () => await world.close());

const REFUSALS = [
  { at: "RCPT", domain: "unknown-user.example", code: 550, status: "5.1.1", reason: "user-unknown", bounce: "hard", command: "RCPT" },
  { at: "DATA", domain: "refused-at-data.example", code: 554, status: "5.5.1", bounce: "soft", command: "DATA" },
  { at: "the final dot", domain: "spam.example", code: 550, status: "5.7.1", reason: "spam", bounce: "soft", command: "DATA" },
] as const;

describe("mail of a user of ours is refused", () => {
  test.each(REFUSALS)("at $at: one bounce, with the reply that $domain gave", async ({ domain, code, status, command, ...expected }) => {
    world = await startWorld({ domains: [domain] });
    const { isTaken } = await world.send({ rcptTo: [`user@${domain}`], parameters: ["ENVID=QQ+2B314"] });
    expect(isTaken).toBe(true);
    await world.settle();
    const { reason, bounce } = { reason: expect.any(String), ...expected };
    const [notice, another] = await world.notices();
    expect(another).toBeUndefined();
    expect(notice?.recipient).toBe("ann@example.com");
    expect(notice?.report).toMatchObject({
      original: { messageId: "1@example.com", form: "full" },
      outcomes: [
        { recipient: `user@${domain}`, action: "failed", status, reply: { code, command }, reason, bounce, remoteMta: `mx.${domain}` },
      ],
    });
    expect(notice?.messageFields.get("original-envelope-id")).toEqual(["QQ+314"]);
    expect(await world.mailbox("ann")).toHaveLength(1);
  });
});
