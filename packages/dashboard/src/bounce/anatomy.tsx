/** A bounce, taken apart: its way, what it means, and the mail with the bytes from which each value was read. */

import type { ComponentChildren } from "preact";
import type { Report, ReportedOutcome } from "ricochet/client";
import { Card } from "../components/index.ts";
import { useWords } from "../words/index.ts";
import { MailTabs } from "./mail-tabs.tsx";
import { Problems } from "./problems.tsx";
import { RouteDrawing } from "./route-drawing.tsx";
import { useSpotlight } from "./spotlight.ts";
import { Values } from "./values.tsx";
import { Verdict } from "./verdict.tsx";

interface AnatomyProps {
  readonly report: Report;
  readonly outcome: ReportedOutcome;
  /** Absent when the mail is not kept. */
  readonly octets: Uint8Array | undefined;
  /** Beside the mail, below what was read. */
  readonly children?: ComponentChildren;
}

export function Anatomy({ report, outcome, octets, children }: AnatomyProps) {
  const { anatomy } = useWords();
  const spotlight = useSpotlight();
  return (
    <div class="grid gap-3">
      <Card title={anatomy.route}>
        <RouteDrawing report={report} outcome={outcome} />
      </Card>
      <div class="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_340px]">
        <div class="grid min-w-0 gap-3 lg:sticky lg:top-4">
          <Card title={anatomy.mail}>
            {octets === undefined ? (
              <p class="text-muted">{anatomy.noMail}</p>
            ) : (
              <MailTabs octets={octets} ranges={outcome.evidence} spotlight={spotlight} />
            )}
          </Card>
          <Problems report={report} />
        </div>
        <div class="grid min-w-0 gap-3 max-lg:row-start-1">
          <Card title={anatomy.verdict}>
            <Verdict outcome={outcome} format={report.format} />
          </Card>
          <Card title={anatomy.values} isFlush>
            <Values outcome={outcome} spotlight={spotlight} />
          </Card>
          {children}
        </div>
      </div>
    </div>
  );
}
