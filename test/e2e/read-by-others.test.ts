/** All notifications of all stories, as others read them: Sisimai and flufl.bounce find the same recipients and say the same of them. */

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Outcome } from "@ricochet/core";
import { describe, expect, inject, test } from "vitest";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const isThere = (command: string, args: readonly string[]): boolean => spawnSync(command, args).status === 0;
/** The system's own first: packages of the system are not seen by others. */
const PYTHON = ["/usr/bin/python3", "python3"].find((command) => isThere(command, ["-c", "import flufl.bounce"]));
const hasSisimai = isThere("perl", ["-MSisimai::Message", "-MSisimai::Data", "-MJSON::PP", "-e", "1"]);
if (PYTHON === undefined) console.warn("skipped: no flufl.bounce on this machine (install python3-flufl.bounce)");
if (!hasSisimai) console.warn("skipped: no Sisimai on this machine (install libsisimai-perl)");

/** One notification: to whom it went, and what we read in it. */
interface Story {
  readonly name: string;
  readonly recipient: string;
  readonly outcomes: readonly Outcome[];
}

/** In the order in which a reader goes through the messages. */
function stories(): readonly Story[] {
  const folder = inject("gatheredIn");
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.toSorted().map((name) => ({ name, ...(JSON.parse(readFileSync(join(folder, name), "utf8")) as Omit<Story, "name">) }));
}

/** Both know ASCII only, and RFC 6533 not at all. */
const isAscii = ({ outcomes }: Story): boolean => /^[\x00-\x7f]*$/.test(JSON.stringify(outcomes));
const isTold = ({ outcomes }: Story, ...actions: readonly string[]): boolean => outcomes.every(({ action }) => actions.includes(action));

/** What a reader prints: a value a line, in the order of the files' names. */
function readAll<T>(command: string, script: string): readonly T[] {
  const run = spawnSync(command, [here(script), inject("gatheredIn")], { encoding: "utf8", maxBuffer: 256 * 1024 * 1024 });
  expect(run.stderr).toBe("");
  return run.stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}

interface FluflReading {
  readonly temporary: readonly string[];
  readonly permanent: readonly string[];
}

/** It goes by the address that the sender wrote. */
const addresses = ({ outcomes }: Story, action: string): readonly string[] =>
  [
    ...new Set(outcomes.filter((one) => one.action === action).map(({ recipient, originalRecipient }) => originalRecipient ?? recipient)),
  ].toSorted();

describe.skipIf(PYTHON === undefined)("flufl.bounce", () => {
  test("finds whom a notification is about, and whether it is for good", () => {
    const readings = readAll<FluflReading>(PYTHON ?? "", "read-with-flufl.py");
    const told = stories();
    expect(readings).toHaveLength(told.length);
    for (const [at, story] of told.entries()) {
      if (!isAscii(story) || !isTold(story, "failed", "delayed")) continue;
      const { permanent = [], temporary } = readings[at] ?? {};
      // it looks into what a notification returns, too: of a double bounce it finds both
      const isDouble = story.recipient.startsWith("postmaster@");
      const found = isDouble ? permanent.filter((address) => addresses(story, "failed").includes(address)) : permanent;
      expect({ found, temporary }, story.name).toEqual({ found: addresses(story, "failed"), temporary: addresses(story, "delayed") });
    }
  });
});

interface SisimaiRecord {
  readonly recipient: string;
  readonly action: string;
  readonly deliverystatus: string;
  readonly replycode: string;
}

/** At expiry it takes the code of the last answer, which the diagnostic has, for the status. */
const classOf = (status: string): string => (status.startsWith("4.") ? "4" : status);

describe.skipIf(!hasSisimai)("Sisimai", () => {
  test("finds the same recipients, actions, codes and replies", () => {
    const readings = readAll<readonly SisimaiRecord[]>("perl", "../interop/read-with-sisimai.pl");
    const told = stories();
    for (const [at, story] of told.entries()) {
      if (!isAscii(story) || !isTold(story, "failed", "delayed")) continue;
      const found = (readings[at] ?? []).map(
        ({ recipient, action, deliverystatus }) => `${recipient} ${action} ${classOf(deliverystatus)}`,
      );
      const wanted = story.outcomes.map(({ recipient, action, status = "" }) => `${recipient} ${action} ${classOf(status)}`);
      expect(found.toSorted(), story.name).toEqual(wanted.toSorted());
    }
  });
});

test("the stories have left notifications of every kind to be read", () => {
  const actions = new Set(stories().flatMap(({ outcomes }) => outcomes.map(({ action }) => action)));
  expect([...actions].toSorted()).toEqual(["delayed", "delivered", "expanded", "failed", "relayed"]);
  console.log(`${stories().length} notifications of the stories were read by others`);
});
