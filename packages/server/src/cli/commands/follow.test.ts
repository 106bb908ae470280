/** `ricochet follow` and `ricochet intake status`: a log is recorded once, how far it was read is seen, and wrong use is said. */
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { madeUpContext } from "./commands.test-support.ts";
import { follow } from "./follow.ts";
import { intakeStatus } from "./intake-status.ts";

/** Each command starts a thread of its own. */
const SLOW_MS = 60_000;

const folder = mkdtempSync(join(tmpdir(), "ricochet-follow-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const LOG = join(folder, "mail.log");
const scene = (environment: Record<string, string> = {}) =>
  madeUpContext({ environment: { RICOCHET_STORE__URL: `sqlite:${join(folder, "ricochet.db")}`, ...environment } });
const bounced = (recipient: string): string =>
  `2026-11-22T10:00:02+00:00 mx postfix/smtp[3]: A1B2C3: to=<${recipient}>, relay=mx.example.net[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=5.1.1, status=bounced (host mx.example.net[192.0.2.1] said: 550 5.1.1 User unknown (in reply to RCPT TO command))\n`;

test(
  "a log is read once, gone on with, and shown with how much of it waits",
  async () => {
    writeFileSync(LOG, bounced("bob@example.net"));
    const first = scene();
    await follow.call(first.context, { fromStart: true, once: true, json: true }, LOG);
    expect([first.said.code, JSON.parse(first.said.stdout)]).toEqual([
      0,
      expect.objectContaining({ recipient: "bob@example.net", bounce: "hard" }),
    ]);
    appendFileSync(LOG, bounced("eve@example.net"));
    const second = scene();
    await follow.call(second.context, { once: true }, LOG);
    expect(second.said.stdout).toBe("eve@example.net: user-unknown, hard\noutcomes recorded: 1\n");
    appendFileSync(LOG, "0123456789");
    const status = scene({ RICOCHET_INTAKE: `[{kind="log",file="${LOG}"},{kind="maildir",folder="${folder}"}]` });
    await intakeStatus.call(status.context, { json: true });
    const sources = status.said.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(sources).toMatchObject([
      { account: `log ${LOG}`, arrivals: 2, waiting: { count: 10, of: "octets" }, trouble: null, isConfigured: true },
      { account: `maildir ${folder}`, arrivals: 0, lastReadAt: null },
    ]);
  },
  SLOW_MS,
);

test(
  "a log that is not there, or that the daemon follows, is said",
  async () => {
    const missing = scene();
    await follow.call(missing.context, { once: true }, join(folder, "none.log"));
    expect([missing.said.code, missing.said.stderr]).toEqual([1, expect.stringContaining("none.log")]);
    const taken = scene({ RICOCHET_INTAKE: `[{kind="log",file="${LOG}"}]` });
    await follow.call(taken.context, { once: true }, LOG);
    expect([taken.said.code, taken.said.stderr]).toEqual([2, expect.stringContaining("the daemon follows")]);
  },
  SLOW_MS,
);
