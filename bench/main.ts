/**
 * `npm run bench -- NAME [OPTIONS]`: one benchmark, or all of them with their defaults. README.md says
 * what each prints and how to read it.
 *
 * What always holds: every figure is of processes started here, of the build in packages/*\/dist, and
 * nothing fails because it was slow. A wrong option ends with exit code 2.
 */

import { apiSpeed } from "./api.ts";
import { composeSpeed } from "./compose.ts";
import { dashboardSpeed } from "./dashboard/dashboard.ts";
import { intakeSpeed } from "./intake.ts";
import { linear } from "./linear/linear.ts";
import { relay } from "./mail/relay.ts";
import { memory } from "./memory.ts";
import { queued } from "./queued.ts";
import { read } from "./read.ts";
import { returnPathSpeed } from "./return-path.ts";
import { start } from "./start.ts";
import { storeSpeed } from "./store.ts";
import { suppressionSpeed } from "./suppression.ts";

const BENCHMARKS: Readonly<Record<string, (args: readonly string[]) => void | Promise<void>>> = {
  read,
  start,
  memory,
  linear,
  compose: composeSpeed,
  "return-path": returnPathSpeed,
  relay,
  store: storeSpeed,
  suppression: suppressionSpeed,
  queued,
  intake: intakeSpeed,
  api: apiSpeed,
  dashboard: dashboardSpeed,
};

const [name, ...args] = process.argv.slice(2);
if (name === undefined) {
  for (const benchmark of Object.values(BENCHMARKS)) await benchmark([]);
} else {
  const benchmark = BENCHMARKS[name];
  if (benchmark === undefined) {
    console.error(`bench: no benchmark is called "${name}"; there are ${Object.keys(BENCHMARKS).join(", ")}`);
    process.exit(2);
  }
  await benchmark(args);
}
