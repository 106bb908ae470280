/** `ricochet suppress check`: which addresses are held back, from the arguments or a line each from the standard input. */

import { createInterface } from "node:readline";
import { listedEntry } from "../../service/suppression/exchange/index.ts";
import type { Checked, SuppressionList } from "../../service/suppression/index.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import { Output } from "./output.ts";
import { shown } from "./shown.ts";
import { type PlaceFlags, streamOf } from "./suppress-flags.ts";
import { suppressionRow } from "./suppress-row.ts";
import { withSuppressions } from "./with-suppressions.ts";

const BATCH = 5_000;

export async function checkSuppressions(this: Context, flags: PlaceFlags, ...addresses: string[]): Promise<void> {
  await withSuppressions(this, flags, async ({ list }) => {
    const output = new Output(this.process.stdout);
    for await (const batch of batches(addresses.length > 0 ? addresses : createInterface({ input: this.process.stdin }))) {
      for (const [at, answer] of (await answers(list, flags, batch)).entries())
        tell(this, output, { flags, answer, asked: batch[at] ?? "" });
      await output.flush();
    }
  });
}

function answers(list: SuppressionList, flags: PlaceFlags, batch: readonly string[]): Promise<readonly Checked[]> {
  const { tenant = "default" } = flags;
  // without a stream: what stops transactional mail, which is what holds for all
  const stream = streamOf(flags) ?? "";
  return list.check(batch.map((address) => ({ tenant, stream, address })));
}

interface Told {
  readonly flags: PlaceFlags;
  readonly answer: Checked;
  readonly asked: string;
}

function tell(context: Context, output: Output, { flags, answer: { address, hold }, asked }: Told): void {
  if (address === "") context.fail(EXIT.badInput, `ricochet suppress check: "${shown(asked)}" is no address`);
  if (flags.json === true) output.addJson({ asked, address, hold: hold === undefined ? null : listedEntry(hold) });
  else if (address !== "") output.add(hold === undefined ? `${shown(address)} may be written to\n` : suppressionRow(hold));
}

async function* batches(lines: Iterable<string> | AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let batch: string[] = [];
  for await (const line of lines) {
    if (line.trim() === "") continue;
    batch.push(line);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
