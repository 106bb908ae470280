/** Webhooks of sending services: checked, read, recorded. */
export type { HookCall } from "./hook-call.ts";
export { createHooks, type HookOptions, type Hooks } from "./hooks.ts";
export type { SeenCalls } from "./seen-calls.ts";
