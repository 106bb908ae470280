/** `ricochet suppress history`: what happened to the entries of an address, the newest line first. */

import type { SuppressionChange } from "../../store/index.ts";
import { printable } from "../present/index.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import { Output } from "./output.ts";
import { shown } from "./shown.ts";
import { type PlaceFlags, streamOf } from "./suppress-flags.ts";
import { withSuppressions } from "./with-suppressions.ts";

const MOST_LINES = 1_000;

export async function suppressionHistory(this: Context, flags: PlaceFlags, text: string): Promise<void> {
  await withSuppressions(this, flags, async ({ list }) => {
    const { tenant = "default", json } = flags;
    const asked = streamOf(flags);
    const address = list.canonical(text);
    if (address === "") {
      this.fail(EXIT.badInput, `ricochet suppress history: "${shown(text)}" is no address and no @domain`);
      return;
    }
    const streams = asked === undefined ? ["", "transactional", "bulk"] : [asked];
    const lines = await Promise.all(streams.map((stream) => list.store.history({ tenant, stream, address }, MOST_LINES)));
    const output = new Output(this.process.stdout);
    for (const change of lines.flat().toSorted((one, other) => other.entry - one.entry)) {
      if (json === true) output.addJson({ ...change, atMs: undefined, at: new Date(change.atMs).toISOString() });
      else output.add(line(change));
    }
    if (json !== true && lines.flat().length === 0) output.add(`Nothing ever happened to ${shown(address)} here.\n`);
    await output.flush();
  });
}

function line({ atMs, what, who, stream, cause, reason, note, outcome }: SuppressionChange): string {
  const why = [cause, reason, outcome !== undefined && `outcome ${outcome}`, note].filter((part) => part !== undefined && part !== false);
  const scope = stream === "" ? "all" : stream;
  return `${new Date(atMs).toISOString()}  ${what.padEnd(8)}  ${scope.padEnd(13)}  by ${printable(who)}  ${printable(why.join(", "))}\n`;
}
