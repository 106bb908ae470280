import { expect, test } from "vitest";
import { acceptanceEvents } from "./acceptance-events.ts";
import type { DaemonEvent } from "./events/index.ts";

const NOBODY = { add: () => undefined };
const session = { id: "s1", clientAddress: "192.0.2.7", clientPort: 25, hello: "client.example.com", protocol: "SMTP", listener: "smtp" };

test("what is accepted is told with its session and its facts", () => {
  const events: DaemonEvent[] = [];
  const vouching = { trust: "trusted", spf: "none", dkim: "none", clientAddress: "192.0.2.7", hello: "" } as const;
  const of = { queueId: "X", sizeBytes: 77, messageId: "1@example.com" };
  acceptanceEvents(
    (event) => events.push(event),
    NOBODY,
  )({
    kind: "accepted",
    session,
    ...of,
    reversePath: "ann@example.com",
    vouching,
    recipients: 2,
    bounces: 1,
  });
  expect(events).toEqual([
    { kind: "accepted", session: "s1", client: "192.0.2.7", sender: "ann@example.com", recipients: 3, trust: "trusted", ...of },
  ]);
});

test("what the store could not take is told with its client, who knows", () => {
  const events: DaemonEvent[] = [];
  const error = new Error("there is a message with this id");
  acceptanceEvents((event) => events.push(event), NOBODY)({ kind: "store-failed", session, error });
  expect(events).toEqual([{ kind: "not-stored", session: "s1", client: "192.0.2.7", error }]);
});

test("of refusals only the bounce that is none of ours is told, and counted: the wire tells all of them", () => {
  const events: DaemonEvent[] = [];
  const counted: object[] = [];
  const tell = acceptanceEvents((event) => events.push(event), { add: (bounce) => counted.push(bounce) });
  const reply = { code: 550, status: "5.7.1", text: "no" };
  tell({ kind: "refused", session, verb: "RCPT", id: "relay-denied", reply, address: "a@example.net" });
  tell({ kind: "refused", session, verb: "RCPT", id: "forged-bounce", reply, address: "b-x@example.com" });
  expect(events).toEqual([{ kind: "forged-bounce", session: "s1", client: "192.0.2.7", recipient: "b-x@example.com" }]);
  expect(counted).toEqual([{ client: "192.0.2.7", recipient: "b-x@example.com" }]);
});
