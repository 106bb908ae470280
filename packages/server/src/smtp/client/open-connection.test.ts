import { createHash, createHmac, pbkdf2Sync } from "node:crypto";
import { createServer } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import {
  CLOSE,
  RESET,
  type Script,
  type ScriptedServer,
  SILENCE,
  startScriptedServer,
} from "../../../../../test/support/scripted-server.ts";
import { CERTIFICATE } from "../../../../../test/support/tls-certificate.ts";
import type { ConnectionOptions } from "./connection-options.ts";
import { nextHopAt } from "./next-hop.test-support.ts";
import { type Opening, openConnection } from "./open-connection.ts";
import { DEFAULT_TIMEOUTS } from "./timeouts.ts";

/** For a server that says nothing; what takes its time on a busy machine is no failure. */
const SHORT = { ...DEFAULT_TIMEOUTS, greetingMs: 60 };
const LONG_NAME = "mx.example.net";

const running: ScriptedServer[] = [];
const opened: Opening[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((opening) => opening.kind === "open" && opening.connection.close()));
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function openTo(script: Script, options: Partial<ConnectionOptions> = {}): Promise<{ opening: Opening; server: ScriptedServer }> {
  const server = await startScriptedServer(script);
  running.push(server);
  return { server, opening: await openAt(server.port, options) };
}

async function openAt(port: number, options: Partial<ConnectionOptions> = {}): Promise<Opening> {
  const opening = await openConnection({ ...nextHopAt(port), ...options });
  opened.push(opening);
  return opening;
}

describe("the greeting", () => {
  test("and the extensions become facts of the server", async () => {
    const { opening } = await openTo({
      greeting: "220-mx9.Example.NET ESMTP\n220 no spam",
      offers: ["SIZE 1000", "auth=LOGIN", "AUTH PLAIN", "8BITMIME", "?"],
    });
    if (opening.kind !== "open") throw new Error(JSON.stringify(opening));
    const { server } = opening.connection;
    expect(server).toMatchObject({ host: LONG_NAME, address: "127.0.0.1", greetingName: "mx9.example.net" });
    expect([...server.extensions]).toEqual([
      ["SIZE", "1000"],
      ["AUTH", "LOGIN PLAIN"],
      ["8BITMIME", ""],
    ]);
    expect(server.tls).toBeUndefined();
  });

  test.each<[string, Script, object]>([
    [
      "that refuses for good",
      { greeting: "554 5.7.1 not you" },
      { kind: "refused", verb: "CONNECT", reply: { code: 554, status: "5.7.1", text: "not you" } },
    ],
    ["that refuses for now", { greeting: "421 busy" }, { kind: "refused", verb: "CONNECT", reply: { code: 421, text: "busy" } }],
    [
      "that is another protocol's",
      { greeting: "SSH-2.0-OpenSSH" },
      { kind: "broken", verb: "CONNECT", cause: { code: "malformed-reply", status: "4.5.0" } },
    ],
    ["that asks for more", { greeting: "354 go" }, { kind: "broken", verb: "CONNECT", cause: { code: "malformed-reply" } }],
    [
      "that never comes",
      { greeting: SILENCE },
      {
        kind: "broken",
        verb: "CONNECT",
        cause: { code: "timeout", text: "timed out after 0.1 s while waiting for the greeting", status: "4.4.2" },
      },
    ],
    [
      "before which the connection is closed",
      { greeting: CLOSE },
      { kind: "broken", verb: "CONNECT", cause: { code: "closed", status: "4.4.2" } },
    ],
    [
      "before which the connection is reset",
      { greeting: RESET },
      { kind: "broken", verb: "CONNECT", cause: { code: "reset", status: "4.4.2" } },
    ],
    ["twice", { greeting: "220 one\n220 two" }, { kind: "broken", cause: { code: "malformed-reply" } }],
  ])("%s", async (_what, script, expected) => {
    const options = script.greeting === SILENCE ? { timeouts: SHORT } : {};
    expect((await openTo(script, options)).opening).toMatchObject(expected);
  });

  test("is not waited for where nobody listens", async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) =>
      server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port)),
    );
    await new Promise((resolve) => server.close(resolve));
    expect(await openAt(port)).toEqual({
      kind: "broken",
      verb: "CONNECT",
      cause: { code: "refused-connection", text: "connection refused while connecting", status: "4.4.1" },
    });
  });
});

describe("EHLO", () => {
  test("gives way to HELO where the server does not know it", async () => {
    const { opening, server } = await openTo({ answers: { EHLO: "502 5.5.1 what", HELO: "250-hello\n250 PIPELINING" } });
    expect(opening.kind === "open" && opening.connection.server.extensions.size).toBe(0);
    expect(server.sessions[0]?.commands).toEqual(["EHLO out.example.com", "HELO out.example.com"]);
  });

  test("refused for now is no reason for HELO", async () => {
    const { opening } = await openTo({ answers: { EHLO: "450 4.7.1 who are you" } });
    expect(opening).toMatchObject({ kind: "refused", verb: "EHLO", reply: { code: 450 } });
  });

  test("refused as HELO too is refused", async () => {
    const { opening } = await openTo({ answers: { EHLO: "550 no", HELO: "550 5.7.1 no" } });
    expect(opening).toMatchObject({ kind: "refused", verb: "HELO", reply: { code: 550 } });
  });
});

describe("TLS", () => {
  test("is started where it is offered, and says whether the certificate would have held", async () => {
    const offers = (session: { isEncrypted: boolean }): string[] => (session.isEncrypted ? ["SIZE 5"] : ["STARTTLS", "SIZE 1"]);
    const { opening, server } = await openTo({ offers }, { tls: "opportunistic" });
    if (opening.kind !== "open") throw new Error(JSON.stringify(opening));
    expect(opening.connection.server.tls).toMatchObject({ version: "TLSv1.3", isVerified: false });
    expect([...opening.connection.server.extensions]).toEqual([["SIZE", "5"]]);
    expect(server.sessions[0]?.commands).toEqual(["EHLO out.example.com", "STARTTLS", "EHLO out.example.com"]);
  });

  test.each<[string, Partial<ConnectionOptions>, object]>([
    ["whose certificate holds", { ca: CERTIFICATE }, { kind: "open" }],
    [
      "whose certificate bears another name",
      { ca: CERTIFICATE, host: "mx.example.org" },
      { kind: "broken", verb: "STARTTLS", cause: { code: "tls", status: "4.7.5" } },
    ],
    [
      "whose certificate bears the name that is asked for",
      { ca: CERTIFICATE, host: "mx.example.org", servername: "mx.example.net" },
      { kind: "open" },
    ],
    ["whose certificate bears the address", { ca: CERTIFICATE, host: "127.0.0.1" }, { kind: "open" }],
    ["whose certificate nobody knows", {}, { kind: "broken", verb: "STARTTLS", cause: { code: "tls", status: "4.7.5" } }],
  ])("required of a server %s", async (_what, options, expected) => {
    const { opening } = await openTo({ offers: ["STARTTLS"] }, { tls: "required", ...options });
    expect(opening).toMatchObject(expected);
    if (opening.kind === "open") expect(opening.connection.server.tls?.isVerified).toBe(true);
  });

  test.each<[string, Script, Partial<ConnectionOptions>, object]>([
    ["not offered: plain", {}, { tls: "opportunistic" }, { kind: "open" }],
    ["not offered, required", {}, { tls: "required" }, { kind: "broken", verb: "STARTTLS", cause: { code: "tls", status: "4.7.4" } }],
    ["refused: plain", { offers: ["STARTTLS"], answers: { STARTTLS: "454 4.7.0 no" } }, { tls: "opportunistic" }, { kind: "open" }],
    [
      "refused, required",
      { offers: ["STARTTLS"], answers: { STARTTLS: "454 4.7.0 no" } },
      { tls: "required" },
      { kind: "refused", verb: "STARTTLS" },
    ],
    ["garbage", { offers: ["STARTTLS"], answers: { STARTTLS: "220 go\nwhat?" } }, { tls: "opportunistic" }, { kind: "broken" }],
    [
      "injected in clear",
      { offers: ["STARTTLS"], answers: { STARTTLS: "220 go\n250 injected" } },
      { tls: "opportunistic" },
      { kind: "broken" },
    ],
    [
      "closed",
      { offers: ["STARTTLS"], answers: { STARTTLS: CLOSE } },
      { tls: "opportunistic" },
      { kind: "broken", cause: { code: "closed" } },
    ],
    ["off", { offers: ["STARTTLS"] }, { tls: "off" }, { kind: "open" }],
  ])("%s", async (...[, script, options, expected]) => {
    expect((await openTo(script, options)).opening).toMatchObject(expected);
  });
});

describe("AUTH", () => {
  const auth = { user: "ann", password: "pencil" };

  test("PLAIN goes before LOGIN, in one step", async () => {
    const { opening, server } = await openTo({ offers: ["AUTH LOGIN PLAIN"], answers: { AUTH: "235 2.7.0 ok" } }, { auth });
    expect(opening.kind).toBe("open");
    expect(server.sessions[0]?.commands.slice(1)).toEqual(["AUTH PLAIN AGFubgBwZW5jaWw="]);
  });

  test("LOGIN is used where there is no other", async () => {
    const { opening, server } = await openTo({ offers: ["AUTH LOGIN"], answers: LOGIN_ANSWERS }, { auth });
    expect(opening.kind).toBe("open");
    expect(server.sessions[0]?.commands.slice(1)).toEqual(["AUTH LOGIN", "YW5u", "cGVuY2ls"]);
  });

  test("SCRAM-SHA-256 goes before all others, and the server proves itself too", async () => {
    const { opening, server } = await openTo({ offers: ["AUTH PLAIN SCRAM-SHA-256"], answers: scramAnswers("pencil") }, { auth });
    expect(opening.kind).toBe("open");
    expect(server.sessions[0]?.commands.join()).not.toContain("AUTH PLAIN");
  });

  test("a refused password is the server's word", async () => {
    const { opening } = await openTo({ offers: ["AUTH PLAIN"], answers: { AUTH: "535 5.7.8 no" } }, { auth });
    expect(opening).toMatchObject({ kind: "refused", verb: "AUTH", reply: { code: 535, status: "5.7.8" } });
  });

  test("no mechanism that we know", async () => {
    const { opening } = await openTo({ offers: ["AUTH GSSAPI"] }, { auth });
    expect(opening).toMatchObject({ kind: "broken", verb: "AUTH", cause: { status: "4.7.0" } });
  });

  test("a server that goes on asking is given up", async () => {
    const { opening } = await openTo({ offers: ["AUTH LOGIN"], answers: ENDLESS_ANSWERS }, { auth });
    expect(opening).toMatchObject({ kind: "broken", verb: "AUTH", cause: { code: "malformed-reply" } });
  });
});

/** Base64 begins with letters, and the scripted server knows commands by their letters. */
const LOGIN_ANSWERS = { AUTH: "334 VXNlcm5hbWU6", YW: "334 UGFzc3dvcmQ6", CGVUY: "235 2.7.0 ok" };
const ENDLESS_ANSWERS = { ...LOGIN_ANSWERS, CGVUY: "334 bW9yZQ==", "": "334 bW9yZQ==" };

/** The server's side of RFC 5802, in so far as a test needs it. */
function scramAnswers(password: string): NonNullable<Script["answers"]> {
  const salt = Buffer.from("salt");
  let clientFirst = "";
  let serverFirst = "";
  const final = (line: string): string => {
    const [withoutProof = ""] = Buffer.from(line, "base64").toString().split(",p=");
    const salted = pbkdf2Sync(password, salt, 4096, 32, "sha256");
    const key = createHmac("sha256", salted).update("Server Key").digest();
    const signature = createHmac("sha256", key).update(`${clientFirst},${serverFirst},${withoutProof}`).digest("base64");
    return `334 ${Buffer.from(`v=${signature}`).toString("base64")}`;
  };
  return {
    AUTH: (line) => {
      clientFirst = Buffer.from(line.split(" ")[2] ?? "", "base64")
        .toString()
        .slice(3);
      serverFirst = `r=${clientFirst.split("r=")[1]}${createHash("sha256").update("server").digest("hex")},s=${salt.toString("base64")},i=4096`;
      return `334 ${Buffer.from(serverFirst).toString("base64")}`;
    },
    "": "235 2.7.0 ok",
    YZ: final,
  };
}
