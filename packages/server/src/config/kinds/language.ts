/** A language in which notifications are written: its tag (BCP 47), with or without a region. */

import { WORDS } from "@ricochet/core";
import { textual } from "./kind.ts";

const LANGUAGES = Object.keys(WORDS).toSorted();

/** "de", "pt-BR". */
export const LANGUAGE = textual<string>({
  noun: "language that is known here",
  allowed: `${LANGUAGES.join(", ")}, or one of these with a region as pt-BR`,
  parse: (text) => (LANGUAGES.includes(/^([a-z]{2,3})(?:[-_][\w.@-]*)?$/i.exec(text)?.[1]?.toLowerCase() ?? "") ? text : undefined),
});
