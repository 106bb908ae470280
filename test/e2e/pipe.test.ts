/** Bounces that another program pipes to `ricochet deliver`, at a domain whose bounces end in the ledger and go nowhere else. */

import { join } from "node:path";
import { sign } from "@ricochet/core";
import { afterEach, expect, test } from "vitest";
import { madeUpContext } from "../../packages/server/src/cli/commands/commands.test-support.ts";
import { deliver } from "../../packages/server/src/cli/commands/deliver.ts";
import { lettersIn } from "./letters.ts";
import { BEGIN_MS, startWorld, type World } from "./world.ts";

const DOMAIN = "returns.example.com";
const KEY = { id: 1, secret: "a secret of the stories, and of nobody else" };
const GONE = "gone@elsewhere.example";

let world: World;
afterEach(async () => await world.close());

function signedPath(): string {
  const answer = sign("ann@example.com", { scheme: "token", keys: [KEY], now: new Date(BEGIN_MS), domain: DOMAIN });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.address;
}

const BOUNCE = `From: MAILER-DAEMON@mx.elsewhere.example
Subject: Undelivered Mail
Message-ID: <b1@mx.elsewhere.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b

Nobody has this name here.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.elsewhere.example

Final-Recipient: rfc822; ${GONE}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <${GONE}>: User unknown

--b
Content-Type: text/rfc822-headers

From: ann@example.com
Message-ID: <1@example.com>

--b--
`;

async function piped(recipient: string) {
  const port = world.daemon.endpoints[0]?.port ?? 0;
  const environment = { RICOCHET_CONFIG: join(world.folder, "ricochet.toml"), RICOCHET_SMTP__LISTEN: `127.0.0.1:${port}` };
  const { context, said } = madeUpContext({ environment, input: BOUNCE });
  await deliver.call(context, { sender: "<>" }, recipient);
  await world.settle();
  return said;
}

async function begin(): Promise<void> {
  world = await startWorld({ more: `[[domain]]\nname = "${DOMAIN}"\nkind = "return-path"\nforward = false\n` });
}

test("a bounce to a signed path is a proven row that holds its address back, once however often it is piped, and no mail", async () => {
  await begin();
  for (let time = 0; time < 2; time += 1) expect(await piped(signedPath())).toEqual({ stdout: "", stderr: "", code: 0 });
  const { ledger, suppressions } = world.daemon.store;
  const outcomes = await ledger.outcomes({ limit: 9 });
  expect(outcomes).toMatchObject([
    { recipient: GONE, reason: "user-unknown", bounce: "hard", isProven: true, verdict: "ours", source: "pipe" },
  ]);
  const [hold] = await suppressions.check([{ tenant: "default", stream: "bulk", address: GONE }], world.clock.nowMs());
  expect(hold).toMatchObject({ cause: "hard", outcome: outcomes[0]?.entry });
  expect(await lettersIn(world.folder)).toEqual([]);
  expect(world.internet.received).toEqual([]);
  expect(await world.daemon.store.list({ limit: 9 })).toEqual([]);
});

test("one to a path that nobody signed is refused, with 67 for the program that pipes, and leaves nothing", async () => {
  await begin();
  const { code, stderr } = await piped(signedPath().replace(/^b-(.)./, "b-$1a"));
  expect(code).toBe(67);
  expect(stderr).toMatch(/^ricochet deliver: <b-.*>: 550 5\.1\.1|^ricochet deliver: <b-.*>: 55\d 5\./);
  expect(await world.daemon.store.ledger.outcomes({ limit: 9 })).toEqual([]);
});
