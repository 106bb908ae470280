/** Where tables and charts of figures are drawn. */

import type { Paint } from "../present/index.ts";
import type { Glyphs } from "./glyphs.ts";

export interface Canvas {
  readonly columns: number;
  readonly glyphs: Glyphs;
  readonly paint: Paint;
}
