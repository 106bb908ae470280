/** Finds the system's Chromium and starts it without a window, with an empty profile of its own that goes away with it. */
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";

const PLACES = [process.env["RICOCHET_CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Nothing that a fresh profile does by itself may reach the network or touch another profile. */
const ARGUMENTS = [
  "--no-sandbox",
  "--headless",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const chromiumPath = PLACES.find((place): place is string => place !== undefined && existsSync(place));

export interface Browser {
  readonly page: Page;
  close(): Promise<void>;
}

/** `baseURL`: where addresses that begin with a slash lead. */
export async function openBrowser(executablePath: string, options: { readonly baseURL?: string } = {}): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), "ricochet-browser-"));
  const context = await chromium.launchPersistentContext(profile, { ...options, executablePath, headless: true, args: ARGUMENTS });
  const page = context.pages()[0] ?? (await context.newPage());
  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  };
  return { page, close };
}
