/** Starts one server in a root folder of its own, waits for its greeting, and takes all of it away again. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fetchPackages } from "./fetch-packages.ts";
import { makeRoot } from "./make-root.ts";
import type { Place, Plan, Recipe } from "./recipe.ts";

const START_LIMIT_MS = 90_000;
/** A server that is only half up accepts, and says nothing. */
const GREETING_LIMIT_MS = 5000;
const STOP_LIMIT_MS = 10_000;
const LOOK_EVERY_MS = 50;

export interface RealServer extends Place {
  readonly hostname: string;
  /** Of the other protocols that it speaks. */
  readonly ports: Plan["ports"];
  /** What it has logged. */
  log(): string;
  /** Where a file of its root is. */
  path(inside: string): string;
  close(): Promise<void>;
}

/** Rejects with the server's log if it does not greet in time. */
export async function startServer(recipe: Recipe, routes: Plan["routes"]): Promise<RealServer> {
  const listen = { address: "127.0.0.1", port: await freePort() };
  const ports = Object.fromEntries(await Promise.all((recipe.alsoSpeaks ?? []).map(async (name) => [name, await freePort()] as const)));
  const plan = { hostname: `${recipe.name}.example`, listen, ports, routes };
  const packages = fetchPackages(recipe.packages);
  const root = mkdtempSync(join(tmpdir(), `ricochet-${recipe.name}-`));
  makeRoot(root, { recipe, plan, packages });
  const { child, said } = launch(root, recipe.command);
  const path = (inside: string): string => join(root, inside);
  const log = (): string =>
    said() + (recipe.log !== undefined && existsSync(path(recipe.log)) ? readFileSync(path(recipe.log), "utf8") : "");
  const close = async (): Promise<void> => {
    await stop(child);
    rmSync(root, { recursive: true, force: true });
  };
  if (await greets(child, listen)) return { ...listen, ports, hostname: plan.hostname, log, path, close };
  const why = log();
  await close();
  throw new Error(`${recipe.name} did not greet within ${START_LIMIT_MS} ms:\n${why}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  server.close();
  await once(server, "close");
  return typeof bound === "object" && bound !== null ? bound.port : 0;
}

/** In a process group of its own, for a mail server is many processes. */
function launch(root: string, command: readonly string[]): { readonly child: ChildProcess; said(): string } {
  const child = spawn("chroot", [root, ...command], {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: "/usr/sbin:/usr/bin" },
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (text += chunk.toString("utf8")));
  return { child, said: () => text };
}

async function greets(child: ChildProcess, place: Place): Promise<boolean> {
  for (const end = Date.now() + START_LIMIT_MS; Date.now() < end && child.exitCode === null; await delay(LOOK_EVERY_MS)) {
    if (await hearsGreeting(place)) return true;
  }
  return false;
}

function hearsGreeting({ address, port }: Place): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: GREETING_LIMIT_MS });
    const end = (isGreeted: boolean): void => {
      socket.destroy();
      resolve(isGreeted);
    };
    socket.once("data", (octets: Buffer) => end(octets.toString("latin1").startsWith("220")));
    socket
      .once("error", () => end(false))
      .once("timeout", () => end(false))
      .once("close", () => end(false));
  });
}

/** The group is ours alone; what does not go by itself is killed. */
async function stop(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  const gone = child.exitCode === null ? once(child, "exit") : Promise.resolve();
  signal(pid, "SIGTERM");
  await Promise.race([gone, delay(STOP_LIMIT_MS)]);
  signal(pid, "SIGKILL");
  await gone;
}

function signal(group: number, name: "SIGTERM" | "SIGKILL"): void {
  try {
    process.kill(-group, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
