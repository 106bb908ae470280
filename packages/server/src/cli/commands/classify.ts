/** `ricochet classify`: replies from the arguments or, a line each, from the standard input -> verdicts. */

import { isUtf8 } from "node:buffer";
import { classifyReply } from "@ricochet/core";
import { STDIN } from "../../sources/index.ts";
import type { Context } from "./context.ts";
import { tellFailure } from "./failures.ts";
import type { JsonFlag } from "./flags.ts";
import { Output } from "./output.ts";
import { standardInput } from "./standard-input.ts";

/** A longer line is cut, so that an input without line ends does not fill the memory. */
const LINE_LIMIT_OCTETS = 1024 * 1024;
const LINE_END = /\r\n|\r|\n/;
const BEYOND_ASCII = /[\x80-\xff]/;

type Say = (reply: string) => void;

export async function classify(this: Context, flags: JsonFlag, ...replies: string[]): Promise<void> {
  const output = new Output(this.process.stdout);
  const say = flags.json === true ? sayJson(output) : await sayRow(this, output);
  if (replies.length > 0 && !(replies.length === 1 && replies[0] === STDIN)) {
    for (const reply of replies) say(reply);
    await output.flush();
    return;
  }
  try {
    for await (const lines of linesOf(standardInput(this))) {
      for (const line of lines) say(line);
      await output.flush();
    }
  } catch (cause) {
    tellFailure(this, { path: STDIN, cause }, "nothing more to classify");
  }
}

/** Each line has its object, blank ones too, so that line n of the output is about line n of the input. */
function sayJson(output: Output): Say {
  return (reply) => {
    const { text, code, status, reason, bounce, rule, confidence } = classifyReply(reply);
    output.addJson({ text, code, status, reason, bounce, rule, confidence });
  };
}

async function sayRow(context: Context, output: Output): Promise<Say> {
  const { paintFor, terminalWidth, verdictRow } = await import("../present/index.ts");
  const { stdout, env } = context.process;
  const options = { paint: paintFor(stdout, env), width: terminalWidth(stdout, env) };
  return (reply) => {
    if (reply.trim() !== "") output.add(verdictRow(classifyReply(reply), options));
  };
}

/** The lines that each piece of the input completes; LF, CRLF and CR. */
async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  let rest = "";
  for await (const chunk of input) {
    // One letter an octet, so that a line can be decoded by itself.
    const text = rest + Buffer.from(chunk).toString("latin1");
    const half = text.endsWith("\r") ? "\r" : ""; // of a CRLF, perhaps
    const lines = text.slice(0, text.length - half.length).split(LINE_END);
    rest = (lines.pop() ?? "").slice(0, LINE_LIMIT_OCTETS) + half;
    if (lines.length > 0) yield lines.map(decoded);
  }
  if (rest !== "") yield [decoded(rest.replace(/\r$/, ""))];
}

/** UTF-8, and where a line is none, what servers of the West wrote before it. */
function decoded(octets: string): string {
  if (!BEYOND_ASCII.test(octets)) return octets;
  const bytes = Buffer.from(octets, "latin1");
  return new TextDecoder(isUtf8(bytes) ? "utf-8" : "windows-1252").decode(bytes);
}
