import { EventEmitter } from "node:events";
import { beforeEach, expect, test, vi } from "vitest";
import { loadConfiguration } from "../../config/index.ts";
import type { DaemonEvent } from "../../service/events/index.ts";
import type { Daemon, StartDaemon } from "./daemon.ts";
import { type DaemonLife, runDaemon } from "./run-daemon.ts";

const LOADED = loadConfiguration({ environment: { RICOCHET_NODE__HOSTNAME: "mx.example.com" } });
if (LOADED.kind === "faulty") throw new Error("the defaults are faulty");
const { configuration } = LOADED;

let signals = new EventEmitter();
let said: string[] = [];
let told: string[] = [];

beforeEach(() => {
  signals = new EventEmitter();
  said = [];
  told = [];
});

function describeEvent(event: DaemonEvent): string {
  return event.kind === "reload-failed" ? `reload-failed: ${event.error instanceof Error ? event.error.message : ""}` : event.kind;
}

function life(daemon: Partial<Daemon>, change: Partial<DaemonLife> = {}): DaemonLife {
  const whole: Daemon = {
    endpoints: [{ listener: "smtp", host: "::1", port: 2525 }],
    broken: new Promise(() => undefined),
    reload: () => Promise.resolve(),
    stop: () => Promise.resolve(0),
    ...daemon,
  };
  const start: StartDaemon = (_, { afterBinding }) => {
    afterBinding();
    return Promise.resolve(whole);
  };
  return {
    configuration,
    start,
    observe: (event) => said.push(describeEvent(event)),
    afterBinding: () => told.push("bound"),
    signals,
    manager: {
      ready: () => told.push("ready"),
      reloading: () => told.push("reloading"),
      stopping: () => told.push("stopping"),
      close: () => undefined,
    },
    readAgain: () => configuration,
    onReady: () => told.push("words"),
    ...change,
  };
}

/** Runs until it is ready. */
async function started(one: DaemonLife) {
  const ended = runDaemon(one);
  await expect.poll(() => told).toContain("words");
  return { ended };
}

test.each(["SIGTERM", "SIGINT"])("%s stops it in good order, and no signal is listened for any more", async (signal) => {
  const { ended } = await started(life({}));
  signals.emit(signal, signal);
  expect(await ended).toBe("stopped");
  expect(told).toEqual(["bound", "ready", "words", "stopping"]);
  expect(said).toEqual(["listening", "stopping", "stopped"]);
  expect(signals.eventNames()).toEqual([]);
});

test("the second signal ends it while it is still stopping", async () => {
  const { ended } = await started(life({ stop: () => new Promise(() => undefined) }));
  signals.emit("SIGTERM", "SIGTERM");
  signals.emit("SIGINT", "SIGINT");
  expect(await ended).toBe("at-once");
});

test("a daemon that cannot go on ends, so that it is started again", async () => {
  let breakDown: (cause: unknown) => void = () => undefined;
  const broken = new Promise<unknown>((resolve) => {
    breakDown = resolve;
  });
  const { ended } = await started(life({ broken }));
  breakDown(new Error("the store's thread has died"));
  expect(await ended).toBe("broken");
  expect(signals.eventNames()).toEqual([]);
});

test("a signal before it is up stops it as soon as it is", async () => {
  const ended = runDaemon(life({}));
  signals.emit("SIGTERM", "SIGTERM");
  expect(await ended).toBe("stopped");
});

test("SIGHUP hands over the configuration as it is then", async () => {
  const reload = vi.fn(() => Promise.resolve());
  const { ended } = await started(life({ reload }));
  signals.emit("SIGHUP", "SIGHUP");
  await expect.poll(() => said).toContain("reloaded");
  signals.emit("SIGTERM", "SIGTERM");
  await ended;
  expect(reload).toHaveBeenCalledExactlyOnceWith(configuration);
  expect(told).toEqual(["bound", "ready", "words", "reloading", "ready", "stopping"]);
});

test("a configuration that is wrong is told, and the daemon goes on", async () => {
  const readAgain = (): never => {
    throw new Error("queue.warn_after: no duration");
  };
  const { ended } = await started(life({}, { readAgain }));
  signals.emit("SIGHUP", "SIGHUP");
  await expect.poll(() => said).toContain("reload-failed: queue.warn_after: no duration");
  signals.emit("SIGTERM", "SIGTERM");
  expect(await ended).toBe("stopped");
});

test("a SIGHUP before it is up is heard when it is, and one while it stops ends nothing", async () => {
  const reload = vi.fn(() => Promise.resolve());
  let stopped: () => void = () => undefined;
  const stop = (): Promise<number> =>
    new Promise((resolve) => {
      stopped = () => resolve(0);
    });
  const ended = runDaemon(life({ reload, stop }));
  expect(signals.emit("SIGHUP", "SIGHUP")).toBe(true);
  await expect.poll(() => said).toContain("reloaded");
  signals.emit("SIGTERM", "SIGTERM");
  await expect.poll(() => told).toContain("stopping");
  expect(signals.emit("SIGHUP", "SIGHUP")).toBe(true);
  await expect
    .poll(() => {
      stopped();
      return said;
    })
    .toContain("stopped");
  expect(await ended).toBe("stopped");
  expect(reload).toHaveBeenCalledOnce();
});

test.each(["SIGUSR1", "SIGUSR2"])(
  "%s, with which others reopen logs, neither ends it nor opens it to a debugger, and is told",
  async (signal) => {
    const { ended } = await started(life({}));
    expect(signals.emit(signal, signal)).toBe(true);
    expect(said).toEqual(["listening", "warning"]);
    signals.emit("SIGTERM", "SIGTERM");
    expect(await ended).toBe("stopped");
  },
);

test("signals during a reload ask for one more, and not for as many as came", async () => {
  const gates: (() => void)[] = [];
  const reload = vi.fn(() => new Promise<void>((resolve) => gates.push(resolve)));
  const { ended } = await started(life({ reload }));
  for (let times = 0; times < 5; times++) signals.emit("SIGHUP", "SIGHUP");
  await expect.poll(() => gates).toHaveLength(1);
  gates[0]?.();
  await expect.poll(() => gates).toHaveLength(2);
  gates[1]?.();
  await expect.poll(() => said.filter((kind) => kind === "reloaded")).toHaveLength(2);
  signals.emit("SIGTERM", "SIGTERM");
  await ended;
  expect(reload).toHaveBeenCalledTimes(2);
});

test("what cannot start says why, and leaves no signal taken", async () => {
  const start: StartDaemon = () => Promise.reject(new Error("the store is in use by process 7"));
  await expect(runDaemon(life({}, { start }))).rejects.toThrow("the store is in use by process 7");
  expect(signals.eventNames()).toEqual([]);
});
