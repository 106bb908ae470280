/** The routes as an OpenAPI document. */
export { type Json, openApi } from "./document.ts";
