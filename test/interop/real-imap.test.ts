/** Bounces in a folder of a real IMAP server are read as they come, put away as configured, and each is recorded once, whoever is killed meanwhile. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { ImapFlow } from "imapflow";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ImapAfter, ImapIntake } from "../../packages/server/src/config/index.ts";
import { bounceTo, sourcesScene, until } from "../support/sources-scene.ts";
import { whyNot } from "./real-servers.ts";
import { DOVECOT } from "./servers/dovecot.ts";
import { type RealServer, startServer } from "./servers/start-server.ts";

const reason = whyNot(DOVECOT);
if (reason !== undefined) console.warn(`skipped: dovecot: ${reason}`);
const KILLS = Number(process.env["RICOCHET_KILLS"] ?? 6);
const EACH = 20;

describe.skipIf(reason !== undefined)("Dovecot", () => {
  let server: RealServer;
  let root: string;
  let scene: Awaited<ReturnType<typeof sourcesScene>>;
  let count = 0;
  let folder: string;

  beforeAll(async () => {
    server = await startServer(DOVECOT, {});
    root = mkdtempSync(join(tmpdir(), "ricochet-imap-"));
  });
  afterAll(async () => {
    await server?.close();
    rmSync(root, { recursive: true, force: true });
  });
  beforeEach(async () => {
    count += 1;
    folder = `bounces-${count}`;
    scene = await sourcesScene(join(root, `${count}.db`));
    await asUser(async (client) => {
      await client.mailboxCreate(folder);
      await client.mailboxCreate(`${folder}-read`);
    });
  });
  afterEach(() => scene.close());

  const settings = (after: ImapAfter, changes: Partial<ImapIntake> = {}): ImapIntake => ({
    ...{ kind: "imap", host: "127.0.0.1", port: server.ports["imap"] ?? 0, tls: "off", user: "user" },
    ...{ login: { kind: "password", password: "secret" }, folder, after, pollMs: 200, tenant: "default", stream: "transactional" },
    ...changes,
  });

  async function asUser<Result>(act: (client: ImapFlow) => Promise<Result>): Promise<Result> {
    const auth = { user: "user", pass: "secret" };
    const client = new ImapFlow({
      host: "127.0.0.1",
      port: server.ports["imap"] ?? 0,
      secure: false,
      doSTARTTLS: false,
      auth,
      logger: false,
    });
    await client.connect();
    try {
      return await act(client);
    } finally {
      await client.logout();
    }
  }

  const put = (...recipients: readonly string[]) =>
    asUser(async (client) => {
      for (const recipient of recipients) await client.append(folder, bounceTo(recipient).replaceAll("\n", "\r\n"));
    });
  const messages = (path: string) => asUser(async (client) => await client.status(path, { messages: true, unseen: true }));
  const has =
    (...recipients: string[]) =>
    async () =>
      recipients.every(Set.prototype.has, new Set(await scene.recipients()));

  it("tells of new mail by IDLE, and what was read is flagged", async () => {
    await put("a@example.net");
    const running = scene.run(settings({ kind: "flag", flag: "\\Seen" }, { pollMs: 3_600_000 }));
    await until(has("a@example.net"));
    await put("b@example.net");
    await until(has("b@example.net"), () => server.log().slice(-500));
    await until(async () => (await messages(folder)).unseen === 0);
    await running.stop();
    expect(await messages(folder)).toMatchObject({ messages: 2, unseen: 0 });
  });

  it.each([
    [{ kind: "leave" }, [2, 0]],
    [{ kind: "delete" }, [0, 0]],
  ] as const)("has what was read as %j wants it", async (after, left) => {
    await put("a@example.net", "b@example.net");
    await scene.runUntil(
      settings(after),
      async () => (await has("a@example.net", "b@example.net")()) && (await messages(folder)).messages === left[0],
    );
    expect((await messages(`${folder}-read`)).messages).toBe(left[1]);
  });

  it("gives its mails anew under another UIDVALIDITY, and they are known", async () => {
    await put("a@example.net");
    await scene.runUntil(settings({ kind: "leave" }), has("a@example.net"));
    await asUser(async (client) => {
      await client.mailboxDelete(folder);
      await delay(1_100);
      await client.mailboxCreate(folder);
    });
    await put("a@example.net", "b@example.net");
    await scene.runUntil(settings({ kind: "leave" }), has("b@example.net"));
    expect(await scene.recipients()).toEqual(["a@example.net", "b@example.net"]);
  });

  it.each([
    ["a wrong password", { login: { kind: "password", password: "wrong" } }, "refused the login"],
    ["a folder that is not there", { folder: "nothing" }, "nothing"],
    ["no TLS where it is wanted", { tls: "starttls" }, ""],
    ["a token command that fails", { login: { kind: "command", command: ["/bin/false"] } }, "token_command"],
  ] as const)("%s is trouble in words, and not the end", async (_name, changes, words) => {
    await scene.runUntil(settings({ kind: "leave" }, changes as Partial<ImapIntake>), () =>
      scene.events.some(({ kind }) => kind === "source-failed"),
    );
    const [position] = await scene.store.ledger.positions();
    expect(position?.trouble).toContain(words);
    expect(position?.trouble).not.toContain("secret");
  });

  it(
    `a reader that is killed ${KILLS} times has each bounce once, and all of them moved`,
    async () => {
      const all: string[] = [];
      const file = join(root, `${count}.db`);
      await scene.close();
      for (let kill = 0; kill < KILLS; kill += 1) {
        const fresh = Array.from({ length: EACH }, (_, at) => `r${kill}-${at}@example.net`);
        all.push(...fresh);
        await put(...fresh);
        const wanted = settings({ kind: "move", folder: `${folder}-read` });
        const child = spawn(process.execPath, [new URL("imap-reader.ts", import.meta.url).pathname, file, JSON.stringify(wanted)]);
        const lines = createInterface({ input: child.stdout });
        await Promise.race([once(lines, "line"), delay(15_000)]);
        await delay(Math.random() * 40);
        child.kill("SIGKILL");
        await once(child, "exit");
      }
      scene = await sourcesScene(file);
      await scene.runUntil(settings({ kind: "move", folder: `${folder}-read` }), async () => (await messages(folder)).messages === 0);
      expect(await scene.recipients()).toEqual(all.sort());
      expect((await messages(`${folder}-read`)).messages).toBe(all.length);
    },
    120_000 + KILLS * 40_000,
  );
});
