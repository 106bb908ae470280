/** The questions of the overview. */

import { client, useQuery } from "../../api/index.ts";
import { stepsOf } from "./figures.ts";
import { RANGES, type RangeName, rangeTimes } from "./range.ts";

const EVERY_MS = 30_000;
const LIMITS_FRESH_MS = 600_000;

/** Asked again by live events, and without them now and then. */
export function useOverview(name: RangeName) {
  const times = rangeTimes(name, Date.now());
  const [before, since, until] = [times.beforeMs, times.sinceMs, times.untilMs].map((atMs) => new Date(atMs).toISOString());
  const { by, stepMs } = RANGES[name];
  const often = { everyMs: EVERY_MS };
  const span = { ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
  const former = { ...(before !== undefined && { since: before }), ...(since !== undefined && { until: since }) };
  const rates = useQuery(["rates", "time", name, since], (signal) => client.rates.get({ ...span, by: [by, "measure"] }, { signal }), often);
  return {
    times,
    rates,
    /** The same by step of time. */
    steps: stepsOf(rates.data?.items ?? [], { sinceMs: times.stepsFromMs, untilMs: times.untilMs, stepMs }),
    former: useQuery(["rates", "former", name, before], (signal) => client.rates.get({ ...former, by: ["measure", "reason"] }, { signal })),
    reasons: useQuery(
      ["rates", "reasons", name, since],
      (signal) => client.rates.get({ ...span, by: ["measure", "reason"] }, { signal }),
      often,
    ),
    destinations: useQuery(
      ["rates", "to", name, since],
      (signal) => client.rates.get({ ...span, by: ["provider", "measure"] }, { signal }),
      often,
    ),
    alarms: useQuery(["alarms", "active"], (signal) => client.alarms.list({ active: true }, { signal }), often),
    limits: useQuery(["limits"], (signal) => client.alarms.limits({ signal }), { freshMs: LIMITS_FRESH_MS }),
    queue: useQuery(["queue", "counts"], (signal) => client.queue.counts({ signal }), often),
    latest: useQuery(["outcomes", "latest"], (signal) => client.outcomes.list({ limit: 8 }, { signal }), often),
  };
}

/** What they are answered. */
export type Overview = ReturnType<typeof useOverview>;

/** From when on an alarm of a kind is raised; undefined while that is not known, or when it never is. */
export function limitOf({ limits }: Pick<Overview, "limits">, kind: "hard-bounces" | "complaints"): number | undefined {
  const found = limits.data?.items.find((item) => item.kind === kind);
  return limits.data?.isOn === true && found?.isOff === false ? found.limit : undefined;
}
