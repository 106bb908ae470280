/**
 * A demo from its beginning to its end: starts the world, lets it run until the time is over or somebody stops it,
 * ends all of it, and shows what it came to.
 *
 * Always holds: whatever happens, the terminal is given back and nothing is left, neither sockets nor folder.
 */

import { spanText } from "../../time/index.ts";
import type { CameBack, DemoEvent } from "./demo-event.ts";
import type { DemoFolder } from "./demo-folder.ts";
import type { Presenter } from "./presenter.ts";
import { startWorld, type World } from "./start-world.ts";
import { Tally } from "./tally.ts";

/** How it runs. */
export interface DemoRun {
  readonly folder: DemoFolder;
  /** Seconds that pass in a second. */
  readonly speed: number;
  readonly presenter: Presenter;
  /** Resolves when it is to end. */
  readonly until: Promise<void>;
}

export async function runDemo({ folder, speed, presenter, until }: DemoRun): Promise<void> {
  const tally = new Tally();
  const samples = new Map<string, string>();
  const tell = (event: DemoEvent): void => {
    tally.count(event);
    if (event.kind === "came-back") noteSample(samples, event);
    presenter.tell(event);
  };
  try {
    const begunMs = performance.now();
    const world = await startWorld({ folder: folder.path, speed, isKept: folder.isKept, tell });
    const elapsedMs = (): number => performance.now() - begunMs;
    const elapsed = (): string => elapsedText(elapsedMs(), speed);
    presenter.begin({ world, tally, elapsed });
    await until;
    const facts = { elapsed: elapsed(), elapsedMs: Math.round(elapsedMs()) };
    const waiting = await end(world, presenter);
    const kept = folder.isKept ? { folder: folder.path } : {};
    presenter.end({ tally, waiting, situations: world.situations, samples, ...facts, ...kept });
  } finally {
    presenter.close();
    folder.leave();
  }
}

/** How many recipients it leaves in the queue. */
async function end(world: World, presenter: Presenter): Promise<number> {
  presenter.stopping();
  return await world.stop();
}

/** The first file of each kind. */
function noteSample(samples: Map<string, string>, { by, action, reason, file }: CameBack): void {
  const what = `${by}: ${action}${action === "failed" ? `, ${reason}` : ""}`;
  if (file !== undefined && !samples.has(what)) samples.set(what, file);
}

function elapsedText(elapsedMs: number, speed: number): string {
  const here = spanText(Math.floor(elapsedMs / 1000) * 1000);
  return speed === 1 ? here : `${here} here, ${spanText(elapsedMs * speed)} in the queue`;
}
