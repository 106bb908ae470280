/**
 * The daemon with its HTTP side: what happens is counted too, and monitors are answered for as long as the daemon runs.
 * Both are loaded where an HTTP address is configured, before root is given up: a daemon without one pays nothing for them.
 */

import { systemClock } from "../../time/index.ts";
import type { ObservableDaemon, StartDaemon } from "./daemon.ts";

/** Starts both; where no HTTP address is configured, the daemon alone. */
export function withHttp(start: StartDaemon<ObservableDaemon>): StartDaemon {
  return async (configuration, options) => {
    const { listen } = configuration.http;
    if (listen === undefined) return await start(configuration, options);
    const [{ startHttpServer }, { createMetrics }] = await Promise.all([
      import("../../http/index.ts"),
      import("../../service/metrics/index.ts"),
    ]);
    const queue = (): ReturnType<ObservableDaemon["store"]["counts"]> => daemon.store.counts();
    const metrics = createMetrics({ queue, nowMs: systemClock.nowMs });
    const observe: typeof options.observe = (event) => {
      metrics.observe(event);
      options.observe(event);
    };
    const daemon = await start(configuration, { ...options, observe });
    const { exposition, contentType } = metrics;
    const isReady = async (): Promise<boolean> => (await daemon.store.freeBytes()) > configuration.store.minFreeBytes;
    try {
      const http = await startHttpServer({ ...listen, probed: { exposition, contentType, isReady } });
      return {
        endpoints: [...daemon.endpoints, { listener: "http", host: http.host, port: http.port }],
        broken: daemon.broken,
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
