import { describe, expect, it } from "vitest";
import type { Taken } from "./hosts/index.ts";
import { openLedger } from "./ledger.ts";

const MIB = 1024 * 1024;
const message = (content: Buffer): Taken => ({
  atMs: 0,
  domain: "sink.example",
  host: "mx.sink.example",
  client: "127.0.0.1",
  hello: "client.example",
  mailFrom: { address: "", parameters: {} },
  rcptTo: [],
  content,
  used: [],
});

describe("a ledger", () => {
  it("forgets the oldest messages when there are too many octets", () => {
    const ledger = openLedger();
    const content = Buffer.alloc(100 * MIB);
    for (let count = 0; count < 12; count++) ledger.receive({ ...message(content), atMs: count });
    expect(ledger.received.map(({ atMs }) => atMs)).toEqual([7, 8, 9, 10, 11]);
  });

  it("keeps a message that is too large alone", () => {
    const ledger = openLedger();
    ledger.receive(message(Buffer.alloc(600 * MIB)));
    expect(ledger.received).toHaveLength(1);
  });

  it("tells at once who waits for what is already so", async () => {
    const ledger = openLedger();
    ledger.note({ domain: "", event: "query" });
    await expect(ledger.until(() => ledger.count("", "query") === 1)).resolves.toBeUndefined();
  });

  it("tells who waits as soon as it happens, and nobody twice", async () => {
    const ledger = openLedger();
    let looks = 0;
    const waiting = ledger.until(() => ++looks > 0 && ledger.breaches.length > 0);
    ledger.breach({ domain: "sink.example", text: "a breach" });
    await waiting;
    ledger.breach({ domain: "sink.example", text: "another" });
    expect(looks).toBe(2);
  });
});
