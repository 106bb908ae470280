import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { hasSocket } from "./has-socket.ts";

test("there is a socket as a rule", async () => {
  expect(await hasSocket()).toBe(true);
});

test("there is none in a process that may open no more files, and the resolver says whose fault that is", async () => {
  const program = `
    import { openSync } from "node:fs";
    import { hasSocket } from "${new URL("./has-socket.ts", import.meta.url)}";
    import { nodeResolver } from "${new URL("./node-resolver.ts", import.meta.url)}";
    const resolver = nodeResolver({ nameServers: ["127.0.0.1:9"], timeoutMs: 50, tries: 1 });
    await hasSocket();
    try { for (let opened = 0; opened < 5000; opened++) openSync("/dev/null", "r"); } catch {}
    console.log(JSON.stringify([await hasSocket(), await resolver.mx("example.net")]));`;
  const shell = 'ulimit -n 64; exec "$0" --input-type=module-typescript --disable-warning=ExperimentalWarning --eval "$1"';
  const { stdout } = await promisify(execFile)("/bin/sh", ["-c", shell, process.execPath, program]);
  expect(JSON.parse(stdout)).toEqual([
    false,
    { kind: "failed", text: "this machine has no socket to ask with (MX of example.net)", isUnasked: true },
  ]);
});
