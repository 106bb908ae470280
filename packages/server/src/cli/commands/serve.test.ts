/** `ricochet serve` around a daemon that does nothing: what it is given, what is said, how it ends. */

import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Configuration } from "../../config/index.ts";
import type { StartDaemon } from "../daemon/index.ts";
import { madeUpContext } from "./commands.test-support.ts";
import { serveWith } from "./serve.ts";

let folder = "";
let config = "";
let umask = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ricochet-serve-"));
  config = join(folder, "own.toml");
  writeFileSync(config, '[node]\nhostname = "mx.example.com"\n[store]\nurl = "sqlite:data/mail.db"\n[limits]\nmax_connections = 9\n');
  umask = process.umask();
});

afterEach(() => {
  process.umask(umask);
  rmSync(folder, { recursive: true, force: true });
});

const eventsIn = (stdout: string): readonly unknown[] =>
  stdout
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { readonly event: unknown }).event);

test("a file that has gone, or is new and odd, is said at a reload, and the old configuration stays without it", async () => {
  const given: Configuration[] = [];
  const start: StartDaemon = () =>
    Promise.resolve({
      endpoints: [],
      broken: new Promise(() => undefined),
      reload: (next) => Promise.resolve(given.push(next)).then(() => undefined),
      stop: () => Promise.resolve(0),
    });
  const before = process.cwd();
  process.chdir(folder);
  try {
    writeFileSync("ricochet.toml", '[node]\nhostname = "mx.example.com"\n');
    const { context, said } = madeUpContext();
    const signals = process.listenerCount("SIGHUP");
    const ended = serveWith(start).call(context, {});
    await expect.poll(() => process.listenerCount("SIGHUP")).toBe(signals + 2);
    rmSync("ricochet.toml");
    process.emit("SIGHUP");
    await expect.poll(() => said.stdout).toContain("cannot read ricochet.toml: there is no such file");
    expect(given).toEqual([]);
    writeFileSync("ricochet.toml", '[node]\nhostname = "mx.example.com"\n[smtp]\nrelay_from = ["::/0"]\n');
    process.emit("SIGHUP");
    await expect.poll(() => said.stdout).toContain('"reloaded"');
    expect(said.stdout).toContain("this is an open relay");
    process.emit("SIGTERM");
    await ended;
  } finally {
    process.chdir(before);
  }
});

test("it starts with the configuration and a key, logs as JSON, and ends in good order", async () => {
  const given: Configuration[] = [];
  const start: StartDaemon = (configuration, { afterBinding }) => {
    given.push(configuration);
    afterBinding();
    return Promise.resolve({
      endpoints: [{ listener: "smtp", host: "127.0.0.1", port: 2525 }],
      broken: new Promise(() => undefined),
      reload: (next) =>
        Promise.resolve()
          .then(() => given.push(next))
          .then(() => undefined),
      stop: () => Promise.resolve(0),
    });
  };
  const { context, said } = madeUpContext();
  const ended = serveWith(start).call(context, { config });
  await expect.poll(() => said.stdout).toContain('"listening"');
  process.emit("SIGHUP");
  await expect.poll(() => said.stdout).toContain('"reloaded"');
  process.emit("SIGTERM");
  await ended;
  expect({ code: said.code, stderr: said.stderr }).toEqual({ code: 0, stderr: "" });
  expect(eventsIn(said.stdout)).toEqual(["listening", "reloaded", "stopping", "stopped"]);
  expect(given).toHaveLength(2);
  expect(given[0]?.keys).toEqual([{ id: 0, secret: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  expect(given[1]).toEqual(given[0]);
  expect(statSync(join(folder, "data", "return-path.key")).mode & 0o777).toBe(0o600);
});

test("how much is logged changes with the configuration that is read again", async () => {
  const start: StartDaemon = () =>
    Promise.resolve({
      endpoints: [],
      broken: new Promise(() => undefined),
      reload: () => Promise.resolve(),
      stop: () => Promise.resolve(0),
    });
  const { context, said } = madeUpContext();
  const listening = process.listenerCount("SIGHUP");
  writeFileSync(config, '[log]\nlevel = "error"\n');
  const ended = serveWith(start).call(context, { config });
  await expect.poll(() => process.listenerCount("SIGHUP")).toBe(listening + 2);
  writeFileSync(config, '[log]\nlevel = "info"\n');
  process.emit("SIGHUP");
  await expect.poll(() => said.stdout).toContain('"reloaded"');
  process.emit("SIGTERM");
  await ended;
});

test("a log whose reader has gone, or whose disk is full, ends nothing", async () => {
  const reload = vi.fn();
  const start: StartDaemon = () =>
    Promise.resolve({ endpoints: [], broken: new Promise(() => undefined), reload, stop: () => Promise.resolve(0) });
  const { context } = madeUpContext();
  const listening = process.listenerCount("SIGHUP");
  const ended = serveWith(start).call(context, { config });
  await expect.poll(() => process.listenerCount("SIGHUP")).toBe(listening + 2);
  for (const stream of [context.process.stdout, context.process.stderr]) {
    stream.emit("error", Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
    stream.emit("error", Object.assign(new Error("write ENOSPC"), { code: "ENOSPC" }));
  }
  const callsAfterSignal = (): number => {
    process.emit("SIGHUP");
    return reload.mock.calls.length;
  };
  await expect.poll(callsAfterSignal).toBeGreaterThan(0);
  process.emit("SIGTERM");
  await ended;
});

test("a file that became wrong is told in the log, and nothing changes", async () => {
  const reload = vi.fn();
  const start: StartDaemon = () =>
    Promise.resolve({ endpoints: [], broken: new Promise(() => undefined), reload, stop: () => Promise.resolve(0) });
  const { context, said } = madeUpContext();
  const listening = process.listenerCount("SIGHUP");
  const ended = serveWith(start).call(context, { config });
  await expect.poll(() => process.listenerCount("SIGHUP")).toBe(listening + 2);
  writeFileSync(config, "[queue]\nwarn_after = 4\n");
  process.emit("SIGHUP");
  await expect.poll(() => said.stdout).toContain('"reload-failed"');
  process.emit("SIGTERM");
  await ended;
  expect(said.stdout).toContain("own.toml:2:1: queue.warn_after: 4 is no duration");
  expect(reload).not.toHaveBeenCalled();
});

test.each([
  [
    { code: "EADDRINUSE", address: "127.0.0.1", port: 2525 },
    75,
    "127.0.0.1:2525 is taken by another program; stop it, or listen elsewhere",
  ],
  [{ code: "corrupt", isRetryable: false }, 1, "as it was said"],
])("%j ends with another code", async (members, code, words) => {
  const start: StartDaemon = () => Promise.reject(Object.assign(new Error("as it was said"), members));
  const { context, said } = madeUpContext();
  await serveWith(start).call(context, { config });
  expect(said).toEqual({ stdout: "", stderr: `ricochet serve: cannot start: ${words}\n`, code });
});

test("a faulty configuration starts nothing and makes nothing", async () => {
  writeFileSync(config, "[queue]\nwarn_after = 4\n");
  const { context, said } = madeUpContext();
  await serveWith(() => expect.unreachable()).call(context, { config });
  expect(said.code).toBe(1);
  expect(() => statSync(join(folder, "ricochet-data"))).toThrow("ENOENT");
});
