/** The figures at the top: what is wrong is seen from its colour and its shape, what it was before stands below it. */

import { Stat, type Tone } from "../../components/index.ts";
import { countText, shareText } from "../../format/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";
import { settledOf, sharesOf, type Totals, totalsOf } from "./figures.ts";
import { limitOf, type Overview } from "./use-overview.ts";

export function Stats({ rates, former, limits, steps }: Overview) {
  const { overview } = useWords();
  const { language } = useStore(preferences);
  const totals = rates.data && totalsOf(rates.data.items);
  const shares = totals && sharesOf(totals);
  const before = former.data && sharesOf(totalsOf(former.data.items));
  const share = (name: "bounce" | "hard" | "soft" | "complaint"): string | undefined => shares && shareText(shares[name], language);
  const note = (name: "bounce" | "hard" | "soft" | "complaint"): string =>
    before === undefined ? "" : overview.before(shareText(before[name], language));
  const course = (tone: Tone, figureOf: (totals: Totals) => number | undefined) =>
    rates.data && { tone, values: steps.totals.map(figureOf) };
  return (
    <dl class="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-6">
      <Stat
        label={overview.bounceRate}
        value={share("bounce")}
        note={note("bounce")}
        course={course("accent", (own) => sharesOf(own).bounce)}
      />
      <Stat
        label={overview.hardRate}
        value={share("hard")}
        note={note("hard")}
        tone={above(shares?.hard, limitOf({ limits }, "hard-bounces"))}
        course={course("hard", (own) => sharesOf(own).hard)}
      />
      <Stat label={overview.softRate} value={share("soft")} note={note("soft")} course={course("soft", (own) => sharesOf(own).soft)} />
      <Stat
        label={overview.complaintRate}
        value={share("complaint")}
        note={note("complaint")}
        tone={above(shares?.complaint, limitOf({ limits }, "complaints"))}
        course={course("complaint", (own) => sharesOf(own).complaint)}
      />
      <Stat label={overview.sentTotal} value={totals && countText(settledOf(totals), language)} course={course("good", settledOf)} />
      <Stat
        label={overview.refused}
        value={totals && countText(totals.forged + totals.refused, language)}
        note={totals && overview.refusedHint(countText(totals.refused, language))}
        course={course("muted", ({ forged, refused }) => forged + refused)}
      />
    </dl>
  );
}

function above(share: number | undefined, limit: number | undefined): Tone | undefined {
  return share !== undefined && limit !== undefined && share > limit ? "hard" : undefined;
}
