/**
 * `ricochet compose`: a SPEC in JSON -> the notification on the standard output, with the CRLF line
 * ends of SMTP. Clock and randomness are here, for what the SPEC leaves out: the core has neither.
 */

import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { compose as composeNotification, notificationFromJson } from "@ricochet/core";
import { STDIN } from "../../sources/index.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import { tellFailure } from "./failures.ts";
import { shown } from "./shown.ts";

export async function compose(this: Context, _flags: Record<never, never>, file: string): Promise<void> {
  const text = await bytesOf(this, file);
  if (text === undefined) return;
  const name = file === STDIN ? "the standard input" : shown(file);
  const spec = parsed(text.toString("utf8"));
  if (spec === undefined) {
    this.fail(EXIT.badInput, `ricochet: ${name} is no JSON; nothing composed`);
    return;
  }
  const whole = await completed(this, spec, file);
  if (whole === undefined) return;
  try {
    const bytes = composeNotification(notificationFromJson(whole));
    const { stdout } = this.process;
    if (!stdout.write(bytes)) await new Promise<void>((done) => stdout.once("drain", done));
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    this.fail(EXIT.badInput, `ricochet: ${name}: ${shown(cause.message)}`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the SPEC leaves to us: the time, a seed, and the file in which the original lies. */
async function completed(context: Context, spec: unknown, file: string): Promise<unknown> {
  if (typeof spec !== "object" || spec === null || Array.isArray(spec)) return spec;
  const { originalFile, ...rest } = spec as Readonly<Record<string, unknown>>;
  const whole = { now: new Date().toISOString(), seed: randomUUID(), ...rest };
  if (originalFile === undefined) return whole;
  if (typeof originalFile !== "string" || "original" in rest || "originalBase64" in rest) {
    const value = JSON.stringify(originalFile);
    context.fail(EXIT.badInput, `ricochet: ${shown(file)}: originalFile is ${shown(value)}; allowed: a path, and no original beside it`);
    return undefined;
  }
  const path = resolve(file === STDIN ? "." : dirname(file), originalFile);
  const original = await bytesOf(context, path);
  return original && { ...whole, originalBase64: original.toString("base64") };
}

async function bytesOf(context: Context, path: string): Promise<Buffer | undefined> {
  try {
    if (path !== STDIN) return await readFile(path);
    const chunks: Uint8Array[] = [];
    for await (const chunk of context.process.stdin) chunks.push(chunk);
    return Buffer.concat(chunks);
  } catch (cause) {
    tellFailure(context, { path, cause }, "nothing composed");
    return undefined;
  }
}
