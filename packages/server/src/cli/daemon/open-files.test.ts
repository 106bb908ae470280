import { expect, test } from "vitest";
import { neededFiles, tooFewFiles } from "./open-files.ts";

const CONFIGURATION = {
  listeners: [{}, {}],
  limits: { maxConnections: 1000 },
  delivery: { maxConnections: 500 },
} as unknown as Parameters<typeof neededFiles>[0];

test("each listener may have all its sessions while all connections out are open", () => {
  expect(neededFiles(CONFIGURATION)).toBeGreaterThan(2500);
});

test("a limit below that is told at the start, with both numbers; one that suffices is not", () => {
  expect(tooFewFiles(CONFIGURATION, 1024)).toMatch(/may open 1024 files, .* can need 2628; .*LimitNOFILE/);
  expect(tooFewFiles(CONFIGURATION, 2628)).toBeUndefined();
});

test("the limit of this process is known where the system tells it", () => {
  const endless = { ...CONFIGURATION, limits: { maxConnections: 1e12 } } as typeof CONFIGURATION;
  expect(tooFewFiles(endless) !== undefined).toBe(process.platform === "linux");
});
