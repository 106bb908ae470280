/** The columns of the queue. */

import type { QueueEntry } from "ricochet/client";
import { visible } from "../../bounce/index.ts";
import { Badge, type Column, DueTime, RelativeTime, type Tone } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";

const TONES: Readonly<Record<string, Tone>> = { waiting: "soft", claimed: "accent", held: "muted", quarantined: "complaint" };

export function useColumns(): readonly Column<QueueEntry>[] {
  const { queue: words } = useWords();
  const states: Readonly<Record<string, string>> = words.states;
  return [
    {
      name: "recipient",
      title: words.recipient,
      width: "minmax(140px, 2fr)",
      cell: ({ recipient }) => <span title={visible(recipient)}>{visible(recipient)}</span>,
    },
    {
      name: "destination",
      title: words.destination,
      width: "minmax(112px, 1fr)",
      isMinor: true,
      cell: ({ destination }) => (
        <a class="quiet-link" href={`/destinations/${encodeURIComponent(destination)}`}>
          {visible(destination)}
        </a>
      ),
    },
    {
      name: "state",
      title: words.state,
      width: "108px",
      cell: ({ state }) => <Badge tone={TONES[state] ?? "muted"}>{states[state] ?? state}</Badge>,
    },
    { name: "accepted", title: words.accepted, width: "96px", isMinor: true, cell: ({ acceptedAt }) => <RelativeTime at={acceptedAt} /> },
    { name: "due", title: words.due, width: "96px", cell: (entry) => (isTriedAgain(entry) ? <DueTime at={entry.dueAt} /> : "–") },
    { name: "attempts", title: words.attempts, width: "64px", isMinor: true, isNumber: true, cell: ({ attempts }) => attempts },
    {
      name: "last",
      title: words.last,
      width: "minmax(160px, 3fr)",
      isMinor: true,
      cell: ({ last }) => (
        <span class="text-muted" title={visible(last?.text ?? "")}>
          {visible(last?.text ?? "–")}
        </span>
      ),
    },
  ];
}

/** What a person gave up has its end at the beginning of 1970, and waits for nothing but that. */
function isTriedAgain({ state, expiresAt }: QueueEntry): boolean {
  return state === "waiting" && Date.parse(expiresAt) > 0;
}
