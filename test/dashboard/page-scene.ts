/** What the tests of the page have in common: a daemon with mail, a browser, and somebody who is signed in at a view. All of it ends with the file. */

import { afterAll, beforeAll, describe, onTestFinished } from "vitest";
import type { Role } from "../../packages/server/src/http/access/index.ts";
import { type Browser, chromiumPath, openBrowser } from "../browser/chromium.ts";
import { type ServedDashboard, type ServedOptions, serveDashboard } from "./served-dashboard.ts";
import { type WatchedPage, watchedPage } from "./watched-page.ts";

/** A page, and the server behind it. */
export interface Scene extends WatchedPage {
  readonly served: ServedDashboard;
}

/** How somebody comes to a view. */
export interface Visit {
  /** Path and query; the overview when absent. */
  readonly path?: string;
  readonly role?: Role;
}

/** What a test has at hand. */
export interface Stage {
  /** Signed in, at a view; the page is closed when the test ends. */
  at(visit?: Visit): Promise<Scene>;
  served(): ServedDashboard;
  /** A page where nobody is signed in. */
  stranger(): Promise<Scene>;
}

/** Tests that need a browser; without one they are skipped, and say so. */
export function describePage(what: string, define: (stage: Stage) => void, options: ServedOptions = {}): void {
  if (chromiumPath === undefined) console.warn(`skipped: ${what}: there is no Chromium (apt install chromium)`);
  describe.skipIf(chromiumPath === undefined)(what, () => {
    let server: ServedDashboard | undefined;
    let browser: Browser | undefined;
    beforeAll(async () => {
      server = await serveDashboard(options);
      browser = await openBrowser(chromiumPath ?? "");
    });
    afterAll(async () => {
      await browser?.close();
      await server?.close();
    });
    const served = (): ServedDashboard => {
      if (server === undefined) throw new TypeError("before the first test");
      return server;
    };
    const stranger = async (): Promise<Scene> => {
      if (browser === undefined) throw new TypeError("before the first test");
      await browser.page.context().clearCookies();
      const watched = await watchedPage(browser.page.context(), served().url);
      await watched.page.emulateMedia({ reducedMotion: "reduce" });
      onTestFinished(() => watched.page.close());
      return { ...watched, served: served() };
    };
    const at = async ({ path = "/", role = "admin" }: Visit = {}): Promise<Scene> => {
      const scene = await stranger();
      await scene.page.goto(await served().link(role));
      await scene.page.getByRole("heading", { name: "Overview", level: 1 }).waitFor();
      if (path === "/") return scene;
      await scene.page.goto(`${served().url}${path}`);
      await scene.page.locator("main h1").waitFor();
      return scene;
    };
    define({ at, served, stranger });
  });
}
