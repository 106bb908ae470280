import { expect, test } from "vitest";
import type { DemoEvent } from "./demo-event.ts";
import { CAME_BACK, DEFERRED, FAILED, FORGED, RELAYED } from "./samples.test-support.ts";
import { Tally } from "./tally.ts";

function tallyOf(...events: readonly DemoEvent[]): Tally {
  const tally = new Tally();
  for (const event of events) tally.count(event);
  return tally;
}

test("what was put off and then taken is delivered at a later try, once", () => {
  const tally = tallyOf(DEFERRED, DEFERRED, RELAYED, { ...RELAYED, queueId: "Q9" });
  expect(tally).toMatchObject({ deferred: 2, delivered: 2, deliveredLater: 1 });
});

test("notifications and strangers' mail are no letters, whatever becomes of them", () => {
  const notified = { kind: "notified", queueId: "Q1", recipient: "a@example.net", about: "Q7", action: "failed" } as const;
  const stranger = {
    kind: "accepted",
    queueId: "Q2",
    session: "s",
    client: "c",
    sender: "x",
    recipients: 1,
    sizeBytes: 1,
    trust: "outside",
  } as const;
  expect(tallyOf(notified, RELAYED, stranger, FAILED)).toMatchObject({ delivered: 0, refused: 0 });
});

test("a reason counts what was refused and what bounced later, with the first reply", () => {
  const { reasons } = tallyOf(
    FAILED,
    { ...CAME_BACK, reason: "user-unknown", bounce: "hard" },
    { ...FAILED, reply: "550 other" },
    CAME_BACK,
  );
  expect(reasons).toEqual([
    { reason: "user-unknown", refused: 2, bounced: 1, example: "550 5.1.1 User unknown" },
    { reason: "mailbox-full", refused: 0, bounced: 1, example: "552 5.2.2 Mailbox full (a bounce of mx.example.net)" },
  ]);
});

test("our own notifications are counted by action and language, those of others by format and match", () => {
  const { about: _, ...unmatched } = CAME_BACK;
  const tally = tallyOf({ ...CAME_BACK, by: "ours", language: "de" }, CAME_BACK, unmatched, FORGED);
  expect(tally).toMatchObject({ read: 2, matched: 1, soft: 2, hard: 0, forged: 1 });
  expect([tally.notices.get("failed"), tally.languages.get("de"), tally.formats.get("qmail")]).toEqual([1, 1, 2]);
});
