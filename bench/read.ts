/**
 * `bench read`: the same messages, repeated as often, through this program and its peers, process to
 * process; messages for each second of CPU time, and how many times the best peer that is.
 *
 * The readers take turns (A B C A B C …), so that a busy minute of the machine meets all of them, and
 * the middle of the rounds counts. A message on which a peer dies or does not end is left out for all.
 */

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cpuTime } from "./measure/cpu-time.ts";
import { type Spread, spread } from "./measure/median.ts";
import { describe, type Surroundings, surroundings } from "./measure/surroundings.ts";
import { labelledSet, type StoredMessage } from "./messages/labelled-set.ts";
import { asFiles, asMailbox } from "./messages/written.ts";
import { options } from "./options.ts";
import { nothingRead, peers, type Reader, RICOCHET } from "./readers.ts";
import { scratchFolder } from "./scratch.ts";
import { table } from "./table.ts";

interface Measured {
  readonly reader: Reader;
  readonly lines: number;
  readonly cpuMs: Spread;
  readonly perSecond: number;
}

interface Refused {
  readonly reader: string;
  readonly names: readonly string[];
}

interface Facts {
  readonly from: string;
  readonly messages: number;
  readonly times: number;
  readonly rounds: number;
  readonly form: string;
  readonly bytes: number;
  readonly around: Surroundings;
  readonly leftOut: readonly Refused[];
  readonly missing: readonly string[];
  readonly ratio: number | undefined;
}

export function read(args: readonly string[]): void {
  const { times, rounds, form, floor, json } = options(args, { times: 20, rounds: 5, form: "mbox", floor: false, json: false });
  const around = surroundings();
  const folder = scratchFolder();
  const { folder: from, messages: all } = labelledSet();
  const { found, missing } = peers();
  const refused = refusedBy(found, all, folder);
  const messages = all.filter(({ name }) => refused.every(({ names }) => !names.includes(name)));
  const input = form === "files" ? asFiles(messages, times, join(folder, "in")) : asMailbox(messages, times, join(folder, "in.mbox"));
  const count = messages.length * times;

  const others = floor ? [nothingRead(messages.length)] : [];
  const measured = measure([RICOCHET, ...found, ...others], { input, output: join(folder, "out"), rounds, count });
  const best = Math.max(...measured.slice(1, 1 + found.length).map(({ perSecond }) => perSecond));
  const ratio = found.length > 0 ? (measured[0]?.perSecond ?? Number.NaN) / best : undefined;
  const bytes = messages.reduce((sum, message) => sum + message.bytes.length, 0) * times;
  const facts: Facts = { from, messages: messages.length, times, rounds, form, bytes, around, leftOut: refused, missing, ratio };
  if (json) {
    const readers = measured.map(({ reader: { name, version }, ...figures }) => ({ name, version, ...figures }));
    console.log(JSON.stringify({ bench: "read", ...facts, readers }));
  } else print(facts, measured);
}

function print(facts: Facts, measured: readonly Measured[]): void {
  const { from, messages, times, rounds, form, bytes, around, leftOut, missing, ratio } = facts;
  console.log(`read: ${messages} messages of ${from}, ${times} times, as ${form}, ${(bytes / 1e6).toFixed(1)} MB; ${rounds} rounds`);
  console.log(describe(around));
  for (const { reader, names } of leftOut) console.log(`left out for all, because ${reader} dies or hangs on them: ${names.join(", ")}`);
  if (missing.length > 0) console.log(`not installed, so not measured: ${missing.join(", ")}`);
  const heads = ["reader", "version", "lines", "CPU s", "least", "most", "messages/s", "µs a message", "MB/s"];
  const rows = measured.map(({ reader: { name, version }, lines, cpuMs, perSecond }) => {
    const seconds = [cpuMs.median, cpuMs.least, cpuMs.most].map((ms) => ms / 1000);
    return [name, version, lines, ...seconds, perSecond, 1e6 / perSecond, bytes / 1000 / cpuMs.median];
  });
  console.log(table(heads, rows));
  console.log(ratio === undefined ? "" : `${ratio.toFixed(1)} times the best peer\n`);
}

interface Work {
  readonly input: string;
  readonly output: string;
  readonly rounds: number;
  readonly count: number;
}

function measure(readers: readonly Reader[], { input, output, rounds, count }: Work): readonly Measured[] {
  const runs = readers.map((reader) => ({ reader, lines: 0, cpuMs: [] as number[] }));
  for (let round = 0; round < rounds; round++) {
    for (const run of runs) {
      run.cpuMs.push(cpuTime([...run.reader.command, input], output).cpuMs);
      run.lines = linesIn(output);
    }
  }
  const own = runs[0]?.lines;
  if (own !== count) throw new Error(`${count} messages went in and ${own} reports came out`);
  return runs.map(({ reader, lines, cpuMs }) => {
    const figures = spread(cpuMs);
    return { reader, lines, cpuMs: figures, perSecond: (count * 1000) / figures.median };
  });
}

function refusedBy(readers: readonly Reader[], messages: readonly StoredMessage[], folder: string): readonly Refused[] {
  const tried = asFiles(messages, 1, join(folder, "tried"));
  return readers.flatMap(({ name, attempt = [] }) => {
    const run = spawnSync(attempt[0] ?? "", [...attempt.slice(1), tried], { encoding: "utf8" });
    if (run.status !== 0) throw new Error(`${name} does not run: ${run.stderr}`);
    const names = run.stdout.split("\n").filter((line) => line !== "");
    return names.length > 0 ? [{ reader: name, names }] : [];
  });
}

function linesIn(path: string): number {
  const bytes = readFileSync(path);
  let lines = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) lines++;
  return lines;
}
