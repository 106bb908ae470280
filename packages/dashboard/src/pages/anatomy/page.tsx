/** The view "outcome": the anatomy of a bounce. */

import { useState } from "preact/hooks";
import type { Arrival, Outcome, Report } from "ricochet/client";
import { Anatomy, RecipientChoice, visible, WrongVerdict } from "../../bounce/index.ts";
import { PageHead, QueryView, RelativeTime, WeightBadge, weightOf } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";
import type { ViewProps } from "../view.ts";
import { HistoryCard } from "./history.tsx";
import { ProvenanceCard } from "./provenance.tsx";
import { Told } from "./told.tsx";
import { reportOf, useOutcome } from "./use-outcome.ts";

export function Page({ params }: ViewProps) {
  const { shell } = useWords();
  const { outcome, arrival, raw } = useOutcome(Number(params["id"]));
  return (
    <>
      <PageHead title={shell.views.outcome} />
      <QueryView query={outcome}>
        {(one) => (
          <>
            <Summary outcome={one} />
            <QueryView query={arrival}>
              {(from) => <QueryView query={raw}>{(octets) => <Parts {...{ outcome: one, from, octets }} />}</QueryView>}
            </QueryView>
          </>
        )}
      </QueryView>
    </>
  );
}

function Summary({ outcome }: { readonly outcome: Outcome }) {
  const { anatomy } = useWords();
  const { recipient, at, message } = outcome;
  return (
    <div class="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1">
      <WeightBadge weight={weightOf(outcome)} />
      <span class="text-base font-semibold break-all">{visible(recipient)}</span>
      <span class="text-muted">
        <RelativeTime at={at} />
      </span>
      {message !== undefined && (
        <a class="quiet-link" href={`/messages/${encodeURIComponent(message)}`}>
          {anatomy.message}
        </a>
      )}
    </div>
  );
}

interface PartsProps {
  readonly outcome: Outcome;
  readonly from: Arrival | "gone";
  readonly octets: Uint8Array | "gone";
}

function Parts({ outcome, from, octets }: PartsProps) {
  const report = reportOf(from);
  const [chosen, setChosen] = useState(() => placeOf(outcome.recipient, report));
  const shown = report?.outcomes[chosen];
  const beside = (
    <>
      {from !== "gone" && <ProvenanceCard arrival={from} />}
      <HistoryCard address={outcome.recipient} />
    </>
  );
  if (report === undefined || shown === undefined) return <Told outcome={outcome}>{beside}</Told>;
  return (
    <>
      <div class="mb-3">
        <RecipientChoice report={report} chosen={chosen} onChoose={setChosen} />
      </div>
      <Anatomy report={report} outcome={shown} octets={octets === "gone" ? undefined : octets}>
        {beside}
        {octets !== "gone" && <WrongVerdict octets={octets} name={`outcome-${outcome.id}`} />}
      </Anatomy>
    </>
  );
}

/** Where the report speaks of a recipient: as it was refused, or as it was sent to. */
function placeOf(recipient: string, report: Report | undefined): number {
  const same = (address: string | undefined): boolean => address?.toLowerCase() === recipient.toLowerCase();
  const found = report?.outcomes.findIndex((one) => same(one.recipient) || same(one.originalRecipient)) ?? 0;
  return Math.max(0, found);
}
