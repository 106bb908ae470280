/** Each real server takes a mail and brings it on; one for an unknown user it refuses, or bounces, and core reads the bounce. */
import { globSync } from "node:fs";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { read } from "../../packages/core/src/index.ts";
import { type Internet, SITUATIONS, startInternet, submit, type Taken } from "../../packages/server/src/internet/index.ts";
import { REAL_SERVERS, whyNot } from "./real-servers.ts";
import type { Recipe } from "./servers/recipe.ts";
import { type RealServer, startServer } from "./servers/start-server.ts";

const HOME = { domain: "home.example", shows: "Plays the sender's server.", hosts: [{ script: {} }], expected: { fate: "taken" } } as const;
const USED = ["sink.example", "unknown-user.example", "mailbox-full.example"];
const CONTENT = "From: ann@home.example\r\nTo: user@example.net\r\nSubject: Minutes\r\nMessage-ID: <1@home.example>\r\n\r\nWe met.\r\n";
/** Below the time limits of tests and hooks, so that the server's log is seen. */
const ARRIVAL_LIMIT_MS = 90_000;
const PATIENCE_MS = 60_000;
let internet: Internet;

beforeAll(async () => {
  internet = await startInternet({ situations: [...SITUATIONS.filter(({ domain }) => USED.includes(domain)), HOME] });
});
afterAll(async () => await internet.close());

const candidates = (protocol: Recipe["protocol"]) =>
  REAL_SERVERS.filter((recipe) => recipe.protocol === protocol).map((recipe) => {
    const reason = whyNot(recipe);
    if (reason !== undefined) console.warn(`skipped: ${recipe.name}: ${reason}`);
    return { name: recipe.name, recipe, isHere: reason === undefined };
  });

/** A server that knows the way to the hosts of the internet, for the tests of one suite. */
function withServer(recipe: Recipe): { readonly server: () => RealServer; send(recipient: string): ReturnType<typeof submit> } {
  let server: RealServer;
  beforeAll(async () => {
    const routes = internet.hosts.map(({ domain, address }) => [domain, { address, port: internet.port }] as const);
    server = await startServer(recipe, Object.fromEntries(routes));
  });
  afterAll(async () => await server?.close());
  const verb = recipe.protocol === "lmtp" ? ("LHLO" as const) : ("EHLO" as const);
  const mail = { mailFrom: "ann@home.example", content: CONTENT, verb, timeoutMs: PATIENCE_MS };
  const send = (recipient: string) => submit({ ...mail, to: server.address, port: server.port, rcptTo: [recipient] });
  return { server: () => server, send };
}

/** The next message that comes to a domain because of what is done. */
async function arrival(domain: string, server: RealServer, act: () => Promise<unknown>): Promise<Taken | undefined> {
  const messages = () => internet.received.filter((message) => message.domain === domain);
  const before = messages().length;
  await act();
  await internet
    .until(() => messages().length > before, { limitMs: ARRIVAL_LIMIT_MS })
    .catch((cause) => {
      throw new Error(`nothing came to ${domain}; ${server.hostname} logged:\n${server.log()}`, { cause });
    });
  return messages()[before];
}

describe.each(candidates("smtp"))("$name", ({ name, recipe, isHere }) => {
  describe.skipIf(!isHere)("on loopback", () => {
    const { server, send } = withServer(recipe);

    it("takes a mail and relays it", async () => {
      const taken = await arrival("sink.example", server(), async () => {
        expect(await send("user@sink.example")).toMatchObject({ isTaken: true });
      });
      expect(taken?.content.toString()).toContain("We met.");
    });

    it.each([
      ["unknown-user.example", "user-unknown"],
      ["mailbox-full.example", "mailbox-full"],
    ])("bounces what %s refuses, and core reads %s", async (domain, reason) => {
      const bounce = await arrival("home.example", server(), async () => {
        expect(await send(`user@${domain}`)).toMatchObject({ isTaken: true });
      });
      expect(bounce?.mailFrom.address).toBe("");
      const { outcomes } = read(bounce?.content ?? new Uint8Array(), { source: name });
      expect(outcomes).toMatchObject([{ recipient: `user@${domain}`, action: "failed", reason }]);
    });

    it("keeps to the protocol as a client", () => {
      expect(internet.breaches).toEqual([]);
    });
  });
});

describe.each(candidates("lmtp"))("$name", ({ recipe, isHere }) => {
  describe.skipIf(!isHere)("on loopback", () => {
    const { server, send } = withServer(recipe);

    it("takes a mail by LMTP into the Maildir", async () => {
      expect(await send("user@home.example")).toMatchObject({ isTaken: true });
      expect(globSync(server().path("/var/mail/user/new/*"))).toHaveLength(1);
    });

    it("shows it by IMAP", async () => {
      const socket = connect({ host: server().address, port: server().ports["imap"] ?? 0 });
      socket.write("1 LOGIN user secret\r\n2 STATUS INBOX (MESSAGES)\r\n3 LOGOUT\r\n");
      expect(await text(socket)).toContain("* STATUS INBOX (MESSAGES 1)");
    });

    it("refuses an unknown user at RCPT", async () => {
      expect((await send("nobody@home.example")).recipients[0]).toMatchObject({ code: 550, lines: [expect.stringMatching(/^5\.1\.1 /u)] });
    });
  });
});
