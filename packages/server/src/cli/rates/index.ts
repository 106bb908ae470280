/** The rates as people and programs look at them. */
export { glyphsFor } from "./glyphs.ts";
export { ratesJson } from "./rates-json.ts";
export { ratesPage } from "./rates-page.ts";
export { type RatesBy, readRatesView } from "./rates-view.ts";
