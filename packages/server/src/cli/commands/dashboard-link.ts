/** `ricochet dashboard link`: makes a link that lets a person in once, and prints it, which happens this once. */

import { LINK_MS, makeLink } from "../../http/access/index.ts";
import { pageUrl } from "../daemon/index.ts";
import type { Context } from "./context.ts";
import type { DashboardLinkFlags } from "./dashboard-link-flags.ts";
import { EXIT } from "./exit-code.ts";
import { shown } from "./shown.ts";
import { withStore } from "./with-store.ts";

export async function makeDashboardLink(this: Context, flags: DashboardLinkFlags): Promise<void> {
  const { role = "admin", url, json } = flags;
  if (url !== undefined && !isWebAddress(url)) {
    this.fail(EXIT.wrongUse, `ricochet dashboard link: --url "${shown(url)}" is no address of the web; write https://bounces.example.com`);
    return;
  }
  await withStore(this, flags, {
    command: "dashboard link",
    makesStore: true,
    act: async ({ store, configuration, nowMs }) => {
      const { listen } = configuration.http;
      const base = url ?? (listen && pageUrl(listen));
      if (base === undefined) {
        this.fail(EXIT.badInput, "ricochet dashboard link: http.listen is off, or no address that a browser can go to; see --url");
        return;
      }
      const { path, link } = makeLink(role, nowMs);
      await store.sessions.addLink(link, { who: "cli", nowMs });
      const whole = `${base.replace(/\/$/, "")}${path}`;
      const expiresAt = new Date(link.expiresAtMs).toISOString();
      this.process.stdout.write(json === true ? `${JSON.stringify({ link: whole, role, expiresAt })}\n` : `${whole}\n`);
      if (json !== true) this.process.stderr.write(`Good once, for ${LINK_MS / 60_000} minutes: whoever opens it is in as ${role}.\n`);
    },
  });
}

function isWebAddress(url: string): boolean {
  return /^https?:/.test(url) && URL.canParse(url);
}
