/**
 * A process that tells a webhook of events and is killed at any moment, again and again: each event that was written is heard at
 * least once, and of each subject no event is heard for the first time before those in front of it. The receiver fails now and
 * then, so that what was put aside is among what survives.
 */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { openSqliteStore } from "../../packages/server/src/store/index.ts";

const FAILS = 0.05;
/** Numbers of one life of the process. */
const LIFE = 1_000_000;

/** Processes that were begun and have not ended. */
const alive = new Set<ChildProcess>();

interface Told {
  readonly number: number;
  readonly subject: string;
}

/** How long the test goes on. */
interface Killing {
  readonly kills: number;
  /** Of one life, before it is killed. */
  readonly mostHeard?: number;
}

/** The test. */
export function killedWhileTelling({ kills, mostHeard = 150 }: Killing): void {
  const folder = mkdtempSync(join(tmpdir(), "ricochet-webhooks-killed-"));
  afterAll(() => {
    // where the time of the test was over before the process was
    for (const child of alive) child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });

  test(
    `after ${kills} kills each event was heard, and those of one subject in their order`,
    async () => {
      const file = join(folder, "r.db");
      const heard = await heardInLives(file, { kills, mostHeard });
      const firsts = [...new Map(heard.toReversed().map((told) => [told.number, told])).values()].toReversed();
      const numbers = new Set(firsts.map(({ number }) => number));
      expect((await written(file)).filter((number) => !numbers.has(number))).toEqual([]);
      expect(outOfOrder(firsts)).toEqual([]);
      console.log(`heard ${heard.length} times, of that again: ${heard.length - numbers.size}`);
    },
    120_000 + kills * 20_000,
  );
}

async function heardInLives(file: string, { kills, mostHeard }: Required<Killing>): Promise<readonly Told[]> {
  const heard: Told[] = [];
  const receiver = await receiverOf((told) => heard.push(told));
  try {
    for (let life = 1; life <= kills; life += 1) {
      const enough = heard.length + Math.ceil(Math.random() * mostHeard);
      await run([file, receiver.url, String(life * LIFE)], (kill) => receiver.onHeard(() => heard.length >= enough && kill()));
    }
    receiver.onHeard(() => false);
    await run([file, receiver.url, "end"], () => undefined);
  } finally {
    receiver.close();
  }
  return heard;
}

async function receiverOf(take: (told: Told) => void) {
  let onHeard: () => unknown = () => undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const isHeard = Math.random() >= FAILS;
      if (isHeard) take(JSON.parse(Buffer.concat(chunks).toString()).data);
      response.writeHead(isHeard ? 200 : 500).end();
      onHeard();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    onHeard(listen: () => unknown) {
      onHeard = listen;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Runs the process to its end, be it killed or not. */
async function run(parameters: readonly string[], begin: (kill: () => void) => void): Promise<void> {
  const main = fileURLToPath(new URL("main.ts", import.meta.url));
  const child = spawn(process.execPath, [main, ...parameters], { stdio: ["ignore", "inherit", "inherit"] });
  alive.add(child);
  begin(() => child.kill("SIGKILL"));
  const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
  alive.delete(child);
  expect(signal ?? code).toBe(parameters.at(-1) === "end" ? 0 : "SIGKILL");
}

async function written(file: string): Promise<readonly number[]> {
  const store = await openSqliteStore({ file });
  try {
    const events = await store.outbox.events(0, Number.MAX_SAFE_INTEGER);
    return events.map(({ data = "{}" }) => (JSON.parse(data) as Told).number);
  } finally {
    await store.close();
  }
}

function outOfOrder(firsts: readonly Told[]): readonly Told[] {
  const last = new Map<string, number>();
  return firsts.filter((told) => {
    const isWrong = (last.get(told.subject) ?? 0) > told.number;
    last.set(told.subject, told.number);
    return isWrong;
  });
}
