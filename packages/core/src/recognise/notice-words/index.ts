/** What "not delivered" and "not yet delivered" are called, language by language. */

import { ar } from "./ar.ts";
import { ca } from "./ca.ts";
import { cs } from "./cs.ts";
import { da } from "./da.ts";
import { de } from "./de.ts";
import { el } from "./el.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fi } from "./fi.ts";
import { fr } from "./fr.ts";
import { he } from "./he.ts";
import { hu } from "./hu.ts";
import { id } from "./id.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { nb } from "./nb.ts";
import { nl } from "./nl.ts";
import type { NoticeWords } from "./notice-words.ts";
import { pl } from "./pl.ts";
import { pt } from "./pt.ts";
import { ro } from "./ro.ts";
import { ru } from "./ru.ts";
import { sk } from "./sk.ts";
import { sv } from "./sv.ts";
import { th } from "./th.ts";
import { tr } from "./tr.ts";
import { uk } from "./uk.ts";
import { vi } from "./vi.ts";
import { zh } from "./zh.ts";

export type { NoticeWords } from "./notice-words.ts";

/** English first: of two languages that explain a text equally well the earlier one is taken. */
export const NOTICE_WORDS: readonly NoticeWords[] = [
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
  sk,
  hu,
  ro,
  tr,
  uk,
  el,
  he,
  ar,
  vi,
  th,
  id,
  ca,
];
