/** The languages in which notifications can be written. */

import { cs } from "./cs.ts";
import { da } from "./da.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fi } from "./fi.ts";
import { fr } from "./fr.ts";
import { hu } from "./hu.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { nb } from "./nb.ts";
import { nl } from "./nl.ts";
import { pl } from "./pl.ts";
import { pt } from "./pt.ts";
import { ro } from "./ro.ts";
import { ru } from "./ru.ts";
import { sv } from "./sv.ts";
import { tr } from "./tr.ts";
import { uk } from "./uk.ts";
import type { Words } from "./words.ts";
import { zh } from "./zh.ts";

export type { AdviceKey, FailureReason, Words } from "./words.ts";

/** By BCP 47 tag. */
export const WORDS: Readonly<Record<string, Words>> = {
  en,
  de,
  fr,
  es,
  it,
  pt,
  nl,
  pl,
  ru,
  ja,
  zh,
  ko,
  sv,
  da,
  nb,
  fi,
  cs,
  hu,
  ro,
  tr,
  uk,
};
