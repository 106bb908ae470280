/** Where the program of a thread lies: beside this file as source, as compiled, and beside the bundled program. */
export function threadFile(): URL {
  const name = import.meta.url.endsWith(".ts") ? "./store-thread.ts" : "./store-thread.js";
  return new URL(name, import.meta.url);
}
