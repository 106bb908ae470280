/** Bounces and complaints over time, as shares, with the limits drawn. */

import { Chart } from "../../charts/index.ts";
import { Card } from "../../components/index.ts";
import { shareText } from "../../format/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";
import { sharesOf } from "./figures.ts";
import { limitOf, type Overview } from "./use-overview.ts";

export function BounceChart({ steps, limits }: Pick<Overview, "steps" | "limits">) {
  const { overview, common } = useWords();
  const { language } = useStore(preferences);
  const shares = steps.totals.map(sharesOf);
  const limit = limitOf({ limits }, "hard-bounces");
  return (
    <Card title={overview.overTime}>
      <Chart
        label={`${overview.overTime}. ${overview.shareAxis}`}
        times={steps.times}
        series={[
          { name: common.hard, tone: "hard", values: shares.map(({ hard }) => hard) },
          { name: common.soft, tone: "soft", values: shares.map(({ soft }) => soft), isDashed: true },
          { name: common.complaint, tone: "complaint", values: shares.map(({ complaint }) => complaint) },
        ]}
        limits={limit === undefined ? [] : [{ name: overview.limit(shareText(limit, language)), tone: "hard", value: limit }]}
        valueText={(value) => shareText(value, language)}
        height={240}
      />
    </Card>
  );
}
