/**
 * Which languages a notification is written in: look-up after RFC 4647 §3.4, "pt-BR" finds "pt".
 * The wishes come from the caller or from the original's Content-Language (RFC 3282).
 */

import type { Notification } from "./notification.ts";
import { WORDS, type Words } from "./words/index.ts";

/** Tags whose mail readers read another one of ours. */
const KIN: Readonly<Record<string, string>> = { no: "nb", nn: "nb", iw: "he", mo: "ro", cmn: "zh", be: "ru", sk: "cs" };
const MAX_TAGS = 20;

type Wishes = Pick<Notification, "languages" | "fallbackLanguage" | "bilingual">;

/** One language, or two when the notification is to be bilingual. */
export function chooseWords({ languages, fallbackLanguage, bilingual }: Wishes, contentLanguage = ""): readonly Words[] {
  const english = WORDS["en"] as Words;
  const wished = languages ?? contentLanguage.split(",", MAX_TAGS);
  const chosen = firstKnown(wished) ?? firstKnown([fallbackLanguage ?? "en"]) ?? english;
  return bilingual === true && chosen !== english ? [chosen, english] : [chosen];
}

function firstKnown(tags: readonly string[]): Words | undefined {
  for (const tag of tags) {
    const primary = /^\s*([a-z]{2,3})(?:[-_\s(]|$)/i.exec(tag)?.[1]?.toLowerCase() ?? "";
    const words = WORDS[KIN[primary] ?? primary];
    if (words !== undefined) return words;
  }
  return undefined;
}
