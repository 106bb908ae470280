import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";

const PROGRAM = fileURLToPath(new URL("./log-writer.test-support.ts", import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), "ricochet-log-"));
const LINES = Array.from({ length: 20_000 }, (_, line) => `${"x".repeat(90)} ${line}\n`).join("");

afterAll(() => rmSync(FOLDER, { recursive: true }));

function start(stdout: "pipe" | number) {
  return spawn(process.execPath, ["--disable-warning=ExperimentalWarning", PROGRAM], { stdio: ["ignore", stdout, "inherit", "ipc"] });
}

describe("a process whose log is not read", () => {
  test("goes on, and loses nothing when it is ended and its reader comes back", async () => {
    const child = start("pipe");
    const ended = once(child, "exit");
    expect(await once(child, "message")).toEqual(["went on", undefined]);
    child.send("in good order");
    let text = "";
    for await (const piece of child.stdout ?? []) text += piece;
    await ended;
    expect(text === LINES).toBe(true);
  });

  test("writes what it can when it ends at once", async () => {
    const file = join(FOLDER, "log");
    const descriptor = openSync(file, "w");
    const child = start(descriptor);
    closeSync(descriptor);
    const ended = once(child, "exit");
    await once(child, "message");
    child.send("at-once");
    await ended;
    expect(readFileSync(file, "utf8").split("\n")).toContain(`${"x".repeat(90)} 19999`);
  });
});
