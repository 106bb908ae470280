/** `/v1/webhooks` with a receiver on a real socket: tried, told, parked, seen and replayed, by the daemon that serves the API. */
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type DaemonApi, startDaemonApi } from "./daemon-api.ts";

interface Posted {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let api: DaemonApi;
let receiver: Server;
let url: string;
let status = 204;
const posted: Posted[] = [];

beforeAll(async () => {
  api = await startDaemonApi('[webhooks]\nallow_http = true\nallow_private = ["127.0.0.1"]\n');
  receiver = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      posted.push({ headers: request.headers, body: Buffer.concat(pieces).toString() });
      response.writeHead(status).end();
      receiver.emit("posted");
    });
  }).listen(0, "127.0.0.1");
  await once(receiver, "listening");
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks`;
});
afterAll(async () => {
  await api.close();
  receiver.closeAllConnections();
  receiver.close();
});

function signatureOf({ headers, body }: Posted, secret: string): string {
  const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  return `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
}

it("is tried, told with the secret that was said and the one before it, and tells what it has not heard", async () => {
  const made = await api.json("/v1/webhooks", { body: { url, types: ["suppression.added"], tenant: "*", authorization: "Bearer xyz" } });
  expect(made.status).toBe(201);
  const path = `/v1/webhooks/${made.body.id}`;
  expect((await api.json(`${path}/test`, { method: "POST" })).body).toMatchObject({ isDelivered: true, code: 204 });
  const rotated = await api.json(`${path}/secret`, { body: {} });

  const heard = once(receiver, "posted");
  await api.json("/v1/suppressions", { body: { suppressions: [{ address: "ann@example.net" }] } });
  await heard;
  const [trial, event] = posted as [Posted, Posted];
  expect(trial.headers["webhook-signature"]).toBe(signatureOf(trial, made.body.secret));
  expect(event.headers["webhook-signature"]).toBe([rotated, made].map(({ body }) => signatureOf(event, body.secret)).join(" "));
  expect(event.headers.authorization).toBe("Bearer xyz");
  expect(JSON.parse(event.body)).toMatchObject({ type: "suppression.added", data: { address: "ann@example.net" } });

  status = 503;
  const refused = once(receiver, "posted");
  await api.json("/v1/suppressions", { body: { suppressions: [{ address: "bob@example.net" }] } });
  await refused;
  expect((await api.json(`${path}/test`, { method: "POST" })).body).toMatchObject({ isDelivered: false, code: 503 });
  const [waiting] = await waitingAt(path);
  expect(waiting).toMatchObject({ subject: expect.stringContaining("bob@example.net"), state: "waiting", attempts: 1, lastCode: 503 });
});

it("that is parked is told again when somebody says so", async () => {
  const made = await api.json("/v1/webhooks", { body: { url, types: ["suppression.added"], tenant: "*" } });
  const path = `/v1/webhooks/${made.body.id}`;
  status = 503;
  await api.json("/v1/suppressions", { body: { suppressions: [{ address: "carl@example.net" }] } });
  const [waiting] = await waitingAt(path);
  // what three days of trying end in
  const { outbox } = api.daemon.store;
  const [pending] = await outbox.pending(made.body.id, { limit: 1 });
  await outbox.step({ webhook: made.body.id, put: pending ? [{ ...pending, state: "parked" }] : [], done: [] });
  expect((await api.json(`${path}/deliveries?state=parked`)).body.items).toMatchObject([{ event: waiting?.event }]);
  status = 204;
  const before = posted.length;
  const heard = once(receiver, "posted");
  expect((await api.json(`${path}/replay`, { body: { events: [waiting?.event] } })).body).toEqual({ events: 1 });
  await heard;
  expect(posted.slice(before).map(({ body }) => JSON.parse(body).data.address)).toContain("carl@example.net");
});

/** The answer is written down just after it was heard. */
async function waitingAt(path: string): Promise<readonly { readonly event: number }[]> {
  for (;;) {
    const { items } = (await api.json(`${path}/deliveries`)).body;
    if (items.length > 0) return items;
  }
}
