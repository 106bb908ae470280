/**
 * The OAuth 2 access token for an IMAP server: printed by a program of the postmaster's, or had for a refresh token (RFC 6749,
 * section 6). It is kept until shortly before its end, where that was told, and always asked for anew after a refused login.
 */

import { execFile } from "node:child_process";
import type { ImapLogin } from "../../config/index.ts";
import { SourceTrouble } from "../source/index.ts";

/** What a login brings. */
export type Secret = { readonly pass: string } | { readonly accessToken: string };

const LIMIT_MS = 30_000;
const LIMIT_BYTES = 65_536;
/** It must not end on its way. */
const SPARE_MS = 60_000;

interface Token {
  readonly accessToken: string;
  readonly untilMs: number;
}

/** Gives the secret of each login. */
export class AccessTokens {
  readonly #login: ImapLogin;
  readonly #nowMs: () => number;
  #kept: Token | undefined;

  constructor(login: ImapLogin, nowMs: () => number) {
    this.#login = login;
    this.#nowMs = nowMs;
  }

  async secret(): Promise<Secret> {
    const login = this.#login;
    if (login.kind === "password") return { pass: login.password };
    if (this.#kept === undefined || this.#kept.untilMs <= this.#nowMs()) {
      const text = login.kind === "command" ? await printed(login.command) : await refreshed(login);
      this.#kept = tokenIn(text, this.#nowMs());
    }
    return { accessToken: this.#kept.accessToken };
  }

  /** The server did not take it. */
  forget(): void {
    this.#kept = undefined;
  }
}

function printed([program = "", ...parameters]: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, parameters, { timeout: LIMIT_MS, maxBuffer: LIMIT_BYTES }, (error, stdout) => {
      // its words may hold what is secret: only that it failed is told
      if (error === null) resolve(stdout);
      else reject(new SourceTrouble(`token_command ${program} failed (${error.code ?? error.signal ?? "unknown"})`));
    });
  });
}

async function refreshed({ url, refreshToken, clientId, clientSecret }: ImapLogin & { readonly kind: "refresh" }): Promise<string> {
  const form = new URLSearchParams({ grant_type: "refresh_token", refresh_token: refreshToken });
  if (clientId !== undefined) form.set("client_id", clientId);
  if (clientSecret !== undefined) form.set("client_secret", clientSecret);
  const signal = AbortSignal.timeout(LIMIT_MS);
  const response = await fetch(url, {
    method: "POST",
    body: form,
    redirect: "error",
    signal,
    headers: { accept: "application/json" },
  }).catch((cause: unknown) => {
    throw new SourceTrouble(`no token from ${new URL(url).host}`, { cause });
  });
  if (!response.ok) throw new SourceTrouble(`no token from ${new URL(url).host}: it answered ${response.status}`);
  return (await response.text()).slice(0, LIMIT_BYTES);
}

/** The token alone, or as RFC 6749 section 5.1 has it. */
function tokenIn(text: string, nowMs: number): Token {
  const trimmed = text.trim();
  const { access_token: accessToken, expires_in: expiresIn } = trimmed.startsWith("{") ? jsonOf(trimmed) : { access_token: trimmed };
  if (typeof accessToken !== "string" || !/^[\x21-\x7e]+$/.test(accessToken))
    throw new SourceTrouble("what came for an access token is none");
  const lifeMs = typeof expiresIn === "number" ? expiresIn * 1000 - SPARE_MS : 0;
  return { accessToken, untilMs: nowMs + lifeMs };
}

function jsonOf(text: string): { readonly access_token?: unknown; readonly expires_in?: unknown } {
  try {
    return JSON.parse(text) as { readonly access_token?: unknown };
  } catch {
    return {};
  }
}
