/** The whole way of a bounce: from the host that refused, through the ledger and the suppression list, to the application that is told. */

import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { checkStandardWebhook } from "@ricochet/core";
import { afterEach, expect, test } from "vitest";
import { newWebhook } from "../../packages/server/src/webhooks/index.ts";
import { startWorld, type World } from "./world.ts";

const BOUNCER = "bounces-like-postfix.example";
const GONE = `gone@${BOUNCER}`;

let world: World;
let application: Server;
afterEach(async () => {
  await world.close();
  application.closeAllConnections();
  application.close();
});

interface Told {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** An application with a URL; it believes only what its secret signs. */
async function startApplication(): Promise<{ readonly url: string; readonly hear: (secret: string) => Promise<readonly Told[]> }> {
  const told: Told[] = [];
  let secret = "";
  application = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const body = Buffer.concat(pieces);
      const check = checkStandardWebhook({ headers: request.headers, body }, [secret], { nowMs: world.clock.nowMs() });
      if (check.ok) told.push(JSON.parse(body.toString()) as Told);
      response.writeHead(check.ok ? 204 : 401).end();
      application.emit("told");
    });
  }).listen(0, "127.0.0.1");
  await once(application, "listening");
  return {
    url: `http://127.0.0.1:${(application.address() as AddressInfo).port}/bounces`,
    async hear(agreed) {
      secret = agreed;
      while (told.length < 2) await once(application, "told");
      return told;
    },
  };
}

test("a bounce of our mail is told to an application: why, of which message, and that the address gets no more mail", async () => {
  const { url, hear } = await startApplication();
  const more = '[webhooks]\nallow_http = true\nallow_private = ["127.0.0.1"]\n';
  world = await startWorld({ domains: [BOUNCER], home: 'return_path = "token"', more });
  const { outbox } = world.daemon.store;
  const wanted = { url, types: ["message.bounced", "suppression.added"], shape: "ricochet", tenant: "*" } as const;
  const webhook = newWebhook(wanted, { nowMs: world.clock.nowMs(), lastEvent: await outbox.lastEvent() });
  await outbox.putWebhook(webhook);
  const heard = hear(webhook.secrets[0] ?? "");
  await world.send({ rcptTo: [GONE] });
  await world.settle();
  // events are gathered for a moment before they are told
  await world.pass(2_000);
  const [outcome] = await world.daemon.store.ledger.outcomes({ limit: 1 });
  const told = (await heard).toSorted((one, other) => one.type.localeCompare(other.type));
  expect(told).toMatchObject([
    { type: "message.bounced", data: { recipient: GONE, reason: "user-unknown", bounce: "hard", isProven: true } },
    { type: "suppression.added", data: { address: GONE, cause: "hard", reason: "user-unknown" } },
  ]);
  expect(JSON.stringify(told[0])).toContain(String(outcome?.entry));
});
