/**
 * A page on a slow machine, a slow line, or both, so that a test that does not wait for what it needs fails here and not elsewhere:
 * `RICOCHET_SLOW=6` gives it a sixth of the processor, `RICOCHET_LATE_MS=300` lets each answer come that much later. What is claimed
 * of the page is the same.
 */

import type { Page } from "playwright-core";

const RATE = Number(process.env["RICOCHET_SLOW"] ?? 1);
const LATENCY_MS = Number(process.env["RICOCHET_LATE_MS"] ?? 0);
const UNLIMITED = -1;

/** Slows it for as long as it is open, when somebody asked for that. */
export async function slowed(page: Page): Promise<void> {
  if (!(RATE > 1 || LATENCY_MS > 0)) return;
  const client = await page.context().newCDPSession(page);
  if (RATE > 1) await client.send("Emulation.setCPUThrottlingRate", { rate: RATE });
  if (LATENCY_MS > 0) {
    await client.send("Network.enable");
    const throughput = { downloadThroughput: UNLIMITED, uploadThroughput: UNLIMITED };
    await client.send("Network.emulateNetworkConditions", { offline: false, latency: LATENCY_MS, ...throughput });
  }
}
