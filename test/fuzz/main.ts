/**
 * `npm run fuzz -- [--runs N] [--seed S]`: reads N mails that nobody wrote, nine tenths of them examples
 * edited by a mutator, one tenth made up by fast-check, and demands of each what examine.ts says.
 * What fails is made as short as it can be and put into a temporary file. The last line is
 * "N passed, N failed"; the exit code is 1 when something failed, 2 for a wrong option.
 */
import { parseArgs } from "node:util";
import { fuzz } from "./fuzz.ts";

function wholeNumber(name: string, value: string): number {
  if (/^\d{1,10}$/.test(value)) return Number(value);
  console.error(`fuzz: --${name} takes a whole number, not "${value}"`);
  process.exit(2);
}

const { values } = parseArgs({ options: { runs: { type: "string", default: "50000" }, seed: { type: "string" } } });
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : wholeNumber("seed", values.seed);
const failed = fuzz({ runs: wholeNumber("runs", values.runs), seed });
process.exitCode = failed === 0 ? 0 : 1;
