/** `ricochet config show`: every key as it holds, in the form of the file, with where it came from behind it. */

import type { Setting } from "../../config/index.ts";
import { configured } from "./configured.ts";
import type { Context } from "./context.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import { Output } from "./output.ts";

/** Where the remarks begin, unless a line is longer. */
const REMARK_COLUMN = 56;

export async function showConfiguration(this: Context, flags: ConfigFlag & JsonFlag): Promise<void> {
  const loaded = await configured(this, flags);
  if (loaded === undefined) return;
  const output = new Output(this.process.stdout);
  if (flags.json === true) {
    for (const { key, value, origin } of loaded.settings) output.addJson({ key, value: value ?? null, origin });
  } else {
    const { originText } = await import("../../config/index.ts");
    const { paintFor } = await import("../present/index.ts");
    const paint = paintFor(this.process.stdout, this.process.env);
    let section = "";
    for (const setting of loaded.settings) {
      const { head, name } = splitKey(setting.key);
      if (head !== section) output.add(`${section === "" ? "" : "\n"}${paint("bold", heading(head))}\n`);
      section = head;
      const line = assignment(name, setting);
      const isDefault = setting.origin.kind === "default";
      output.add(`${isDefault ? paint("dim", line) : line}${remark(line, isDefault ? remarkOf(setting) : originText(setting.origin))}\n`);
    }
  }
  await output.flush();
}

/** "domain[1].name" -> "domain[1]", "name". */
function splitKey(key: string): { readonly head: string; readonly name: string } {
  const dot = key.indexOf(".");
  return { head: key.slice(0, dot), name: key.slice(dot + 1) };
}

function heading(head: string): string {
  const [, name = head, index] = /^(.+)\[(\d+)\]$/.exec(head) ?? [];
  return index === undefined ? `[${name}]` : `[[${name}]]`;
}

/** What is not set stands as a comment, so that the whole can be read as a file again. */
function assignment(name: string, { value }: Setting): string {
  if (value === undefined) return `# ${name} =`;
  return `${name} = ${Array.isArray(value) ? `[${value.map((item) => JSON.stringify(item)).join(", ")}]` : JSON.stringify(value)}`;
}

function remarkOf({ without }: Setting): string {
  return without === undefined ? "default" : `default: ${without.replaceAll("`", "")}`;
}

function remark(line: string, words: string): string {
  return `${" ".repeat(Math.max(1, REMARK_COLUMN - line.length))}# ${words}`;
}
