import { describe, expect, it } from "vitest";
import { findReply } from "./smtp-reply.ts";

/** Code, enhanced status and text of the reply in a text. */
function reply(text: string, positive = false) {
  const found = findReply(text, { positive });
  return found && [found.code, found.status, found.text];
}

describe("a reply", () => {
  it.each([
    ["550 5.1.1 User unknown", [550, "5.1.1", "5.1.1 User unknown"]],
    ["host mx.example.com said: 452 4.2.2 full", [452, "4.2.2", "4.2.2 full"]],
    ["#550 #5.1.1 gone", [550, "5.1.1", "#5.1.1 gone"]],
    ["(550) no", [550, undefined, "no"]],
    ["550", [550, undefined, ""]],
    ["550 Messages from you are refused", [550, undefined, "Messages from you are refused"]],
    ["550-'5.1.1 gone' (delivery attempts: 0)", [550, "5.1.1", "5.1.1 gone"]],
  ])("is read: %s", (text, wanted) => expect(reply(text)).toEqual(wanted));

  it("of several lines says its codes once", () => {
    expect(reply("550-5.1.1 a 550-5.1.1  b 550 5.1.1 c")).toEqual([550, "5.1.1", "5.1.1 a b c"]);
    expect(reply("550-a 550 B")).toEqual([550, undefined, "a B"]);
    expect(reply("550-5.1.1 a 550 5.7.1 b")).toEqual([550, "5.1.1", "5.1.1 a 5.7.1 b"]);
    expect(reply("550-no such 550 user here")).toEqual([550, undefined, "no such user here"]);
    expect(reply("550- we do not 550 relay")).toEqual([550, undefined, "we do not relay"]);
    expect(reply("550 room 550 of the house")).toEqual([550, undefined, "room 550 of the house"]);
  });

  it("is no number of something, no part of an address, no time and no year", () => {
    for (const text of ["500 bytes", "421 seconds", "192.0.2.550 ", "12:450 ", "1550 x", "450MB", "a-550 x"])
      expect(reply(text)).toBeUndefined();
  });

  it("may be one of success only where it is asked for", () => {
    expect(reply("250 2.0.0 queued as 1")).toBeUndefined();
    expect(reply("250 2.0.0 queued as 1", true)).toEqual([250, "2.0.0", "2.0.0 queued as 1"]);
  });

  it("ends with its line", () => {
    expect(reply("550 no\n550 other")).toEqual([550, undefined, "no"]);
  });
});
