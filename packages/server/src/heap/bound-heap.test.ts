import { execFileSync } from "node:child_process";
import process from "node:process";
import { expect, test } from "vitest";

const MODULE = new URL("./index.ts", import.meta.url).href;
/** As the daemon is started, and told to say what is compiled with which compiler. */
const OPTIONS = ["--no-concurrent-recompilation", "--no-turbofan", "--trace-opt", "--input-type=module", "--eval"];

/** How often the best compiler was at work in a program that does something before it counts to a hundred million. */
function bestCompiled(before: string): number {
  const program = `import { boundHeap, loosenHeap } from ${JSON.stringify(MODULE)};
    ${before};
    const odd = (sum, at) => (at & 1 ? sum + at : sum - 1);
    let sum = 0;
    for (let round = 0; round < 100; round++) for (let at = 0; at < 1e6; at++) sum = odd(sum, at);
    if (sum === 0) throw new Error("not counted");`;
  const said = execFileSync(process.execPath, [...OPTIONS, program], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  return said.split("\n").filter((line) => line.includes("completed") && line.includes("TURBOFAN")).length;
}

test("the best compiler works while the bounds are loosened, and not before or afterwards", { timeout: 30_000 }, () => {
  expect(bestCompiled("boundHeap()")).toBe(0);
  expect(bestCompiled("boundHeap(); loosenHeap()")).toBeGreaterThan(0);
  expect(bestCompiled("boundHeap(); loosenHeap()()")).toBe(0);
});

test("where nothing was bounded nothing is loosened", { timeout: 30_000 }, () => {
  expect(bestCompiled("loosenHeap()")).toBe(0);
});
