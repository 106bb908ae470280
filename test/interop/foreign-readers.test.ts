/** Our notifications as others read them: Python's email, flufl.bounce and Sisimai find the same recipients, actions and codes. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compose, type Notification } from "../../packages/core/src/dsn/index.ts";
import { NOTIFICATIONS } from "./foreign-notifications.ts";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const isThere = (command: string, args: readonly string[]): boolean => spawnSync(command, args).status === 0;
/** The system's own first: packages of the system are not seen by others. */
const PYTHON = ["/usr/bin/python3", "python3"].find((command) => isThere(command, ["-c", "import flufl.bounce"]));
const hasPython = PYTHON !== undefined;
const hasSisimai = isThere("perl", ["-MSisimai::Message", "-MSisimai::Data", "-MJSON::PP", "-e", "1"]);
if (!hasPython) console.warn("skipped: no flufl.bounce on this machine (install python3-flufl.bounce)");
if (!hasSisimai) console.warn("skipped: no Sisimai on this machine (install libsisimai-perl)");

const CASES = Object.entries(NOTIFICATIONS);
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ricochet-interop-"));
  for (const [at, [, notification]] of CASES.entries())
    writeFileSync(join(folder, `${String(at).padStart(3, "0")}.eml`), compose(notification));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a reader prints: a value a line, in the order of the cases. */
function readAll<T>(command: string, script: string): readonly T[] {
  const run = spawnSync(command, [here(script), folder], { encoding: "utf8" });
  expect(run.stderr).toBe("");
  return run.stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}

/** flufl.bounce goes by the address that the sender wrote. */
const addresses = ({ recipients }: Notification, action: string): string[] =>
  recipients
    .filter((one) => one.action === action)
    .map(({ recipient, originalRecipient }) => originalRecipient ?? recipient)
    .toSorted();

interface PythonReading {
  readonly defects: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly types: readonly string[];
  readonly words: string;
  readonly message: Readonly<Record<string, string>>;
  readonly recipients: readonly Readonly<Record<string, string>>[];
  readonly temporary: readonly string[];
  readonly permanent: readonly string[];
}

describe.skipIf(!hasPython)("Python's email and flufl.bounce", () => {
  let readings: readonly PythonReading[] = [];
  beforeAll(() => {
    readings = readAll(PYTHON ?? "", "read-with-python.py");
  }, 60_000);

  it.each(CASES.map(([name, notification], at) => ({ name, notification, at })))("read a notification: $name", ({ notification, at }) => {
    const reading = readings[at] as PythonReading;
    expect(reading.defects).toEqual([]);
    expect(reading.headers).toMatchObject({
      "To": "ann@example.com",
      "Auto-Submitted": "auto-replied",
      "In-Reply-To": expect.stringContaining("@"),
    });
    expect(reading.types).toEqual([
      notification.html === true ? "multipart/alternative" : "text/plain",
      "message/delivery-status",
      expect.stringMatching(/^(?:message\/rfc822|text\/rfc822-headers)$/),
    ]);
    expect(reading.words).toContain(notification.recipients[0]?.recipient);
    expect(reading.message).toMatchObject({ "Original-Envelope-Id": "QQ314159", "Reporting-MTA": "dns; mx.example.com" });
    expect(reading.recipients).toHaveLength(notification.recipients.length);
    for (const [index, one] of notification.recipients.entries()) {
      const fields = reading.recipients[index] ?? {};
      expect(fields).toMatchObject({
        "Final-Recipient": `rfc822; ${one.recipient}`,
        "Action": one.action,
        "Remote-MTA": `dns; ${one.remoteMta}`,
      });
      expect(fields["Diagnostic-Code"]?.replaceAll(/\r?\n /g, " ")).toBe(`smtp; ${one.reply?.code} ${one.reply?.text}`);
      expect(fields["Original-Recipient"]).toBe(one.originalRecipient === undefined ? undefined : `rfc822; ${one.originalRecipient}`);
    }
    expect(reading.permanent).toEqual(addresses(notification, "failed"));
    expect(reading.temporary).toEqual(addresses(notification, "delayed"));
  });
});

interface SisimaiRecord {
  readonly recipient: string;
  readonly action: string;
  readonly deliverystatus: string;
  readonly replycode: string;
  readonly rhost: string;
  readonly reason: string;
  readonly messageid: string;
}

/** Our reasons in Sisimai's words. */
const REASONS: Readonly<Record<string, string>> = {
  "5.1.1": "userunknown",
  "5.2.2": "mailboxfull",
  "4.2.2": "mailboxfull",
  "5.3.4": "mesgtoobig",
  "4.4.7": "expired",
};

describe.skipIf(!hasSisimai)("Sisimai", () => {
  let readings: readonly (readonly SisimaiRecord[])[] = [];
  beforeAll(() => {
    readings = readAll("perl", "read-with-sisimai.pl");
  }, 120_000);

  it.each(CASES.map(([name, notification], at) => ({ name, notification, at })))("reads a notification: $name", ({ notification, at }) => {
    const wanted = notification.recipients.map((one) => {
      const status = one.status ?? one.reply?.text.slice(0, 5) ?? "";
      return {
        recipient: one.recipient,
        action: one.action,
        deliverystatus: status,
        replycode: String(one.reply?.code),
        rhost: one.remoteMta,
        reason: REASONS[status],
      };
    });
    const byRecipient = (a: { readonly recipient: string }, b: { readonly recipient: string }): number =>
      a.recipient.localeCompare(b.recipient);
    const found = (readings[at] ?? []).map(({ recipient, action, deliverystatus, replycode, rhost, reason }) => ({
      recipient,
      action,
      deliverystatus,
      replycode,
      rhost,
      reason,
    }));
    expect(found.toSorted(byRecipient)).toEqual(wanted.toSorted(byRecipient));
    expect(readings[at]?.[0]?.messageid).toBe("20261122085859.1@client.example.com");
  });
});
