/** What is wrong, before all else: the alarms that are active, each with where to look, and who knows of it already. */

import { useState } from "preact/hooks";
import type { Alarm } from "ricochet/client";
import { client, may, useAct } from "../../api/index.ts";
import { visible } from "../../bounce/index.ts";
import { Button, RelativeTime, useErrorText } from "../../components/index.ts";
import { countText } from "../../format/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";
import type { Overview } from "./use-overview.ts";

/** Where one sees more, by kind; others have no view of their own. */
const WHERE: Readonly<Record<string, (subject: string) => string>> = {
  "hard-bounces": () => "/outcomes?bounce=hard",
  "complaints": () => "/outcomes?reason=complaint",
  "deferrals": () => "/destinations",
  "sudden-failures": () => "/outcomes",
  "blocklisted": (subject) => `/outcomes?text=${encodeURIComponent(subject)}`,
  "authentication": () => "/outcomes?reason=authentication-failed",
  "queue": () => "/queue",
  "webhook-parked": (subject) => `/webhooks/${encodeURIComponent(subject)}`,
};

/** Those that nobody knows of come first; more than these are told as a number until somebody wants them. */
const MOST = 4;

export function Alarms({ alarms }: Overview) {
  const { overview } = useWords();
  const { language } = useStore(preferences);
  const [isWhole, setWhole] = useState(false);
  const items = (alarms.data?.items ?? []).toSorted((one, other) => Number(isKnown(one)) - Number(isKnown(other)));
  const shown = isWhole ? items : items.slice(0, MOST);
  return (
    <section aria-label={overview.alarms} aria-live="polite" class="mb-3 grid gap-2">
      {items.length === 0 && (
        <p class="rounded-lg border border-line bg-surface px-4 py-2 text-muted">
          {alarms.data === undefined ? "\u00a0" : `✓ ${overview.noAlarms}`}
        </p>
      )}
      {shown.map((alarm) => (
        <AlarmRow key={alarm.id} alarm={alarm} />
      ))}
      {shown.length < items.length && (
        <button type="button" onClick={() => setWhole(true)} class="quiet-link min-h-6 justify-self-start">
          {overview.more(countText(items.length - shown.length, language))}
        </button>
      )}
    </section>
  );
}

function isKnown({ acknowledgedAt }: Alarm): boolean {
  return acknowledgedAt !== undefined;
}

function AlarmRow({ alarm }: { readonly alarm: Alarm }) {
  const { overview } = useWords();
  const { kind, subject, since, words, acknowledgedBy } = alarm;
  const where = WHERE[kind]?.(subject);
  const isQuiet = isKnown(alarm);
  return (
    <div
      class={`flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border px-4 py-2 ${isQuiet ? "border-line bg-surface" : "border-hard bg-hard-tint"}`}
    >
      <p class="min-w-0 flex-1">
        <span class={isQuiet ? "font-semibold" : "font-semibold text-hard"}>
          <span aria-hidden="true">■ </span>
          {where === undefined ? visible(subject) : <a href={where}>{visible(subject)}</a>}
        </span>{" "}
        {visible(words)}{" "}
        <span class="text-muted">
          <RelativeTime at={since} />
        </span>
      </p>
      {isQuiet ? <span class="text-xs text-muted">{overview.knownBy(acknowledgedBy ?? "")}</span> : <Acknowledge alarm={alarm} />}
    </div>
  );
}

function Acknowledge({ alarm: { id } }: { readonly alarm: Alarm }) {
  const { common, overview } = useWords();
  const act = useAct(() => client.alarms.acknowledge({ id, body: {} }), ["alarms"]);
  const refusal = useErrorText(act.error);
  const isAllowed = may("operate");
  return (
    <>
      {act.error !== undefined && (
        <span role="alert" class="text-hard">
          {refusal}
        </span>
      )}
      <Button
        disabled={!isAllowed || act.isActing}
        title={isAllowed ? overview.acknowledgeHint : common.notAllowed}
        onClick={() => act.run()}
      >
        {overview.acknowledge}
      </Button>
    </>
  );
}
