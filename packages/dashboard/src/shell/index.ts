/** What stands around every view. */
export { App } from "./app.tsx";
