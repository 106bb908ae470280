/** The demo whole, for about a second: what is shown, what is kept, what is left. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { type DemoFolder, openFolder } from "./demo-folder.ts";
import { jsonPresenter, sentencePresenter } from "./line-presenter.ts";
import type { Presenter } from "./presenter.ts";
import { runDemo } from "./run-demo.ts";

const FAST = 600;
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ricochet-demo-test-"));
  folders.push(folder);
  return folder;
}

/** Runs until a bounce of ours was read back; gives what was written, and the port that it listened at. */
async function runUntilRead(folder: DemoFolder, presenterOf: (write: (line: string) => void) => Presenter) {
  const lines: string[] = [];
  let [end, port] = [(): void => undefined, 0];
  const until = new Promise<void>((resolve) => (end = resolve));
  const presenter = presenterOf((line) => lines.push(line));
  const watched: Presenter = {
    ...presenter,
    begin(show) {
      port = show.world.endpoints[0]?.port ?? 0;
      presenter.begin(show);
    },
    tell(event) {
      presenter.tell(event);
      if (event.kind === "came-back") end();
    },
  };
  await runDemo({ folder, speed: FAST, presenter: watched, until });
  return { lines, port };
}

async function isClosed(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = createConnection({ host: "127.0.0.1", port }, () => resolve(false));
    socket.on("error", () => resolve(true)).on("close", () => socket.destroy());
  });
}

test("it shows what happens and the summary, and leaves neither folder nor port", async () => {
  const folder = openFolder();
  const { lines, port } = await runUntilRead(folder, sentencePresenter);
  expect(lines[0]).toMatch(/^Ricochet demo: smtp 127\.0\.0\.1:\d+, http:\/\/127\.0\.0\.1:\d+\/metrics, against \d+ domains/);
  expect(lines.join("")).toMatch(/✗ \S+ refused, [a-z-]+: .*→ told the sender of “.*REASON +REFUSED/s);
  expect(existsSync(folder.path)).toBe(false);
  expect(await isClosed(port)).toBe(true);
});

test("as JSON each line is an object, and the summary is the last; what is kept can be looked at", async () => {
  const folder = openFolder(emptyFolder());
  const { lines } = await runUntilRead(folder, jsonPresenter);
  const objects = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(objects.filter(({ event }) => event === "summary")).toHaveLength(1);
  expect(objects.at(-1)).toMatchObject({ event: "summary", bouncesRead: {}, kept: { folder: folder.path } });
  expect(readFileSync(join(folder.path, "ricochet.toml"), "utf8")).toContain("[queue]");
  expect(readdirSync(join(folder.path, "bounces")).join(" ")).toMatch(/\d{4}-ours-failed-[a-z-]+\.eml/);
});

test("a folder that has something in it is not mixed with", () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "mine.txt"), "mine");
  expect(() => openFolder(folder)).toThrow("is not empty; name a folder that is, or is not there yet");
});

test("what cannot start leaves nothing, and gives the terminal back", async () => {
  const folder = openFolder();
  let closed = 0;
  const presenter: Presenter = { ...sentencePresenter(() => undefined), close: () => closed++ };
  await expect(runDemo({ folder, speed: Number.NaN, presenter, until: Promise.resolve() })).rejects.toThrow();
  expect([existsSync(folder.path), closed]).toEqual([false, 1]);
});
