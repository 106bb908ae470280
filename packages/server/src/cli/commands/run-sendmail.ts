/** Sendmail's way into the program, past the parser of verbs, which knows no options like -oi. */

import type { Context } from "./context.ts";

/** Runs it; loaded only now. */
export async function runSendmail(context: Context, inputs: readonly string[]): Promise<void> {
  const { sendmail } = await import("./sendmail.ts");
  await sendmail(context, inputs);
}
