/** `ricochet demo`: which view, for how long, and what an interruption does. What runs is the matter of cli/demo. */

import { jsonPresenter, openFolder, pagePresenter, runDemo, sentencePresenter, stopWishes } from "../demo/index.ts";
import { paintFor } from "../present/index.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import type { JsonFlag } from "./flags.ts";
import { shown } from "./shown.ts";

export interface DemoFlags extends JsonFlag {
  readonly minutes?: number;
  readonly speed?: number;
  readonly keep?: string;
}

const MINUTE_MS = 60_000;
/** The times on the dashboard are those of whoever looks at it. */
const DEFAULT_SPEED = 1;
/** Where nobody sits who could end it. */
const DEFAULT_MINUTES = 2;
/** Mail is private, even here. */
const UMASK = 0o077;

export async function demo(this: Context, { minutes, speed = DEFAULT_SPEED, keep, json = false }: DemoFlags): Promise<void> {
  const { stdout } = this.process;
  const isPage = stdout.isTTY === true && !json;
  const limit = minutes ?? (stdout.isTTY === true ? undefined : DEFAULT_MINUTES);
  const umask = process.umask(UMASK);
  try {
    const folder = openFolder(keep);
    const presenter = isPage ? pagePresenter(stdout, paintFor(stdout, this.process.env)) : linesOf(this, json);
    // also when whoever reads the output goes away, or does not want to wait
    const onExit = (): void => {
      presenter.close();
      folder.leave();
    };
    process.on("exit", onExit);
    const onSecond = (): never => process.exit(EXIT.ok);
    const wishes = stopWishes({ signals: process, onSecond, ...(limit !== undefined && { limitMs: limit * MINUTE_MS }) });
    await runDemo({ folder, speed, presenter, until: wishes.until }).finally(() => {
      wishes.off();
      process.off("exit", onExit);
    });
  } catch (cause) {
    this.fail(EXIT.badInput, `ricochet demo: cannot start: ${shown(words(cause))}`);
  } finally {
    process.umask(umask);
  }
}

function linesOf({ process: { stdout } }: Context, json: boolean) {
  const write = (line: string): unknown => stdout.write(line);
  return json ? jsonPresenter(write) : sentencePresenter(write);
}

/** Only Linux has all of 127.0.0.0/8 at hand. */
function words(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const isWithoutAddress = "code" in cause && cause.code === "EADDRNOTAVAIL";
  return isWithoutAddress
    ? `${cause.message}: the demo's hosts need addresses of 127.0.0.0/16; give them to the loopback interface`
    : cause.message;
}
