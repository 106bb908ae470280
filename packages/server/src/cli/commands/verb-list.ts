/**
 * What the table of verbs says of itself, for whoever must know them all: what is allowed where somebody mistyped, the
 * reference, the tests. Nothing is listed a second time, so that nothing can be forgotten.
 */

import type { Command, RouteMap } from "@stricli/core";
import type { Context } from "./context.ts";

/** What a word of the command line leads to. */
export type Target = Command<Context> | RouteMap<Context>;

/** One command, by the words that are typed for it: ["queue", "list"]. */
export interface Verb {
  readonly words: readonly string[];
  readonly command: Command<Context>;
}

/** Whether verbs of its own stand behind a word. */
export function isGroup(target: Target): target is RouteMap<Context> {
  return "getAllEntries" in target;
}

/** What stands in a group, by its words. */
export function inGroup(group: RouteMap<Context>): Readonly<Record<string, Target>> {
  return Object.fromEntries(group.getAllEntries().map(({ name, target }) => [name.original, target]));
}

/** All commands of a table, in its order. */
export function verbsOf(table: Readonly<Record<string, Target>>): readonly Verb[] {
  return Object.entries(table).flatMap(([word, target]) =>
    isGroup(target)
      ? verbsOf(inGroup(target)).map(({ words, command }) => ({ words: [word, ...words], command }))
      : [{ words: [word], command: target }],
  );
}

/** The options of a command as they are typed; the one that every other command has too comes last. */
export function optionsOf({ parameters: { flags = {}, aliases = {} } }: Command<Context>): readonly string[] {
  const letters = new Map(Object.entries(aliases).map(([letter, name]) => [name, letter]));
  const typed = (name: string): string => (letters.has(name) ? `-${letters.get(name)}` : `--${kebab(name)}`);
  const { config, ...own } = flags;
  return [...Object.keys(own), ...(config === undefined ? [] : ["config"])].map(typed);
}

/** As an option is typed: "older-than". */
export function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
