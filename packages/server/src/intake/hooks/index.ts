/** Webhooks of sending services: checked, read, recorded. */

export { createHooks, type Hooks } from "./hooks.ts";
export type { SeenCalls } from "./seen-calls.ts";
