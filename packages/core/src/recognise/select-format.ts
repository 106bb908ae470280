/**
 * Which text formats a notification may be of: one pass of one automaton over From, subject and
 * the beginning of the human part finds the signs of all formats.
 */

import type { TextLine } from "../mime/index.ts";
import { compilePhrases, type PhraseMatcher } from "../phrases/index.ts";
import type { Envelope } from "./envelope.ts";
import { type Sign, TEXT_FORMATS, type TextFormat } from "./formats/index.ts";

/** How much of the human part is searched for signs. */
const SEARCHED = 8192;

interface SignIndex {
  readonly matcher: PhraseMatcher;
  /** What each phrase of the matcher is a sign of. */
  readonly phrases: readonly { readonly sign: Sign; readonly format: TextFormat; readonly zone: "text" | "subject" }[];
  readonly headers: ReadonlyMap<string, readonly { readonly sign: Sign; readonly format: TextFormat }[]>;
}

let built: SignIndex | undefined;

function signIndex(): SignIndex {
  built ??= buildIndex(TEXT_FORMATS);
  return built;
}

function buildIndex(formats: readonly TextFormat[]): SignIndex {
  const phrases: SignIndex["phrases"][number][] = [];
  const texts: string[] = [];
  const headers = new Map<string, { sign: Sign; format: TextFormat }[]>();
  for (const format of formats) {
    for (const sign of format.signs) {
      if (sign.header !== undefined) headers.set(sign.header, [...(headers.get(sign.header) ?? []), { sign, format }]);
      for (const zone of ["text", "subject"] as const) {
        const phrase = sign[zone];
        if (phrase === undefined) continue;
        texts.push(phrase);
        phrases.push({ sign, format, zone });
      }
    }
  }
  return { matcher: compilePhrases(texts), phrases, headers };
}

/** The formats that one of their signs names, the most telling first. */
export function candidateFormats(envelope: Envelope, lines: readonly TextLine[]): TextFormat[] {
  const { matcher, phrases, headers } = signIndex();
  const { subject } = envelope;
  const shown = beginningOf(lines);
  const seen = new Map<Sign, { format: TextFormat; text: number; subject: number; header: number }>();
  const note = (sign: Sign, format: TextFormat, zone: "text" | "subject" | "header", words: number): void => {
    const entry = seen.get(sign) ?? { format, text: 0, subject: 0, header: 0 };
    entry[zone] = Math.max(entry[zone], words);
    seen.set(sign, entry);
  };
  for (const hit of matcher.find(`${subject}\n${shown}`)) {
    const phrase = phrases[hit.phrase];
    const zone = hit.end <= subject.length ? "subject" : "text";
    if (phrase !== undefined && phrase.zone === zone) note(phrase.sign, phrase.format, zone, hit.words);
  }
  if (headers.size > 0) {
    for (const { name } of envelope.header.fields) for (const { sign, format } of headers.get(name) ?? []) note(sign, format, "header", 4);
  }
  const weights = new Map<TextFormat, number>();
  for (const [sign, found] of seen) {
    const holds = (sign.text === undefined || found.text > 0) && (sign.subject === undefined || found.subject > 0) && (sign.header === undefined || found.header > 0) && (sign.from === undefined || sign.from.test(envelope.fromText));
    const weight = found.text + found.subject + found.header + (sign.from === undefined ? 0 : 3);
    if (holds) weights.set(found.format, Math.max(weights.get(found.format) ?? 0, weight));
  }
  return [...weights].sort(([, a], [, b]) => b - a).map(([format]) => format);
}

function beginningOf(lines: readonly TextLine[]): string {
  let text = "";
  for (const line of lines) {
    text += line.text;
    text += "\n";
    if (text.length > SEARCHED) break;
  }
  return text;
}
