/** `ricochet config check`: everything that is wrong or odd, a line each; nothing is opened, bound or written. */

import type { Finding } from "../../config/index.ts";
import { readConfiguration, tellFindings } from "./configured.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import { Output } from "./output.ts";

export async function checkConfiguration(this: Context, flags: ConfigFlag & JsonFlag): Promise<void> {
  const result = await readConfiguration(this, flags);
  const faults = result.kind === "faulty" ? result.faults : [];
  if (flags.json === true) {
    const output = new Output(this.process.stdout);
    for (const fault of faults) output.addJson(asJson("fault", fault));
    for (const warning of result.warnings) output.addJson(asJson("warning", warning));
    await output.flush();
    if (faults.length > 0) this.fail(EXIT.badInput, `ricochet: the configuration cannot be used: ${counted(faults.length, "fault")}`);
    return;
  }
  await tellFindings(this, result);
  if (result.kind === "faulty") this.fail(EXIT.badInput, `ricochet: ${counted(faults.length, "fault")}; ricochet serve would not start`);
  else this.process.stdout.write(`${result.file ?? "The defaults"}: ${verdict(result.warnings.length)}\n`);
}

function asJson(level: "fault" | "warning", { key, words, origin }: Finding): Readonly<Record<string, unknown>> {
  return { level, key, text: words, origin: origin };
}

function verdict(warnings: number): string {
  return warnings === 0 ? "ready to be served" : `can be served, with ${counted(warnings, "warning")}`;
}

function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
