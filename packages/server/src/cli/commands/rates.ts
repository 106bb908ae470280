/** `ricochet rates`: how much mail went out and what became of it, as a page with charts or as one object. */

import { keptDomain } from "../../ledger/index.ts";
import { periodEnding } from "../../service/rates/index.ts";
import { paintFor, terminalWidth } from "../present/index.ts";
import { glyphsFor, type RatesBy, ratesJson, ratesPage, readRatesView } from "../rates/index.ts";
import type { Context } from "./context.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import { Output } from "./output.ts";
import { withStore } from "./with-store.ts";

export interface RatesFlags extends ConfigFlag, JsonFlag {
  readonly since?: number;
  readonly by?: RatesBy;
  readonly tenant?: string;
  readonly stream?: "transactional" | "bulk";
  readonly sender?: string;
  readonly provider?: string;
  readonly ascii?: boolean;
}

const DAY_MS = 86_400_000;

export async function showRates(this: Context, flags: RatesFlags): Promise<void> {
  const { since = DAY_MS, by = "provider", json, ascii } = flags;
  const { stdout, env } = this.process;
  await withStore(this, flags, {
    command: "rates",
    act: async ({ store, nowMs }) => {
      const view = await readRatesView(store.ledger, { ...periodEnding(nowMs, since), ...scopeOf(flags) }, by);
      const output = new Output(stdout);
      if (json === true) output.addJson(ratesJson(view));
      else
        output.add(ratesPage(view, { columns: terminalWidth(stdout, env), glyphs: glyphsFor(env, ascii), paint: paintFor(stdout, env) }));
      await output.flush();
    },
  });
}

function scopeOf({ tenant, stream, sender, provider }: RatesFlags) {
  return {
    ...(tenant !== undefined && { tenant }),
    ...(stream !== undefined && { stream }),
    ...(sender !== undefined && { senderDomain: keptDomain(sender) }),
    ...(provider !== undefined && { provider: provider.toLowerCase() }),
  };
}
