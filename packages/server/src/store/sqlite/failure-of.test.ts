import { expect, test } from "vitest";
import { failureOf } from "./failure-of.ts";

const failed = (code: string) => failureOf(Object.assign(new Error("as SQLite says it"), { code }));

test.each([
  ["SQLITE_IOERR_WRITE", "full"],
  ["SQLITE_READONLY", "internal"],
])("%s, as under a daemon whose file system became read-only, says where to look", (code, ours) => {
  expect(failed(code)).toMatchObject({
    code: ours,
    message: expect.stringMatching(/^as SQLite says it \(SQLITE_\w+\): .*read-only.*dmesg/),
  });
});

test("a disk that is full says so itself", () => {
  expect(failed("SQLITE_FULL")).toMatchObject({ code: "full", message: "as SQLite says it (SQLITE_FULL)" });
});
