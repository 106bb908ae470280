/**
 * Bounces in a folder of an IMAP server (RFC 9051): each message above the position is recorded, and then flagged, moved,
 * deleted or left. New ones are told by IDLE; a server without it is asked now and then.
 *
 * What was recorded and not yet put away when the connection broke is put away with the next one. A connection that ends is
 * the end of this function: whoever runs it begins anew after a while.
 */

import { readFileSync } from "node:fs";
import { ImapFlow } from "imapflow";
import type { ImapIntake } from "../../config/index.ts";
import { type RunSource, SourceTrouble, type SourceWork, Waker } from "../source/index.ts";
import { AccessTokens } from "./access-token.ts";
import { FolderReader } from "./folder-reader.ts";

/** A server may end an IDLE after 30 minutes (RFC 2177). */
const IDLE_MS = 1_500_000;
const CONNECT_MS = 30_000;

/** The source. */
export function readImap(settings: ImapIntake): RunSource {
  let tokens: AccessTokens | undefined;
  return async (work) => {
    tokens ??= new AccessTokens(settings.login, work.clock.nowMs);
    const client = await connected(settings, tokens);
    const waker = new Waker();
    let ended: unknown;
    const end = (cause?: unknown): void => {
      ended ??= cause ?? "the server closed the connection";
      waker.wake();
    };
    client.on("error", end);
    client.on("close", () => end());
    client.on("exists", () => waker.wake());
    const leave = (): void => client.close();
    work.signal.addEventListener("abort", leave, { once: true });
    try {
      await readAsItComes(client, { settings, work, waker, hasEnded: () => ended !== undefined });
    } catch (cause) {
      if (!work.signal.aborted) throw troubleOf(settings, cause);
    } finally {
      work.signal.removeEventListener("abort", leave);
      client.close();
    }
    if (!work.signal.aborted) throw troubleOf(settings, ended);
  };
}

interface Reading {
  readonly settings: ImapIntake;
  readonly work: SourceWork;
  readonly waker: Waker;
  readonly hasEnded: () => boolean;
}

async function readAsItComes(client: ImapFlow, { settings, work, waker, hasEnded }: Reading): Promise<void> {
  const { clock, signal } = work;
  const reader = new FolderReader(client, { settings, work });
  await reader.open();
  work.door.trouble(undefined);
  while (!signal.aborted && !hasEnded()) {
    await reader.readNew();
    if (hasEnded()) return;
    const canIdle = client.capabilities.has("IDLE");
    // it ends with the next command; a connection that breaks meanwhile is told by its own event
    if (canIdle) client.idle().catch(() => undefined);
    await waker.wait({ clock, forMs: canIdle ? IDLE_MS : settings.pollMs, signal });
    if (!signal.aborted && !hasEnded()) await client.noop();
  }
}

async function connected(settings: ImapIntake, tokens: AccessTokens): Promise<ImapFlow> {
  const { host, port, tls, ca, user } = settings;
  const client = new ImapFlow({
    ...{ host, port, secure: tls === "implicit", doSTARTTLS: tls === "starttls", logger: false, disableAutoIdle: true },
    ...{ auth: { user, ...(await tokens.secret()) }, connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, maxIdleTime: IDLE_MS },
    tls: { minVersion: "TLSv1.2", ...(ca !== undefined && { ca: readFileSync(ca) }) },
  });
  // an error without a listener would end the program
  const early = (): void => undefined;
  client.on("error", early);
  try {
    await client.connect();
    return client;
  } catch (cause) {
    client.close();
    if (isRefusedLogin(cause)) tokens.forget();
    throw troubleOf(settings, cause);
  } finally {
    client.off("error", early);
  }
}

function isRefusedLogin(cause: unknown): boolean {
  return typeof cause === "object" && cause !== null && "authenticationFailed" in cause && cause.authenticationFailed === true;
}

function troubleOf({ host, port }: ImapIntake, cause: unknown): SourceTrouble {
  if (cause instanceof SourceTrouble) return cause;
  const said = cause instanceof Error && "responseText" in cause ? String(cause.responseText) : String(cause);
  const words = isRefusedLogin(cause) ? `refused the login: ${said}` : said;
  return new SourceTrouble(`${host}:${port}: ${words.slice(0, 300)}`, { cause });
}
