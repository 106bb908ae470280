/** AUTH over real sockets. */
import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { createSecureContext } from "node:tls";
import { describe, expect, it } from "vitest";
import { CERTIFICATE } from "../../../../../test/support/wire/certificates.ts";
import type { ScriptedClient } from "../../../../../test/support/wire/scripted-client.ts";
import { startWireServer } from "../../../../../test/support/wire/wire-server.ts";

const TLS = createSecureContext(CERTIFICATE);
const CREDENTIALS = { checkPassword: (user: string, password: string) => user === "anna" && password === "secret" };
const PLAIN = Buffer.from("\0anna\0secret").toString("base64");
const WRONG = Buffer.from("\0anna\0guess").toString("base64");

function hmac(key: Uint8Array, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

async function secured(client: ScriptedClient): Promise<void> {
  expect(await client.ask("STARTTLS")).toBe("220 2.0.0 Ready to start TLS");
  await client.secure();
}

describe("AUTH", () => {
  it("is offered over TLS alone", async () => {
    const wire = await startWireServer({ tls: TLS, credentials: CREDENTIALS });
    const client = await wire.greeted();
    expect(await client.ask("EHLO client.example.org")).not.toMatch(/AUTH/);
    expect(await client.ask(`AUTH PLAIN ${PLAIN}`)).toMatch(/^538 5\.7\.11/);
    await secured(client);
    expect(await client.ask("EHLO client.example.org")).toMatch(/AUTH PLAIN LOGIN/);
    expect(await client.ask(`AUTH PLAIN ${PLAIN}`)).toMatch(/^235 2\.7\.0/);
    expect(await client.ask(`AUTH PLAIN ${PLAIN}`)).toMatch(/^503/);
    expect(wire.program.facts()).toMatchObject({ user: "anna", protocol: "ESMTPSA" });
    expect(wire.events).toContainEqual(expect.objectContaining({ kind: "auth", user: "anna", mechanism: "PLAIN" }));
  });

  it("goes step by step, can be cancelled, and says what is malformed", async () => {
    const wire = await startWireServer({ credentials: CREDENTIALS, allowAuthOnLoopback: true });
    const client = await wire.greeted();
    expect(await client.ask("AUTH")).toMatch(/^501 5\.5\.4/);
    expect(await client.ask("AUTH GSSAPI")).toMatch(/^504 5\.5\.4/);
    expect(await client.ask("AUTH SCRAM-SHA-256")).toMatch(/^504/);
    expect(await client.ask("AUTH PLAIN")).toBe("334");
    expect(await client.ask("*")).toMatch(/^501 5\.7\.0/);
    expect(await client.ask("AUTH PLAIN")).toBe("334");
    expect(await client.ask("not base64!")).toMatch(/^501 5\.5\.2/);
    expect(await client.ask("AUTH PLAIN =")).toMatch(/^501 5\.5\.2/);
    expect(await client.ask("AUTH LOGIN")).toBe("334 VXNlcm5hbWU6");
    expect(await client.ask("x".repeat(12_300))).toMatch(/^500 5\.5\.6/);
    expect(await client.ask("AUTH LOGIN")).toBe("334 VXNlcm5hbWU6");
    expect(await client.ask(Buffer.from("anna").toString("base64"))).toBe("334 UGFzc3dvcmQ6");
    expect(await client.ask(Buffer.from("secret").toString("base64"))).toMatch(/^235/);
  });

  it("may fail three times", async () => {
    const wire = await startWireServer({ credentials: CREDENTIALS, allowAuthOnLoopback: true });
    const client = await wire.greeted();
    expect(await client.ask(`AUTH PLAIN ${WRONG}`)).toMatch(/^535 5\.7\.8/);
    expect(await client.ask(`AUTH PLAIN ${WRONG}`)).toMatch(/^535/);
    client.send(`AUTH PLAIN ${WRONG}\r\nNOOP\r\n`);
    expect((await client.rest()).split("\r\n").map((line) => line.slice(0, 3))).toEqual(["535", "421", ""]);
    expect(wire.events.filter(({ kind }) => kind === "auth-failed")).toHaveLength(3);
  });

  it("with SCRAM proves both sides, and ends with an empty response", async () => {
    const salt = randomBytes(16);
    const saltedPassword = pbkdf2Sync("secret", salt, 4096, 32, "sha256");
    const clientKey = hmac(saltedPassword, "Client Key");
    const verifier = {
      salt,
      iterations: 4096,
      storedKey: createHash("sha256").update(clientKey).digest(),
      serverKey: hmac(saltedPassword, "Server Key"),
    };
    const wire = await startWireServer({ credentials: { ...CREDENTIALS, scramVerifier: () => verifier }, allowAuthOnLoopback: true });
    const client = await wire.greeted();
    const ask = async (line: string): Promise<string> => Buffer.from((await client.ask(line)).slice(4), "base64").toString();
    const serverFirst = await ask(`AUTH SCRAM-SHA-256 ${Buffer.from("n,,n=anna,r=abc").toString("base64")}`);
    const bare = `c=biws,${serverFirst.split(",")[0]}`;
    const authMessage = `n=anna,r=abc,${serverFirst},${bare}`;
    const proof = hmac(verifier.storedKey, authMessage).map((octet, index) => octet ^ (clientKey[index] ?? 0));
    expect(await ask(Buffer.from(`${bare},p=${Buffer.from(proof).toString("base64")}`).toString("base64"))).toBe(
      `v=${hmac(verifier.serverKey, authMessage).toString("base64")}`,
    );
    expect(await client.ask("")).toMatch(/^235/);
    expect(wire.program.facts()).toMatchObject({ user: "anna", protocol: "ESMTPA" });
  });

  it("that cannot be checked is a failure of ours", async () => {
    const broken = { checkPassword: () => Promise.reject(new Error("no directory")) };
    const wire = await startWireServer({ credentials: broken, allowAuthOnLoopback: true });
    const client = await wire.greeted();
    expect(await client.ask(`AUTH PLAIN ${PLAIN}`)).toMatch(/^454 4\.7\.0/);
    expect(await client.ask("NOOP")).toMatch(/^250/);
  });

  it("must come before mail where it is required, and TLS before it", async () => {
    const wire = await startWireServer({ tls: TLS, credentials: CREDENTIALS, requireAuth: true });
    const client = await wire.greeted();
    expect(await client.ask("MAIL FROM:<a@example.org>")).toMatch(/^530 5\.7\.0 Say STARTTLS/);
    await secured(client);
    await client.ask("EHLO client.example.org");
    expect(await client.ask("MAIL FROM:<a@example.org>")).toMatch(/^530 5\.7\.0 Authentication/);
    await client.ask(`AUTH PLAIN ${PLAIN}`);
    expect(await client.ask("MAIL FROM:<a@example.org> AUTH=<>")).toMatch(/^250/);
    expect(await client.ask(`AUTH PLAIN ${PLAIN}`)).toMatch(/^503/);
  });

  it("is not there in LMTP", async () => {
    const wire = await startWireServer({ protocol: "lmtp", credentials: CREDENTIALS, allowAuthOnLoopback: true });
    const client = await wire.greeted();
    expect(await client.ask(`AUTH PLAIN ${PLAIN}`)).toMatch(/^502/);
  });
});
