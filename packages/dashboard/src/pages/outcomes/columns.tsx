/** What stands in a row: what it came to, for whom, why, in the words of whoever refused, and when. */

import type { Outcome } from "ricochet/client";
import { visible } from "../../bounce/index.ts";
import { type Column, RelativeTime, WeightBadge, weightOf } from "../../components/index.ts";
import type { Words } from "../../words/index.ts";

export function columnsOf({ outcomes, common }: Words): readonly Column<Outcome>[] {
  return [
    { name: "weight", title: outcomes.weight, width: "88px", cell: (outcome) => <WeightBadge weight={weightOf(outcome)} /> },
    { name: "recipient", title: outcomes.recipient, width: "minmax(120px, 3fr)", cell: nameOf },
    { name: "reason", title: outcomes.reason, width: "minmax(0, 150px)", cell: ({ reason }) => reason },
    { name: "text", title: outcomes.text, width: "minmax(120px, 3fr)", isMinor: true, cell: wordsOf },
    { name: "provider", title: outcomes.provider, width: "minmax(80px, 1fr)", isMinor: true, cell: ({ provider }) => visible(provider) },
    { name: "proven", title: outcomes.proven, width: "64px", isMinor: true, cell: ({ isProven }) => (isProven ? "✓" : "–") },
    { name: "at", title: common.time, width: "104px", isMinor: true, cell: ({ at }) => <RelativeTime at={at} /> },
  ];
}

function nameOf({ id, recipient }: Outcome) {
  return (
    <a href={`/outcomes/${id}`} tabIndex={-1} title={visible(recipient)} class="hover:underline">
      <bdi>{visible(recipient)}</bdi>
    </a>
  );
}

function wordsOf({ code, text }: Outcome) {
  const isSaid = code === undefined || text.startsWith(String(code));
  const words = visible(isSaid ? text : `${code} ${text}`);
  return (
    <span title={words} class="font-mono text-xs text-muted">
      <bdi>{words}</bdi>
    </span>
  );
}
