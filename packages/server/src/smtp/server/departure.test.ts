/** Clients that go away, in any state. */
import { createSecureContext } from "node:tls";
import { describe, expect, it } from "vitest";
import { CERTIFICATE } from "../../../../../test/support/wire/certificates.ts";
import { eventually } from "../../../../../test/support/wire/eventually.ts";
import { startWireServer } from "../../../../../test/support/wire/wire-server.ts";

const ENVELOPE = "MAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.com>\r\nDATA\r\n";
const TLS = createSecureContext(CERTIFICATE);

describe("a client that goes away", () => {
  const chunk = "MAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.com>\r\nBDAT 10 LAST\r\nhalf";
  const asked = ["mail a@example.org", "rcpt b@example.com", "data"];
  /** What it said, what the program was asked by then, and what it is told in the end. */
  const states: readonly (readonly [name: string, said: string, calls: readonly string[], told: readonly string[]])[] = [
    ["after the greeting", "", [], []],
    ["in a command", "NOO", [], []],
    ["in a transaction", "MAIL FROM:<a@example.org>\r\n", asked.slice(0, 1), ["reset"]],
    ["in the content", `${ENVELOPE}half a li`, asked, ["abort", "reset"]],
    ["in a chunk", chunk, asked, ["abort", "reset"]],
  ];

  it.each(states)("%s, with a reset, is told to the program once", async (_name, said, calls, told) => {
    const wire = await startWireServer();
    const client = await wire.greeted();
    client.send(said);
    await eventually(() => wire.program.calls.length === 2 + calls.length);
    client.socket.resetAndDestroy();
    await eventually(() => wire.program.calls.includes("ended"));
    expect(wire.program.calls).toEqual(["connected", "hello", ...calls, ...told, "ended"]);
    expect(wire.events.filter(({ kind }) => kind === "ended")).toHaveLength(1);
  });

  it.each(states)("%s, closing its side, is told to the program once", async (_name, said, calls, told) => {
    const wire = await startWireServer();
    const client = await wire.greeted();
    client.socket.end(said);
    await client.rest();
    await eventually(() => wire.program.calls.includes("ended"));
    expect(wire.program.calls).toEqual(["connected", "hello", ...calls, ...told, "ended"]);
  });

  it.each(["before the handshake is done", "after it"])("%s of TLS is told to the program once", async (when) => {
    const wire = await startWireServer({ tls: TLS });
    const client = await wire.greeted();
    await client.ask("STARTTLS");
    const plain = client.socket;
    if (when === "after it") await client.secure();
    plain.resetAndDestroy();
    await eventually(() => wire.program.calls.includes("ended"));
    expect(wire.program.calls).toEqual(["connected", "hello", "ended"]);
    await eventually(() => wire.server.counts().open === 0);
  });

  it("but still listens hears the answers to all that it said", async () => {
    const wire = await startWireServer({ answers: { finish: () => Promise.resolve([{ code: 250, status: "2.0.0", text: "On disk" }]) } });
    const client = await wire.greeted();
    client.socket.end(`${ENVELOPE}x\r\n.\r\n`);
    expect((await client.rest()).split("\r\n").at(-2)).toBe("250 2.0.0 On disk");
  });

  it("while the program thinks ends when the program has answered, and its sink is given up", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    let isThinking = false;
    const write = (): Promise<void> => {
      isThinking = true;
      return promise;
    };
    const wire = await startWireServer({ answers: { write } });
    const client = await wire.greeted();
    client.send(`${ENVELOPE}some content\r\n`);
    await eventually(() => isThinking);
    client.socket.resetAndDestroy();
    await eventually(() => wire.server.counts().open === 1);
    await new Promise((done) => setTimeout(done, 5));
    expect(wire.program.calls).not.toContain("abort");
    resolve();
    await eventually(() => wire.program.calls.includes("ended"));
    expect(wire.program.calls.slice(-3)).toEqual(["abort", "reset", "ended"]);
    await eventually(() => wire.server.counts().open === 0);
  });
});
