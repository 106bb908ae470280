/** A bar on a terminal that shows how far work is, and is wiped off when it is done. What draws it is loaded for the first one. */

import type { SingleBar } from "cli-progress";

interface BarOptions {
  /** `{bar}`, `{percentage}`, and the names of what each step tells. */
  readonly format: string;
  readonly total: number;
  readonly told: Readonly<Record<string, string | number>>;
}

export async function startBar(stream: NodeJS.WriteStream, { format, total, told }: BarOptions): Promise<SingleBar> {
  // Common JS: in the bundle, which has no names for what is in it, it comes whole.
  const { SingleBar, Presets } = (await import("cli-progress")).default;
  const bar = new SingleBar({ format, stream, clearOnComplete: true, linewrap: true, barsize: 24 }, Presets.shades_classic);
  bar.start(total, 0, told);
  return bar;
}
