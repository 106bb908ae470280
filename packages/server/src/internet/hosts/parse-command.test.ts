import { describe, expect, it } from "vitest";
import { parseCommand, parsePath } from "./parse-command.ts";

describe("a command", () => {
  it("has its verb in any case, and the rest as it came", () => {
    expect(parseCommand("mail FROM:<a@example.com> SIZE=1")).toEqual({ verb: "MAIL", argument: "FROM:<a@example.com> SIZE=1" });
    expect(parseCommand("quit")).toEqual({ verb: "QUIT", argument: "" });
  });
});

describe("a path", () => {
  it.each([
    ["FROM:<>", "", {}],
    ["from:<ann@example.com>", "ann@example.com", {}],
    ["FROM:<ann@example.com> RET=HDRS smtputf8", "ann@example.com", { RET: "HDRS", SMTPUTF8: "" }],
    ['FROM:<"a>b"@example.com> ENVID=x=y', '"a>b"@example.com', { ENVID: "x=y" }],
    ['FROM:<"a\\">b"@example.com>', '"a\\">b"@example.com', {}],
    ["FROM:<gr\u00fcn@example.com>", "gr\u00fcn@example.com", {}],
  ])("stands in %s", (argument, address, parameters) => {
    expect(parsePath(argument, "FROM")).toEqual({ address, parameters });
  });

  it.each([
    "FROM: <ann@example.com>",
    "FROM:ann@example.com",
    "TO:<ann@example.com>",
    "FROM:<ann@example.com",
    "FROM:<ann@example.com>SIZE=1",
    "",
  ])("does not stand in %j", (argument) => {
    expect(parsePath(argument, "FROM")).toBeUndefined();
  });
});
