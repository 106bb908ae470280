/** The attempts at a message as a line of time, the newest at its top: to whom, what came of it, and what was said with each host. */

import type { ComponentChildren } from "preact";
import type { Attempt } from "ricochet/client";
import { client, useQuery } from "../../api/index.ts";
import { visible } from "../../bounce/index.ts";
import { Badge, Card, QueryView, type Tone, WholeTime } from "../../components/index.ts";
import { countText } from "../../format/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";
import { Transcript } from "./transcript.tsx";

type Attempted = Attempt["recipients"][number];

const TONES: Readonly<Record<string, Tone>> = { delivered: "good", relayed: "good", failed: "hard", waiting: "soft", claimed: "accent" };

export function AttemptsCard({ id }: { readonly id: string }) {
  const { message } = useWords();
  const found = useQuery(["messages", "attempts", id], (signal) => client.messages.attempts({ id }, { signal }));
  return (
    <Card title={message.attemptsTitle}>
      <QueryView query={found}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="text-muted">{message.noAttempts}</p>
          ) : (
            <ol aria-label={message.attemptsTitle} class="border-l-2 border-line pl-4">
              {items.toReversed().map((attempt) => (
                <AttemptStep key={`${attempt.at} ${attempt.destination}`} attempt={attempt} />
              ))}
            </ol>
          )
        }
      </QueryView>
    </Card>
  );
}

function AttemptStep({
  attempt: { at, tookMs, destination, recipients, recipientsLeftOut, hasTranscript, dialogues },
}: {
  readonly attempt: Attempt;
}) {
  const { message } = useWords();
  const { language } = useStore(preferences);
  return (
    <Step tone={worstOf(recipients)}>
      <p class="text-xs text-muted">
        <WholeTime at={at} /> · {visible(destination)}
        {tookMs !== undefined && ` · ${countText(tookMs, language)} ms`}
      </p>
      <ul class="mt-1 grid gap-1">
        {recipients.map((one) => (
          <Result key={one.index} result={one} />
        ))}
      </ul>
      {recipientsLeftOut > 0 && <p class="text-muted">{message.leftOut(countText(recipientsLeftOut, language))}</p>}
      {hasTranscript && dialogues.map((dialogue, place) => <Transcript key={place} dialogue={dialogue} />)}
    </Step>
  );
}

function Result({ result: { recipient, state, code, text, host } }: { readonly result: Attempted }) {
  const { message } = useWords();
  const states: Readonly<Record<string, string>> = message.queueStates;
  const isSaid = code === undefined || code === 0 || text.startsWith(String(code));
  return (
    <li class="min-w-0">
      <p class="flex flex-wrap items-center gap-2">
        <Badge tone={TONES[state] ?? "muted"}>{states[state] ?? state}</Badge>
        <span class="min-w-0 break-all">{visible(recipient)}</span>
        {host !== undefined && <span class="text-xs text-muted">{visible(host)}</span>}
      </p>
      <p class="font-mono text-xs break-words text-muted">{visible(isSaid ? text : `${code} ${text}`)}</p>
    </li>
  );
}

const DOTS: Readonly<Record<string, string>> = { good: "bg-good", hard: "bg-hard", soft: "bg-soft" };

function Step({ tone, children }: { readonly tone: Tone; readonly children: ComponentChildren }) {
  return (
    <li class="relative pb-4">
      <span aria-hidden="true" class={`absolute top-1.5 -left-[21px] size-2 rounded-full ${DOTS[tone] ?? "bg-control"}`} />
      {children}
    </li>
  );
}

function worstOf(recipients: readonly Attempted[]): Tone {
  const tones = new Set(recipients.map(({ state }) => TONES[state] ?? "muted"));
  return (["hard", "soft", "good"] as const).find((tone) => tones.has(tone)) ?? "muted";
}
