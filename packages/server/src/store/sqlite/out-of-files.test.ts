import { expect, test } from "vitest";
import { outOfFiles } from "./out-of-files.ts";

const ADVICE = /ulimit -n.*limits\.max_connections/;

test.each([
  ["a thread that cannot begin", { code: "ERR_WORKER_INIT_FAILED" }, "Worker initialization failure: EMFILE"],
  ["a thread that cannot load its program", {}, "Cannot read package config /srv/package.json: too many open files."],
  ["a file that cannot be opened", { code: "ENFILE" }, "file table overflow, open 'a'"],
])("names the limit and what to set, and may work later: %s", (_, properties, message) => {
  const failure = outOfFiles(Object.assign(new Error(message), properties));
  expect(failure).toMatchObject({ code: "busy", isRetryable: true, message: expect.stringMatching(ADVICE) });
});

test("a database that cannot be opened for another reason is something else", () => {
  expect(outOfFiles(Object.assign(new Error("unable to open database file"), { code: "SQLITE_CANTOPEN" }))).toBeUndefined();
  expect(outOfFiles("no")).toBeUndefined();
});
