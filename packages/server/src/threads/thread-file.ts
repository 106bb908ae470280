/** Where the program of a thread lies: beside the module that starts it, as source, as compiled, and in the bundled program. */
export function threadFile(name: string, startedBy: string): URL {
  return new URL(`./${name}${startedBy.endsWith(".ts") ? ".ts" : ".js"}`, startedBy);
}
