/** How sources stand, for people: how far each was read, what waits in it, what is wrong. Looked at from beside, without disturbing who reads. */

import { opendir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { IntakeSettings } from "../../config/index.ts";
import { accountOf, markIn } from "../../intake/source/index.ts";
import type { Source } from "../../ledger/index.ts";
import type { IntakePosition, LedgerStore } from "../../store/index.ts";

/** One source. */
export interface SourceStatus {
  readonly account: string;
  readonly source: Source;
  /** Whether the configuration has it; else it was read before. */
  readonly isConfigured: boolean;
  readonly arrivals: number;
  /** When its position last moved. */
  readonly atMs?: number;
  readonly position?: string;
  /** What is there and not yet read, where that can be seen from outside. */
  readonly waiting?: { readonly count: number; readonly of: "octets" | "mails" };
  readonly trouble?: string;
}

/** All that are configured or were ever read, by name. */
export async function sourceStatus(
  settings: readonly IntakeSettings[],
  ledger: Pick<LedgerStore, "positions">,
): Promise<readonly SourceStatus[]> {
  const positions = new Map((await ledger.positions()).map((one) => [one.account, one]));
  const configured = await Promise.all(settings.map((one) => statusOf(one, positions.get(accountOf(one)))));
  const names = new Set(configured.map(({ account }) => account));
  const others = [...positions.values()]
    .filter(({ account }) => !names.has(account))
    .map((one) => ({ ...known(one), isConfigured: false }));
  return [...configured, ...others].sort((a, b) => (a.account < b.account ? -1 : 1));
}

async function statusOf(settings: IntakeSettings, position: IntakePosition | undefined): Promise<SourceStatus> {
  const waiting = await waitingIn(settings, position?.position);
  const account = accountOf(settings);
  const facts = position === undefined ? { account, source: settings.kind, arrivals: 0 } : known(position);
  return { ...facts, isConfigured: true, ...(waiting !== undefined && { waiting }) };
}

function known({ account, source, arrivals, atMs, position, trouble }: IntakePosition): Omit<SourceStatus, "isConfigured"> {
  return { account, source, arrivals, atMs, position, ...(trouble !== undefined && { trouble }) };
}

async function waitingIn(settings: IntakeSettings, position: string | undefined): Promise<SourceStatus["waiting"]> {
  if (settings.kind === "imap") return undefined;
  try {
    if (settings.kind === "maildir") return settings.after === "leave" ? undefined : { count: await newIn(settings.path), of: "mails" };
    const { size } = await stat(settings.path);
    const offset = markIn(position)?.offset ?? 0;
    // a shorter file is another one, and all of it waits
    return { count: size >= offset ? size - offset : size, of: "octets" };
  } catch {
    return undefined; // what cannot be seen is the source's own trouble
  }
}

async function newIn(maildir: string): Promise<number> {
  let count = 0;
  for await (const entry of await opendir(join(maildir, "new"), { bufferSize: 1024 })) if (entry.isFile()) count += 1;
  return count;
}
