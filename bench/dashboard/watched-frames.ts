/** What a step costs the page: time until it is drawn, frames that came late, elements, memory. */

import type { CDPSession, Page } from "playwright-core";

/** The figures of one step. */
export interface Step {
  readonly what: string;
  readonly ms: number;
  readonly frames: number;
  /** Frames that came more than LATE_MS after the one before. */
  readonly late: number;
  /** The longest time without a frame. */
  readonly longestMs: number;
  readonly elements: number;
  readonly heapMb: number;
}

const LATE_MS = 50;
/** Runs in the page: notes each frame from now on. */
const WATCH = `(() => {
  const gaps = [];
  let last = performance.now(), isOn = true;
  const note = (nowMs) => { gaps.push(nowMs - last); last = nowMs; if (isOn) requestAnimationFrame(note); };
  requestAnimationFrame(note);
  window.framesUntilNow = () => { isOn = false; return gaps; };
})()`;

/** Measures steps of one page. */
export async function stepper(page: Page) {
  const debuggerOf = await page.context().newCDPSession(page);
  await debuggerOf.send("Performance.enable");
  return async (what: string, act: () => Promise<unknown>): Promise<Step> => {
    await page.evaluate(WATCH);
    const beganMs = performance.now();
    await act();
    const ms = performance.now() - beganMs;
    const gaps: readonly number[] = await page.evaluate("framesUntilNow()");
    const late = gaps.filter((gapMs) => gapMs > LATE_MS).length;
    return { what, ms, frames: gaps.length, late, longestMs: Math.max(0, ...gaps), ...(await sizesOf(debuggerOf, page)) };
  };
}

async function sizesOf(session: CDPSession, page: Page): Promise<Pick<Step, "elements" | "heapMb">> {
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0;
  return { elements: await page.evaluate("document.querySelectorAll('*').length"), heapMb: heap / 1e6 };
}
