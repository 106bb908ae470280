/** What each verb does, declared here and loaded when it is used. */
export type { Context } from "./context.ts";
export { EXIT, type ExitCode, knownCause } from "./exit-code.ts";
export { ROUTES } from "./routes.ts";
export { runSendmail } from "./run-sendmail.ts";
export { shown } from "./shown.ts";
export { inGroup, isGroup, kebab, optionsOf, type Target, verbsOf } from "./verb-list.ts";
