/** What a piece of work in this process takes: on the clock, and of the processor in all threads. */

/** Seconds of both kinds. */
export interface TimeTaken {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** Does the work and measures it. */
export async function cpuTimeOf(work: () => Promise<void>): Promise<TimeTaken> {
  const cpu = process.cpuUsage();
  const begin = performance.now();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - begin) / 1000, cpuSeconds: (user + system) / 1e6 };
}
