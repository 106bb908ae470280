/** `ricochet webhook`: made with a secret that is printed once, listed, switched, rotated, tried, replayed, removed. */

import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openSqliteStore, type Store } from "../../store/index.ts";
import { showAudit } from "./audit.ts";
import { madeUpContext } from "./commands.test-support.ts";
import { addWebhook } from "./webhook-add.ts";
import { removeWebhooks, rotateWebhook, switchTo } from "./webhook-change.ts";
import { listDeliveries, replayDeliveries } from "./webhook-deliveries.ts";
import { listWebhooks } from "./webhook-list.ts";
import { testWebhook } from "./webhook-test.ts";

/** Each command starts a thread of its own. */
const SLOW_MS = 60_000;
const URL_OF_APP = "https://app.example.com/hooks";

const folder = mkdtempSync(join(tmpdir(), "ricochet-webhook-"));
const servers: Server[] = [];
afterAll(async () => {
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string): string => join(folder, `${name}.db`);
const scene = (name: string, environment: Readonly<Record<string, string>> = {}) =>
  madeUpContext({ environment: { RICOCHET_STORE__URL: `sqlite:${file(name)}`, ...environment } });

interface Made {
  readonly id: string;
  readonly secret: string;
  readonly verificationKey?: string;
}

async function made(name: string, flags: Parameters<typeof addWebhook>[0] = {}, url = URL_OF_APP): Promise<Made> {
  const { context, said } = scene(name);
  await addWebhook.call(context, { ...flags, json: true }, url);
  expect(said.code).toBe(0);
  return JSON.parse(said.stdout) as Made;
}

async function listed(name: string): Promise<readonly Record<string, unknown>[]> {
  const { context, said } = scene(name);
  await listWebhooks.call(context, { json: true });
  const lines = said.stdout.split("\n").slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

async function inStore<T>(name: string, act: (store: Store) => Promise<T>): Promise<T> {
  const store = await openSqliteStore({ file: file(name) });
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}

test(
  "a webhook is made where there is no store yet; its secret is printed once and stands in no list",
  async () => {
    const { id, secret } = await made("one", { type: ["message.bounced"], note: "the shop", authorization: "Bearer xyz", tenant: "acme" });
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/=]{32,}$/);
    const { context, said } = scene("one");
    await listWebhooks.call(context, {});
    expect(said.stdout).toContain(
      `${id}  ${URL_OF_APP}\n  message.bounced of tenant acme, as ricochet (the shop)\n  on; waiting: 0, parked: 0`,
    );
    const [row] = await listed("one");
    expect(row).toMatchObject({ id, secrets: 1, hasAuthorization: true, isEnabled: true, types: ["message.bounced"] });
    for (const text of [said.stdout, JSON.stringify(row)]) for (const hidden of [secret, "xyz"]) expect(text).not.toContain(hidden);
  },
  SLOW_MS,
);

test(
  "for people the id and the secret stand alone on the output, and for SendGrid's software the key that it is given",
  async () => {
    const { context, said } = scene("people");
    await addWebhook.call(context, { shape: "sendgrid" }, URL_OF_APP);
    expect(said.stdout).toMatch(/^id {6}wh_\S+\nsecret {2}whsec_\S+\nkey {5}\S{60,}\n$/);
    expect(said.stderr).toContain("not shown again");
  },
  SLOW_MS,
);

test.each(["http://app.example.com/", "https://127.0.0.1/", "https://app.example.com:25/", "nonsense"])(
  "nobody is told at %s, and nothing is made",
  async (url) => {
    const { context, said } = scene("refused");
    await addWebhook.call(context, {}, url);
    expect([said.stdout, said.code, said.stderr]).toEqual(["", 1, expect.stringContaining("ricochet webhook add:")]);
    expect(await listed("refused")).toEqual([]);
  },
  SLOW_MS,
);

test(
  "it is switched off and on, gets a new secret beside the old one or instead of it, and goes; each act is in the audit log",
  async () => {
    const { id, secret } = await made("changed");
    const off = scene("changed");
    await switchTo("disable").call(off.context, {}, id, "wh_none");
    expect([off.said.stdout, off.said.code]).toEqual([`${id} is told nothing more.\n`, 1]);
    expect((await listed("changed"))[0]).toMatchObject({ isEnabled: false });
    await switchTo("enable").call(scene("changed").context, {}, id);
    expect((await listed("changed"))[0]).toMatchObject({ isEnabled: true });
    const rotated = scene("changed");
    await rotateWebhook.call(rotated.context, { json: true }, id);
    const next = JSON.parse(rotated.said.stdout) as Made;
    expect([next.secret === secret, (await listed("changed"))[0]]).toMatchObject([false, { secrets: 2 }]);
    await rotateWebhook.call(scene("changed").context, { dropOld: true }, id);
    expect((await listed("changed"))[0]).toMatchObject({ secrets: 1 });
    const gone = scene("changed");
    await removeWebhooks.call(gone.context, {}, id, id);
    expect([gone.said.stdout, gone.said.code, gone.said.stderr]).toEqual([
      expect.stringContaining("is gone"),
      1,
      expect.stringContaining(id),
    ]);
    expect(await listed("changed")).toEqual([]);
    const audit = scene("changed");
    await showAudit.call(audit.context, {});
    const acts = audit.said.stdout.split("\n").flatMap((line) => /webhook-\w+/.exec(line)?.[0] ?? []);
    expect(acts).toEqual(["webhook-remove", "webhook-secret", "webhook-secret", "webhook-enable", "webhook-disable", "webhook-add"]);
    expect(audit.said.stdout).not.toContain("whsec_");
  },
  SLOW_MS,
);

test(
  "what it has not heard is listed with the reason, and parked events wait again when a person says so",
  async () => {
    const { id } = await made("parked");
    await inStore("parked", async ({ outbox }) => {
      await outbox.append([{ atMs: Date.now(), tenant: "default", type: "alarm.raised", subject: "alarm:1", data: "{}" }]);
      const event = await outbox.lastEvent();
      const times = { firstAtMs: 1, dueAtMs: 2, lastAtMs: 2, lastCode: 500, lastText: "500 broken\u001b[31m" };
      const put = [{ webhook: id, event, subject: "alarm:1", state: "parked" as const, attempts: 9, ...times }];
      await outbox.step({ webhook: id, put, done: [], position: event });
    });
    const waiting = scene("parked");
    await listDeliveries.call(waiting.context, { parked: true }, id);
    expect(waiting.said.stdout).toMatch(/^\d+ {2}alarm:1 {2}parked {2}attempts: 9, the last: 500 broken/);
    expect(waiting.said.stdout).not.toContain("\u001b");
    const wrong = scene("parked");
    await replayDeliveries.call(wrong.context, {}, id, "one");
    expect([wrong.said.code, wrong.said.stderr]).toEqual([2, expect.stringContaining("one is no number of an event")]);
    const replayed = scene("parked");
    await replayDeliveries.call(replayed.context, { json: true }, id);
    expect(JSON.parse(replayed.said.stdout)).toEqual({ events: 1 });
    const again = scene("parked");
    await listDeliveries.call(again.context, { json: true }, id);
    expect(JSON.parse(again.said.stdout)).toMatchObject({ state: "waiting", subject: "alarm:1" });
    const none = scene("parked");
    await listDeliveries.call(none.context, {}, "wh_none");
    expect([none.said.code, none.said.stderr]).toEqual([1, expect.stringContaining("there is no webhook wh_none")]);
  },
  SLOW_MS,
);

test(
  "it is tried from here: what was answered is said, and no hearing is no success",
  async () => {
    let status = 204;
    const server = createServer((request, response) => {
      request.resume().on("end", () => response.writeHead(status).end());
    });
    servers.push(server);
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    const allowed = { RICOCHET_WEBHOOKS__ALLOW_HTTP: "true", RICOCHET_WEBHOOKS__ALLOW_PRIVATE: "127.0.0.0/8" };
    const added = scene("tried", allowed);
    await addWebhook.call(added.context, { json: true }, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    expect(added.said.stderr).toBe("");
    const { id } = JSON.parse(added.said.stdout) as Made;
    const heard = scene("tried", allowed);
    await testWebhook.call(heard.context, {}, id);
    expect([heard.said.code, heard.said.stdout]).toEqual([0, expect.stringMatching(/^It was heard in \d+ ms: /)]);
    status = 500;
    const refused = scene("tried", allowed);
    await testWebhook.call(refused.context, { json: true }, id);
    expect([refused.said.code, JSON.parse(refused.said.stdout)]).toEqual([75, expect.objectContaining({ isDelivered: false, code: 500 })]);
    const forbidden = scene("tried");
    await testWebhook.call(forbidden.context, {}, id);
    expect([forbidden.said.code, forbidden.said.stderr]).toEqual([75, expect.stringContaining("it was not heard")]);
  },
  SLOW_MS,
);
