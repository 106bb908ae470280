/** Webhooks of sending services: checked, read, recorded. */
export { createHooks, type HookCall, type HookOptions, type Hooks, type SeenCalls } from "./hooks.ts";
