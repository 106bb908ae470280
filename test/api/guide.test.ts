/** The commands of the guide are run as they stand there, against the real API, and answer as it says. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestApi, type TestApi } from "../../packages/server/src/http/api.test-support.ts";

const GUIDE = ["api.md", "sending-through-services.md"]
  .map((page) => readFileSync(new URL(`../../docs/guide/${page}`, import.meta.url), "utf8"))
  .join("\n");
const COMMANDS = [...GUIDE.matchAll(/<!-- curl: (\d{3}) -->\n```sh\n(.*?)```/gs)].map(([, status = "", command = ""]) => ({
  status,
  command,
}));
const run = promisify(execFile);

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

it("has commands", () => expect(COMMANDS.length).toBeGreaterThan(7));

it.each(COMMANDS)("answers $status to $command", async ({ status, command }) => {
  const env = { ...process.env, KEY: api.keys.all, API: api.url };
  const { stdout } = await run("sh", ["-c", command.replace("curl -s", "curl -s -w '\\n%{http_code}'")], { env });
  const lines = stdout.trimEnd().split("\n");
  expect([lines.pop(), stdout]).toEqual([status, expect.any(String)]);
  if (status !== "204") expect(JSON.parse(lines.join("\n"))).toEqual(expect.any(Object));
});
