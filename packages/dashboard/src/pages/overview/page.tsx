/** The overview: what is wrong first, then how much, then why and where; at the end what happens now. */

import { PageHead } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";
import { Alarms } from "./alarms.tsx";
import { BounceChart } from "./bounce-chart.tsx";
import { DestinationsCard } from "./destinations-card.tsx";
import { LatestCard } from "./latest-card.tsx";
import { QueueCard } from "./queue-card.tsx";
import { RangeChoice, useRange } from "./range-choice.tsx";
import { ReasonsCard } from "./reasons-card.tsx";
import { Stats } from "./stats.tsx";
import { useOverview } from "./use-overview.ts";

export function Page() {
  const { shell } = useWords();
  const [range] = useRange();
  const overview = useOverview(range);
  return (
    <>
      <PageHead title={shell.views.overview}>
        <RangeChoice />
      </PageHead>
      <Alarms {...overview} />
      <Stats {...overview} />
      <div class="mt-3 grid gap-3 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <BounceChart {...overview} />
        <QueueCard {...overview} />
        <ReasonsCard {...overview} />
        <DestinationsCard {...overview} />
      </div>
      <div class="mt-3">
        <LatestCard {...overview} />
      </div>
    </>
  );
}
