/** A whole run: the mutator over all examples, then the properties, with a report at the end. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { examples } from "../corpus/example.ts";
import { Examiner, type Failure } from "./examine.ts";
import { minimise } from "./minimise.ts";
import { mutant } from "./mutate.ts";
import { Progress } from "./progress.ts";
import { PROPERTIES } from "./properties.ts";
import { Random } from "./random.ts";

export interface Run {
  readonly runs: number;
  readonly seed: number;
}

const MAX_SHOWN = 20;

/** Runs, prints, and says how many executions failed. */
export function fuzz({ runs, seed }: Run): number {
  const mails = examples().map(({ bytes }) => Buffer.from(bytes).toString("latin1"));
  console.log(`fuzz: seed ${seed}, ${runs} executions, ${mails.length} examples`);
  const progress = new Progress(runs);
  const byProperties = Math.floor(runs / 10);
  const failed = mutate({ runs: runs - byProperties, seed }, mails, progress) + checkProperties({ runs: byProperties, seed }, progress);
  progress.end();
  console.log(`${progress.done - failed} passed, ${failed} failed`);
  return failed;
}

function bytesOf(mail: string): Uint8Array {
  return new Uint8Array(Buffer.from(mail, "latin1"));
}

function mutate({ runs, seed }: Run, mails: readonly string[], progress: Progress): number {
  const source = { random: new Random(seed), mails };
  const examiner = new Examiner();
  const shown = new Set<string>();
  let failed = 0;
  for (let run = 0; run < runs; run++) {
    const mail = mutant(source);
    const failure = examiner.examine(bytesOf(mail));
    progress.step(mail.length);
    if (failure === undefined) continue;
    failed++;
    const signature = signatureOf(failure);
    if (shown.has(signature) || shown.size >= MAX_SHOWN) continue;
    shown.add(signature);
    progress.say(show(mail, failure));
  }
  return failed;
}

/** Failures whose first fault differs in its numbers and values only are one. */
function signatureOf({ kind, text }: Failure): string {
  const [first = ""] = text.split(/[";(]/, 1);
  return `${kind} ${first.replaceAll(/\d+/g, "").slice(0, 120)}`;
}

let folder: string | undefined;

function show(mail: string, failure: Failure): string {
  const signature = signatureOf(failure);
  const shortest = minimise(mail, (shorter) => {
    const examiner = new Examiner();
    const found = examiner.examine(bytesOf(shorter)) ?? examiner.examine(bytesOf(shorter));
    return found !== undefined && signatureOf(found) === signature;
  });
  folder ??= mkdtempSync(join(tmpdir(), "ricochet-fuzz-"));
  const file = join(folder, `${failure.kind}-${Math.floor(performance.now())}.eml`);
  writeFileSync(file, bytesOf(shortest));
  return `FAILED ${failure.kind}: ${failure.text.slice(0, 400)}\n  ${file} (${shortest.length} bytes of ${mail.length})`;
}

function checkProperties({ runs, seed }: Run, progress: Progress): number {
  let failed = 0;
  for (const { name, property } of PROPERTIES) {
    const numRuns = Math.ceil(runs / PROPERTIES.length);
    const details = fc.check(property, { numRuns, seed, interruptAfterTimeLimit: 600_000 });
    progress.step(0, details.numRuns);
    if (!details.failed) continue;
    failed++;
    const counterexample = JSON.stringify(details.counterexample?.[0] ?? null);
    progress.say(
      `FAILED ${name}: ${String(details.errorInstance).slice(0, 600)}\n  path ${details.counterexamplePath} ${counterexample.slice(0, 1500)}`,
    );
  }
  return failed;
}
