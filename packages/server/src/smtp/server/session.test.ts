/** What no client over a real socket can time so well. */
import { describe, expect, it } from "vitest";
import { bareSession } from "../../../../../test/support/wire/bare-session.ts";
import type { BodySink } from "./session-handler.ts";

describe("a session whose client has gone", () => {
  it("before the program has answered is asked nothing more, and told nothing", async () => {
    const greeting = Promise.withResolvers<undefined>();
    const bare = bareSession({ connected: () => greeting.promise });
    bare.session.begin();
    bare.session.receive(Buffer.from("EHLO client.example.org\r\nMAIL FROM:<a@example.org>\r\n"));
    bare.session.lost("reset");
    expect(bare.program.calls).toEqual(["connected"]);
    greeting.resolve(undefined);
    await new Promise(setImmediate);
    expect(bare.program.calls).toEqual(["connected", "ended"]);
    expect(bare.said).toBe("");
  });

  it("gives up a sink that comes too late", async () => {
    const disk = Promise.withResolvers<BodySink>();
    const bare = bareSession({ data: () => disk.promise });
    bare.session.begin();
    bare.session.receive(Buffer.from("EHLO a\r\nMAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.com>\r\nDATA\r\nx\r\n.\r\n"));
    bare.session.lost("reset");
    disk.resolve({
      write: () => undefined,
      finish: () => {
        bare.program.calls.push("finish");
        return [];
      },
      abort: () => bare.program.calls.push("abort"),
    });
    await new Promise(setImmediate);
    expect(bare.program.calls.slice(4)).toEqual(["data", "abort", "reset", "ended"]);
  });
});

describe("a session", () => {
  it("asks for no more input than one packet while the program thinks", async () => {
    const answer = Promise.withResolvers<undefined>();
    const bare = bareSession({ hello: () => answer.promise });
    bare.session.begin();
    bare.session.receive(Buffer.from("EHLO a\r\n"));
    expect(bare.isPaused).toBe(false);
    bare.session.receive(Buffer.from("NOOP\r\n"));
    expect(bare.isPaused).toBe(true);
    answer.resolve(undefined);
    await new Promise(setImmediate);
    expect(bare.isPaused).toBe(false);
    expect(bare.said).toMatch(/250 2\.0\.0 Ok\r\n$/);
  });
});
