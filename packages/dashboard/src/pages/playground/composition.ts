/** From what a form says to what `/v1/compose` takes. What cannot be written the server says. */

import type { Composition } from "ricochet/client";

export const WRITTEN_ACTIONS = ["failed", "delayed", "delivered", "relayed", "expanded"] as const;
/** Those in which the core has words. */
export const WRITTEN_LANGUAGES = [
  ...["en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "fi"],
  ...["pl", "cs", "hu", "ro", "ru", "uk", "tr", "ja", "ko", "zh"],
] as const;

const DAY_MS = 86_400_000;

/** `textIn` gives what stands in a field, "" where nothing does. */
export function compositionOf(textIn: (name: string) => string, nowMs = Date.now()): Composition {
  const [sender, recipient, action, host] = [textIn("sender"), textIn("recipient"), textIn("action"), textIn("host")];
  const reply = replyOf(textIn("reply"));
  const isTold = action === "failed" || action === "delayed";
  return {
    reportingMta: "mx.example.com",
    envelope: { reversePath: sender },
    recipients: [
      {
        ...{ recipient, action },
        ...(host !== "" && { remoteMta: host }),
        ...(isTold && reply !== undefined && { reply }),
        ...(action === "delayed" && { willRetryUntil: new Date(nowMs + 5 * DAY_MS).toISOString() }),
      },
    ],
    languages: [textIn("language")],
    original: `From: ${sender}\r\nTo: ${recipient}\r\nSubject: Minutes\r\nMessage-ID: <1@example.com>\r\n\r\nWe met.\r\n`,
  };
}

/** "550 5.1.1 User unknown": a code, and the text behind it. */
function replyOf(text: string): { readonly code: number; readonly text: string; readonly command: string } | undefined {
  const [, code, words] = /^([245]\d\d)[ -]?(.*)$/.exec(text) ?? [];
  return code === undefined ? undefined : { code: Number(code), text: words ?? "", command: "RCPT" };
}
