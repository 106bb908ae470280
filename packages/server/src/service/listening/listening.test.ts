import { createHash, createHmac, pbkdf2Sync } from "node:crypto";
import { expect, test } from "vitest";
import type { ListenerSettings } from "../../config/index.ts";
import type { DaemonEvent } from "../events/index.ts";
import { credentialsOf } from "./credentials.ts";
import { ownAddresses } from "./own-addresses.ts";
import { sessionEvents } from "./session-events.ts";
import { tlsContext } from "./tls-context.ts";

/** RFC 5802 §3, written once more. */
function verifierText(password: string): string {
  const salt = Buffer.from("0123456789abcdef");
  const salted = pbkdf2Sync(password, salt, 4096, 32, "sha256");
  const clientKey = createHmac("sha256", salted).update("Client Key").digest();
  const serverKey = createHmac("sha256", salted).update("Server Key").digest();
  const storedKey = createHash("sha256").update(clientKey).digest();
  return `SCRAM-SHA-256$4096:${salt.toString("base64")}$${storedKey.toString("base64")}:${serverKey.toString("base64")}`;
}

test.each([
  ["in plain", "open sesame"],
  ["as a SCRAM verifier", verifierText("open sesame")],
])("a password %s lets in who knows it, and nobody else", async (_, password) => {
  const credentials = credentialsOf([{ name: "ann", password, senders: [], tenant: "default", stream: "transactional" }]);
  expect(await credentials?.checkPassword("ann", "open sesame")).toBe(true);
  expect(await credentials?.checkPassword("ann", "open sesam")).toBe(false);
  expect(await credentials?.checkPassword("eve", "open sesame")).toBe(false);
});

test("SCRAM gets the verifier that stands in the configuration, and none for an unknown user", async () => {
  const credentials = credentialsOf([
    { name: "ann", password: verifierText("x"), senders: [], tenant: "default", stream: "transactional" },
  ]);
  expect(await credentials?.scramVerifier?.("ann")).toMatchObject({ iterations: 4096 });
  expect(await credentials?.scramVerifier?.("eve")).toBeUndefined();
});

test("without users there is no AUTH", () => {
  expect(credentialsOf([])).toBeUndefined();
});

test("our own addresses are those where we listen at the port of MX hosts", () => {
  const listener = (host: string, port: number, protocol: "smtp" | "lmtp" = "smtp"): ListenerSettings => ({
    name: "smtp",
    protocol,
    listen: [{ host, port }],
    implicitTls: false,
    requireAuth: false,
  });
  const delivery = { port: 25 } as Parameters<typeof ownAddresses>[0]["delivery"];
  expect(
    ownAddresses({ listeners: [listener("192.0.2.1", 25), listener("192.0.2.2", 587), listener("192.0.2.3", 25, "lmtp")], delivery }),
  ).toEqual(["192.0.2.1"]);
  expect(ownAddresses({ listeners: [listener("::", 25)], delivery })).toContain("127.0.0.1");
});

test("a certificate that cannot be used is named", () => {
  expect(() => tlsContext({ certificate: "/nowhere/cert.pem", key: "/nowhere/key.pem" })).toThrow(
    /\/nowhere\/cert\.pem .* cannot be used: ENOENT/,
  );
});

test("a front end's client is named from XCLIENT on, with the sender of what was refused", () => {
  const events: DaemonEvent[] = [];
  const tell = sessionEvents((event) => events.push(event));
  tell({ kind: "connection", session: "s1", clientAddress: "127.0.0.1", listener: "smtp" });
  tell({ kind: "client", session: "s1", clientAddress: "192.0.2.7" });
  tell({ kind: "reply", session: "s1", verb: "RCPT", reply: { code: 550, text: "no" }, sender: "ann@example.net" });
  expect(events.at(-1)).toMatchObject({ client: "192.0.2.7", sender: "ann@example.net" });
});

test("a process without files for more connections says so", () => {
  const events: DaemonEvent[] = [];
  sessionEvents((event) => events.push(event))({ kind: "accept-failed", listener: "smtp", error: new Error("accept EMFILE") });
  expect(events).toEqual([{ kind: "warning", words: expect.stringMatching(/^smtp could not take a connection: accept EMFILE;/) }]);
});

test("what a session tells bears the client's address from its beginning to its end, and is forgotten then", () => {
  const events: DaemonEvent[] = [];
  const tell = sessionEvents((event) => events.push(event));
  tell({ kind: "connection", session: "s1", clientAddress: "192.0.2.7", listener: "smtp" });
  tell({ kind: "reply", session: "s1", verb: "RCPT", reply: { code: 550, status: "5.1.1", text: "no" } });
  tell({ kind: "auth-failed", session: "s1", mechanism: "PLAIN", user: "ann" });
  tell({ kind: "ended", session: "s1", end: "quit", messages: 2, durationMs: 5 });
  tell({ kind: "reply", session: "s1", verb: "RCPT", reply: { code: 550, text: "late" } });
  expect(events).toEqual([
    { kind: "session-begun", session: "s1", client: "192.0.2.7", listener: "smtp" },
    { kind: "refused", session: "s1", client: "192.0.2.7", verb: "RCPT", code: 550, reply: "550 5.1.1 no" },
    { kind: "login-failed", session: "s1", client: "192.0.2.7", user: "ann" },
    { kind: "session-ended", session: "s1", client: "192.0.2.7", listener: "smtp", messages: 2 },
    { kind: "refused", session: "s1", client: "", verb: "RCPT", code: 550, reply: "550 late" },
  ]);
});
