/** One sender domain: each limit, what it means, how much of it is used, and who says so. */

import type { Reputation } from "ricochet/client";
import { Badge, Card, PlainTable, type Tone } from "../../components/index.ts";
import { countText, shareText } from "../../format/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";
import { LimitBar } from "./limit-bar.tsx";
import { type StandingRow, standingsOf } from "./standings.ts";

const TONES: Readonly<Record<StandingRow["state"], Tone>> = { good: "good", warning: "soft", over: "hard", few: "muted" };

interface SenderCardProps {
  readonly sender: Reputation["senders"][number];
  readonly limits: Reputation["limits"];
}

export function SenderCard({ sender, limits }: SenderCardProps) {
  const { reputation: words } = useWords();
  const { language } = useStore(preferences);
  const { senderDomain, shares, authenticationFailures } = sender;
  const title = senderDomain === "" ? words.unknownSender : senderDomain;
  return (
    <Card title={title} isFlush>
      <p class="px-4 pb-2 text-muted">
        {words.sent(countText(shares.sent, language))}
        {authenticationFailures > 0 && (
          <>
            {" · "}
            <a class="quiet-link" href="/outcomes?reason=authentication-failed">
              {words.authentication(countText(authenticationFailures, language))}
            </a>
          </>
        )}
      </p>
      <PlainTable
        label={title}
        keyOf={({ limit }) => limit.id}
        rows={standingsOf(sender, limits)}
        columns={[
          { name: "limit", title: words.limit, takesRest: true, cell: (row) => <Limit row={row} /> },
          { name: "share", title: words.share, isNumber: true, cell: ({ share }) => shareText(share, language) },
          { name: "until", title: words.most, isNumber: true, cell: ({ limit }) => shareText(limit.limit, language) },
          { name: "state", title: words.state, cell: ({ state }) => <Badge tone={TONES[state]}>{words.states[state]}</Badge> },
        ]}
      />
    </Card>
  );
}

/** Who has published it, and where. */
function Limit({ row: { limit, share, state } }: { readonly row: StandingRow }) {
  const { reputation: words } = useWords();
  const names: Readonly<Record<string, string>> = words.limits;
  return (
    <div class="flex items-center gap-4">
      <a
        class="quiet-link leading-6 max-sm:whitespace-normal sm:w-64 sm:shrink-0 sm:truncate"
        href={limit.source}
        target="_blank"
        rel="noreferrer"
        title={limit.means}
      >
        {names[limit.id] ?? limit.means}
      </a>
      <div class="min-w-0 flex-1 max-sm:hidden">
        <LimitBar share={share} warnAbove={limit.warnAbove} limit={limit.limit} tone={TONES[state]} />
      </div>
    </div>
  );
}
