export type { Report } from "./model/index.ts";
