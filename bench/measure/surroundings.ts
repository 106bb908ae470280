/** What a figure depends on beside the code: the processor, the versions, who else is at work. */

import { cpus, loadavg } from "node:os";

export interface Surroundings {
  readonly processor: string;
  readonly cores: number;
  readonly node: string;
  /** Processes at work in the last minute: this run's own is one of them. */
  readonly load: number;
}

export function surroundings(): Surroundings {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? "unknown",
    cores: processors.length,
    node: process.versions.node,
    load: loadavg()[0] ?? 0,
  };
}

export function describe({ processor, cores, node, load }: Surroundings): string {
  const noise = load > 0.5 ? "; others are at work on this machine, so compare within this run only" : "";
  return `${processor}, ${cores} cores, node ${node}, load ${load.toFixed(2)}${noise}`;
}
