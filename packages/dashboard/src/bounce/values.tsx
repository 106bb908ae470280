/** What was read of one recipient, in the order in which people ask; a value whose bytes are known leads to them. */

import { useRef } from "preact/hooks";
import type { ReportedOutcome } from "ricochet/client";
import { classNames } from "../components/index.ts";
import { countText } from "../format/index.ts";
import { preferences, useStore } from "../state/index.ts";
import { useWords } from "../words/index.ts";
import { nameOfField } from "./field-names.ts";
import { replyText } from "./reply-text.ts";
import type { Spotlight } from "./spotlight.ts";
import { useFlash } from "./use-flash.ts";
import { visible } from "./visible.ts";

interface ValuesProps {
  readonly outcome: ReportedOutcome;
  readonly spotlight: Spotlight;
}

export function Values({ outcome, spotlight }: ValuesProps) {
  const { anatomy } = useWords();
  const box = useRef<HTMLDListElement>(null);
  const { pressed, lit } = spotlight;
  const isAsked = pressed?.side === "bytes";
  useFlash(box, isAsked ? { selector: `[data-value="${CSS.escape(pressed.field)}"]`, times: pressed.times } : undefined);
  return (
    <dl ref={box} class="grid">
      {valuesOf(outcome).map(({ field, text }) => (
        <div
          key={field}
          data-value={field}
          class={classNames(
            "grid grid-cols-[104px_minmax(0,1fr)] gap-2 border-b border-line px-4 py-1.5 last:border-0",
            field === lit && "bg-accent-tint",
          )}
        >
          <dt class="text-xs leading-5 text-muted">{nameOfField(anatomy.fields, field)}</dt>
          <dd class="min-w-0">
            <span class="break-words [unicode-bidi:isolate]">{visible(text)}</span>
            <Bytes {...{ field, outcome, spotlight }} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Bytes({ field, outcome, spotlight }: ValuesProps & { readonly field: string }) {
  const { anatomy } = useWords();
  const { language } = useStore(preferences);
  const range = outcome.evidence.find((one) => one.field === field);
  if (range === undefined) return null;
  return (
    <button
      type="button"
      onClick={() => spotlight.press(field, "value")}
      onMouseEnter={() => spotlight.light(field)}
      onMouseLeave={() => spotlight.light(undefined)}
      onFocus={() => spotlight.light(field)}
      onBlur={() => spotlight.light(undefined)}
      class="block min-h-6 text-left text-xs text-accent hover:underline"
    >
      {anatomy.bytes(countText(range.start, language), countText(range.end, language))} →
    </button>
  );
}

const ORDER = ["recipient", "originalRecipient", "action", "status", "reply", "diagnostic", "text"] as const;
const SERVERS = ["remoteMta", "reportingMta", "lastAttemptAt", "willRetryUntil"] as const;

function valuesOf(outcome: ReportedOutcome): readonly { readonly field: string; readonly text: string }[] {
  const named = [...ORDER, ...SERVERS].map((field) => ({ field: field as string, text: textOf(outcome, field) }));
  const known = new Set(named.map(({ field }) => field));
  const others = outcome.evidence.filter(({ field }) => !known.has(field)).map(({ field }) => ({ field, text: "" }));
  const isThere = ({ field, text }: { field: string; text: string }): boolean =>
    text !== "" || outcome.evidence.some((one) => one.field === field);
  return [...named, ...others].filter(isThere);
}

function textOf(outcome: ReportedOutcome, field: (typeof ORDER)[number] | (typeof SERVERS)[number]): string {
  if (field === "reply") return replyText(outcome);
  if (field === "diagnostic") return outcome.diagnostic === undefined ? "" : `${outcome.diagnostic.type}; ${outcome.diagnostic.text}`;
  if (field === "text") return "";
  return outcome[field] ?? "";
}
