/** The routes as an OpenAPI document. */
export { openApi } from "./document.ts";
