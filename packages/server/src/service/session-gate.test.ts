import { expect, test } from "vitest";
import type { SessionFacts, SessionHandler } from "../smtp/server/index.ts";
import { sessionGate } from "./session-gate.ts";

const FACTS: SessionFacts = { id: "1", clientAddress: "192.0.2.7", clientPort: 25, hello: "", protocol: "SMTP", listener: "smtp" };
const SENDER = { reversePath: "", body: "7BIT", smtpUtf8: false, requireTls: false } as const;

function policy(code: number): SessionHandler {
  const reply = { code, text: "so" };
  return { mail: () => reply, rcpt: () => reply, data: () => reply, reset: () => undefined, ended: () => undefined };
}

test("who comes before the gate is open waits for the greeting, and then goes by the policy", async () => {
  const gate = sessionGate();
  const early = gate.factory(() => FACTS);
  const greeted = early.connected?.();
  gate.open(() => policy(250));
  expect(await greeted).toBeUndefined();
  expect(early.mail(SENDER, undefined)).toMatchObject({ code: 250 });
});

test("a session keeps the policy with which it began, later ones have the new one", () => {
  const gate = sessionGate();
  gate.open(() => policy(250));
  const before = gate.factory(() => FACTS);
  gate.open(() => policy(550));
  const after = gate.factory(() => FACTS);
  expect([before.mail(SENDER, undefined), after.mail(SENDER, undefined)]).toMatchObject([{ code: 250 }, { code: 550 }]);
});

test("a session that never was let in ends without a fault", () => {
  const early = sessionGate().factory(() => FACTS);
  early.ended();
  expect(early.mail(SENDER, undefined)).toMatchObject({ code: 421 });
});

test("who waits for a gate that is not opened is sent away", async () => {
  const gate = sessionGate();
  const greeted = gate.factory(() => FACTS).connected?.();
  gate.close();
  expect(await greeted).toMatchObject({ code: 421 });
});
