/**
 * Does what a newcomer does: `npm start`, one letter that is delivered and one that bounces, Ctrl-C. Everything is
 * written into a folder that goes with it, no name is looked up, and each step has its time: what takes longer has failed.
 */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const STEP_LIMIT_MS = 120_000;

const folder = mkdtempSync(join(tmpdir(), "ricochet-start-"));
const environment = {
  ...process.env,
  RICOCHET_NODE__HOSTNAME: "mx.example.com",
  RICOCHET_STORE__URL: `sqlite:${join(folder, "ricochet.db")}`,
  RICOCHET_SMTP__LISTEN: `127.0.0.1:${await freePort()}`,
  RICOCHET_LMTP__LISTEN: "127.0.0.1:0",
  RICOCHET_MAPS__LISTEN: "off",
  RICOCHET_HTTP__LISTEN: "127.0.0.1:0",
  RICOCHET_DOMAIN: `[{ name = "example.com", deliver = ${JSON.stringify(`maildir:${join(folder, "mail")}`)} }]`,
  RICOCHET_ROUTE: '[{ match = "example.net", to = "refuse:this house takes no mail" }]',
};

const server = spawn("npm", ["start"], { cwd: ROOT, env: environment, detached: true, stdio: ["ignore", "pipe", "inherit"] });
try {
  const heard = hear(server);
  await heard("listening");
  await deliver("ann@example.com");
  await heard("delivered");
  await deliver("bob@example.net");
  for (const event of ["failed", "notified", "delivered"]) await heard(event);
  const ended = once(server, "exit");
  signal("SIGINT");
  await heard("stopped");
  // npm itself may end by the signal
  const [code] = await within(ended, "the server does not end");
  if (code !== 0 && code !== null) throw new Error(`npm start ended with ${code}`);
  console.log("started, delivered, bounced, stopped");
} finally {
  signal("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
}

/** To npm and to what it started, as a terminal does. */
function signal(name: NodeJS.Signals): void {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  process.kill(-server.pid, name);
}

/** Waits for the next event of a kind in the log, which it prints. */
function hear({ stdout }: ChildProcess): (event: string) => Promise<void> {
  if (stdout === null) throw new TypeError("nothing to read from");
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  const next = async (event: string): Promise<void> => {
    for (;;) {
      const { done, value } = await lines.next();
      if (done === true) throw new Error(`npm start ended without "${event}"`);
      console.log(value);
      if (value.includes(`"event":"${event}"`)) return;
    }
  };
  return (event) => within(next(event), `no "${event}"`);
}

async function deliver(recipient: string): Promise<void> {
  const program = spawn(process.execPath, ["packages/server/bin/ricochet.js", "deliver", "-f", "ann@example.com", recipient], {
    cwd: ROOT,
    env: environment,
    stdio: ["pipe", "inherit", "inherit"],
  });
  program.stdin.end("From: ann@example.com\nSubject: hello\n\nHello.\n");
  const [code] = await within(once(program, "exit"), "deliver does not end");
  if (code !== 0) throw new Error(`ricochet deliver to ${recipient} ended with ${code}`);
}

async function within<T>(promise: Promise<T>, otherwise: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${otherwise} within ${STEP_LIMIT_MS / 1000} s`)), STEP_LIMIT_MS);
  });
  return await Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}
