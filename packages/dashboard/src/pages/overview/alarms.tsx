/** What is wrong, before all else: the alarms that are active, each with where to look, and who knows of it already. */

import type { Alarm } from "ricochet/client";
import { client, may, useAct } from "../../api/index.ts";
import { visible } from "../../bounce/index.ts";
import { Button, RelativeTime, useErrorText } from "../../components/index.ts";
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

export function Alarms({ alarms }: Overview) {
  const { overview } = useWords();
  const items = alarms.data?.items ?? [];
  return (
    <section aria-label={overview.alarms} aria-live="polite" class="mb-3 grid gap-2">
      {items.length === 0 && (
        <p class="rounded-lg border border-line bg-surface px-4 py-2 text-muted">
          {alarms.data === undefined ? "\u00a0" : `✓ ${overview.noAlarms}`}
        </p>
      )}
      {items.map((alarm) => (
        <AlarmRow key={alarm.id} alarm={alarm} />
      ))}
    </section>
  );
}

function AlarmRow({ alarm }: { readonly alarm: Alarm }) {
  const { overview } = useWords();
  const { kind, subject, since, words, acknowledgedAt, acknowledgedBy } = alarm;
  const where = WHERE[kind]?.(subject);
  const isKnown = acknowledgedAt !== undefined;
  return (
    <div
      class={`flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border px-4 py-2 ${isKnown ? "border-line bg-surface" : "border-hard bg-hard-tint"}`}
    >
      <p class="min-w-0 flex-1">
        <span class={isKnown ? "font-semibold" : "font-semibold text-hard"}>
          <span aria-hidden="true">■ </span>
          {where === undefined ? visible(subject) : <a href={where}>{visible(subject)}</a>}
        </span>{" "}
        {visible(words)}{" "}
        <span class="text-muted">
          <RelativeTime at={since} />
        </span>
      </p>
      {isKnown ? <span class="text-xs text-muted">{overview.knownBy(acknowledgedBy ?? "")}</span> : <Acknowledge alarm={alarm} />}
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
