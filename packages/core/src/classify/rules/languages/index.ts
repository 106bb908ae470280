/** The rules of every language but English, which stands with the reasons: add a file, name it here. */

import type { DocumentedRule } from "../rule.ts";
import { ar } from "./ar.ts";
import { ca } from "./ca.ts";
import { cs } from "./cs.ts";
import { da } from "./da.ts";
import { de } from "./de.ts";
import { el } from "./el.ts";
import { es } from "./es.ts";
import { fi } from "./fi.ts";
import { fr } from "./fr.ts";
import { he } from "./he.ts";
import { hi } from "./hi.ts";
import { hu } from "./hu.ts";
import { id } from "./id.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { nb } from "./nb.ts";
import { nl } from "./nl.ts";
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

export const LANGUAGE_RULES: readonly DocumentedRule[] = [
  ...ar,
  ...ca,
  ...cs,
  ...da,
  ...de,
  ...el,
  ...es,
  ...fi,
  ...fr,
  ...he,
  ...hi,
  ...hu,
  ...id,
  ...it,
  ...ja,
  ...ko,
  ...nb,
  ...nl,
  ...pl,
  ...pt,
  ...ro,
  ...ru,
  ...sk,
  ...sv,
  ...th,
  ...tr,
  ...uk,
  ...vi,
  ...zh,
];
