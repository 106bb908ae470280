/** The columns of the list: who, why, since when, until when. */

import type { Suppression } from "ricochet/client";
import { visible } from "../../bounce/index.ts";
import { Badge, type Column, RelativeTime, type Tone } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";

const TONES: Readonly<Record<Suppression["cause"], Tone>> = { hard: "hard", repeats: "soft", complaint: "complaint", manual: "muted" };

export function useColumns(): readonly Column<Suppression>[] {
  const { suppressions: words } = useWords();
  return [
    { name: "address", title: words.address, width: "minmax(140px, 2fr)", cell: ({ address }) => visible(address) },
    {
      name: "cause",
      title: words.cause,
      width: "minmax(112px, 1fr)",
      cell: ({ cause }) => <Badge tone={TONES[cause]}>{words.causes[cause]}</Badge>,
    },
    { name: "reason", title: words.reason, width: "minmax(96px, 1fr)", isMinor: true, cell: ({ reason }) => reason ?? "–" },
    { name: "stream", title: words.stream, width: "112px", isMinor: true, cell: ({ stream }) => words.streams[stream] },
    { name: "since", title: words.since, width: "104px", isMinor: true, cell: ({ since }) => <RelativeTime at={since} /> },
    {
      name: "until",
      title: words.until,
      width: "104px",
      cell: ({ until }) => (until === undefined ? <span class="text-muted">{words.never}</span> : <RelativeTime at={until} />),
    },
  ];
}
