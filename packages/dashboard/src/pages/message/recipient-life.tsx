/** One recipient's way: where it stands, and what happened as a line of time, the newest at its top. */

import type { ComponentChildren } from "preact";
import type { Outcome, RecipientLife } from "ricochet/client";
import { visible } from "../../bounce/index.ts";
import { Card, RelativeTime, WeightBadge, WholeTime, weightOf } from "../../components/index.ts";
import { countText } from "../../format/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";

interface LifeProps {
  readonly life: RecipientLife;
  readonly acceptedAt: string;
}

export function RecipientLifeCard({ life, acceptedAt }: LifeProps) {
  const { message } = useWords();
  const { language } = useStore(preferences);
  const { recipient, state, attempts, dueAt, lastAnswer, outcomes } = life;
  return (
    <Card title={visible(recipient)} actions={<StateName state={state} />}>
      {attempts > 0 && (
        <p class="text-muted">
          {message.attempts(countText(attempts, language))}
          {dueAt !== undefined && state === "waiting" && (
            <>
              {" "}
              · {message.next} <RelativeTime at={dueAt} />
            </>
          )}
        </p>
      )}
      {lastAnswer !== undefined && (
        <p class="mt-1">
          <span class="text-xs text-muted">{message.lastAnswer}</span>
          <span class="block font-mono text-xs break-words">{visible(lastAnswer)}</span>
        </p>
      )}
      <ol aria-label={message.life} class="mt-3 border-l-2 border-line pl-4">
        {outcomes.toReversed().map((outcome) => (
          <OutcomeStep key={outcome.id} outcome={outcome} />
        ))}
        {outcomes.length === 0 && <li class="pb-2 text-muted">{message.nothing}</li>}
        <Step>
          <p>{message.accepted}</p>
          <p class="text-xs text-muted">
            <WholeTime at={acceptedAt} />
          </p>
        </Step>
      </ol>
    </Card>
  );
}

function OutcomeStep({ outcome }: { readonly outcome: Outcome }) {
  const { id, at, reason, text, source, remoteMta } = outcome;
  return (
    <Step>
      <p class="flex flex-wrap items-center gap-2">
        <WeightBadge weight={weightOf(outcome)} />
        <a class="quiet-link" href={`/outcomes/${id}`}>
          {reason}
        </a>
        <span class="text-xs text-muted">
          {[source, remoteMta].filter((part) => part !== undefined).join(" · ")} · <WholeTime at={at} />
        </span>
      </p>
      <p class="font-mono text-xs break-words text-muted">{visible(text)}</p>
    </Step>
  );
}

function Step({ children }: { readonly children: ComponentChildren }) {
  return (
    <li class="relative pb-3">
      <span aria-hidden="true" class="absolute top-1.5 -left-[21px] size-2 rounded-full bg-control" />
      {children}
    </li>
  );
}

function StateName({ state }: Pick<RecipientLife, "state">) {
  const { message } = useWords();
  const states: Readonly<Record<string, string>> = message.queueStates;
  return <span class="text-muted">{state === "unknown" ? message.unknown : (states[state] ?? state)}</span>;
}
