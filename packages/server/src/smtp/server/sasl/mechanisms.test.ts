import { createHash, createHmac, pbkdf2Sync } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Credentials, ScramVerifier } from "../session-handler.ts";
import type { SaslExchange, SaslStep } from "./exchange.ts";
import { beginExchange, mechanismsOf } from "./mechanisms.ts";

const PASSWORD = "pencil";
const SALT = Buffer.from("W22ZaJ0SNY7soEsUEjb6gQ==", "base64");
const hmac = (key: Uint8Array, text: string): Buffer => createHmac("sha256", key).update(text).digest();
const sha256 = (octets: Uint8Array): Buffer => createHash("sha256").update(octets).digest();
const salted = (salt: Uint8Array, iterations: number): Buffer => pbkdf2Sync(PASSWORD, salt, iterations, 32, "sha256");

const VERIFIER: ScramVerifier = {
  salt: SALT,
  iterations: 4096,
  storedKey: sha256(hmac(salted(SALT, 4096), "Client Key")),
  serverKey: hmac(salted(SALT, 4096), "Server Key"),
};
const CREDENTIALS: Credentials = {
  checkPassword: (user, password) => user === "user" && password === PASSWORD,
  scramVerifier: (user) => (user === "user" ? VERIFIER : undefined),
};
/** RFC 7677 §3. */
const NONCE = "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";

function begin(name: string, credentials = CREDENTIALS): SaslExchange {
  const exchange = beginExchange(name, { credentials, nonce: () => NONCE, decoySecret: Buffer.from("decoy") });
  if (exchange === undefined) throw new Error(`${name} is not offered`);
  return exchange;
}

async function say(exchange: SaslExchange, text: string): Promise<SaslStep & { readonly text: string }> {
  const step = await exchange.next(Buffer.from(text));
  return { ...step, text: step.kind === "challenge" ? step.octets.toString() : "" };
}

describe("PLAIN", () => {
  it.each([
    ["\0user\0pencil", "success"],
    ["user\0user\0pencil", "success"],
    ["\0user\0pen", "failure"],
    ["admin\0user\0pencil", "failure"],
    ["user\0pencil", "malformed"],
    ["\0user\0pencil\0", "malformed"],
    ["\0\0pencil", "malformed"],
    ["", "malformed"],
  ])("answers %j with %s", async (response, kind) => {
    expect(await say(begin("PLAIN"), response)).toMatchObject({ kind });
  });

  it("takes no octets that are no UTF-8", async () => {
    expect(await begin("PLAIN").next(Buffer.from([0, 0xff, 0, 0x61]))).toEqual({ kind: "malformed" });
  });

  it("waits for credentials that answer later", async () => {
    const later = { checkPassword: () => Promise.resolve(true) };
    expect(await say(begin("PLAIN", later), "\0user\0x")).toMatchObject({ kind: "success", user: "user" });
  });
});

describe("LOGIN", () => {
  it("asks for the user, then for the password", async () => {
    const exchange = begin("LOGIN");
    expect(exchange.firstChallenge.toString()).toBe("Username:");
    expect(await say(exchange, "user")).toMatchObject({ text: "Password:" });
    expect(await say(exchange, PASSWORD)).toMatchObject({ kind: "success", user: "user" });
  });
});

describe("SCRAM-SHA-256", () => {
  it("plays the example of RFC 7677", async () => {
    const exchange = begin("SCRAM-SHA-256");
    const first = await say(exchange, "n,,n=user,r=rOprNGfwEbeRWgbNEkqO");
    expect(first.text).toBe("r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096");
    const final = "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=";
    expect(await say(exchange, final)).toMatchObject({ text: "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=" });
    expect(await say(exchange, "")).toMatchObject({ kind: "success", user: "user" });
  });

  it("fails on a wrong proof, and only then", async () => {
    const exchange = begin("SCRAM-SHA-256");
    await say(exchange, "n,,n=user,r=abc");
    expect(await say(exchange, `c=biws,r=abc${NONCE},p=${Buffer.alloc(32).toString("base64")}`)).toMatchObject({ kind: "failure" });
  });

  it("plays on to the end for a user that does not exist, with the same salt each time", async () => {
    const salts = new Set<string>();
    for (let round = 0; round < 2; round += 1) {
      const exchange = begin("SCRAM-SHA-256");
      const { text } = await say(exchange, "n,,n=nobody,r=abc");
      expect(text).toMatch(/^r=abc[^,]+,s=[^,]{24},i=4096$/);
      salts.add(text);
      expect(await say(exchange, `c=biws,r=abc${NONCE},p=${Buffer.alloc(32).toString("base64")}`)).toMatchObject({ kind: "failure" });
    }
    expect(salts.size).toBe(1);
  });

  it.each([
    ["p=tls-unique,,n=user,r=abc", "malformed"],
    ["n,,m=ext,n=user,r=abc", "malformed"],
    ["n,,n=user,r=abc,m=ext", "malformed"],
    ["n,,n=us=er,r=abc", "malformed"],
    ["n,,n=user", "malformed"],
    ["n,a=admin,n=user,r=abc", "failure"],
    ["", "malformed"],
  ])("answers the first message %j with %s", async (message, kind) => {
    expect(await say(begin("SCRAM-SHA-256"), message)).toMatchObject({ kind });
  });

  it("refuses a final message with an extension that must be understood (RFC 5802 §5.1)", async () => {
    const exchange = begin("SCRAM-SHA-256");
    await say(exchange, "n,,n=user,r=abc");
    const final = `c=biws,r=abc${NONCE},m=ext,p=${Buffer.alloc(32).toString("base64")}`;
    expect(await say(exchange, final)).toMatchObject({ kind: "malformed" });
  });

  it("refuses a final message of another exchange", async () => {
    const exchange = begin("SCRAM-SHA-256");
    await say(exchange, "n,,n=user,r=abc");
    expect(await say(exchange, `c=biws,r=other,p=${Buffer.alloc(32).toString("base64")}`)).toMatchObject({ kind: "failure" });
    const bound = begin("SCRAM-SHA-256");
    await say(bound, "n,,n=user,r=abc");
    expect(await say(bound, `c=eSws,r=abc${NONCE},p=${Buffer.alloc(32).toString("base64")}`)).toMatchObject({ kind: "failure" });
  });
});

describe("the mechanisms", () => {
  it("name SCRAM only where there are verifiers", () => {
    expect(mechanismsOf(CREDENTIALS)).toEqual(["SCRAM-SHA-256", "PLAIN", "LOGIN"]);
    expect(mechanismsOf({ checkPassword: () => false })).toEqual(["PLAIN", "LOGIN"]);
  });
});
