/**
 * The daemon with its HTTP side: what happens is counted too, and monitors, programs and people are answered for as long as the
 * daemon runs. Both are loaded where an HTTP address is configured, before root is given up: a daemon without one pays nothing.
 */

import type { ApiOptions } from "../../http/index.ts";
import { systemClock } from "../../time/index.ts";
import type { ObservableDaemon, StartDaemon } from "./daemon.ts";
import { ownVersion } from "./own-version.ts";
import { pageFolder } from "./page-folder.ts";
import { pageUrl } from "./page-url.ts";

/** Starts both; where no HTTP address is configured, the daemon alone. */
export function withHttp(start: StartDaemon<ObservableDaemon>): StartDaemon {
  return async (configuration, options) => {
    const { listen } = configuration.http;
    if (listen === undefined) return await start(configuration, options);
    const [{ apiPartsOf, startHttpServer }, { createMetrics }, version] = await Promise.all([
      import("../../http/index.ts"),
      import("../../service/metrics/index.ts"),
      ownVersion(),
    ]);
    const queue = (): ReturnType<ObservableDaemon["store"]["counts"]> => daemon.store.counts();
    const metrics = createMetrics({ queue, nowMs: systemClock.nowMs });
    const observe: typeof options.observe = (event) => {
      metrics.observe(event);
      options.observe(event);
    };
    const daemon = await start(configuration, { ...options, observe });
    const { exposition, contentType } = metrics;
    const isReady = async (): Promise<boolean> => (await daemon.store.freeBytes()) > daemon.configuration().store.minFreeBytes;
    const page = pageFolder();
    try {
      const http = await startHttpServer({
        ...listen,
        probed: { exposition, contentType, isReady },
        api: apiOf(daemon, { parts: apiPartsOf(daemon, systemClock), version }),
        ...(page !== undefined && { page }),
        onFailure: (failure) => observe({ kind: "http-failed", ...failure }),
      });
      return {
        endpoints: [...daemon.endpoints, { listener: "http", host: http.host, port: http.port }],
        broken: daemon.broken,
        ...(page !== undefined && { wayIn: () => wayIn(daemon, http) }),
        reload: (next) => daemon.reload(next),
        async stop() {
          await http.close();
          return await daemon.stop();
        },
      };
    } catch (cause) {
      await daemon.stop();
      throw cause;
    }
  };
}

/** With the rules that hold when somebody asks: SIGHUP changes them. */
function apiOf({ configuration }: ObservableDaemon, fixed: Pick<ApiOptions, "parts" | "version">): ApiOptions {
  return {
    ...fixed,
    get areMetricsPublic() {
      return configuration().http.areMetricsPublic;
    },
    get requestsPerMinute() {
      return configuration().http.requestsPerMinute;
    },
    get allowOrigins() {
      return configuration().http.allowOrigins;
    },
  };
}

/** Whoever reads the terminal of the daemon may do everything. */
async function wayIn({ store }: ObservableDaemon, at: { readonly host: string; readonly port: number }): Promise<string> {
  const { makeLink } = await import("../../http/access/index.ts");
  const { path, link } = makeLink("admin", systemClock.nowMs());
  await store.sessions.addLink(link, { who: "start", nowMs: link.createdAtMs });
  return `${pageUrl(at) ?? ""}${path}`;
}
