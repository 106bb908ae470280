/** Does something again and again, at a steady pace of real time, until it is called off; one at a time. */

/** What to do, and how often. */
export interface Doing {
  readonly everyMs: number;
  /** Never rejects for what the world does. */
  readonly act: () => Promise<void>;
}

/** Calls it off; resolves when what is under way has ended. */
export type StopDoing = () => Promise<void>;

export function keepDoing({ everyMs, act }: Doing): StopDoing {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  let running: Promise<void> = Promise.resolve();
  const round = (): void => {
    const begunMs = performance.now();
    running = act().finally(() => {
      if (!isOver) timer = setTimeout(round, Math.max(0, everyMs - (performance.now() - begunMs)));
    });
  };
  round();
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await running;
  };
}
