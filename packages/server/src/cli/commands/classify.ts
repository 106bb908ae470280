/** `ricochet classify`: replies from the arguments or, a line each, from the standard input -> verdicts. */

import { classifyReply } from "@ricochet/core";
import type { Context } from "./context.ts";
import type { JsonFlag } from "./flags.ts";
import { Output } from "./output.ts";

/** A longer line is cut, so that an input without line ends does not fill the memory. */
const LINE_LIMIT_CHARACTERS = 1024 * 1024;

type Say = (reply: string) => void;

export async function classify(this: Context, flags: JsonFlag, ...replies: string[]): Promise<void> {
  const output = new Output(this.process.stdout);
  const say = flags.json === true ? sayJson(output) : await sayRow(this, output);
  if (replies.length > 0) {
    for (const reply of replies) say(reply);
    await output.flush();
    return;
  }
  for await (const lines of linesOf(this.process.stdin)) {
    for (const line of lines) say(line);
    await output.flush();
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

/** The lines that each piece of the input completes; LF and CRLF. */
async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of input) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = (lines.pop() ?? "").slice(0, LINE_LIMIT_CHARACTERS);
    if (lines.length > 0) yield lines.map(withoutReturn);
  }
  rest += decoder.decode();
  if (rest !== "") yield [withoutReturn(rest)];
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
