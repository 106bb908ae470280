/** An outcome as SparkPost's event: bounce (out_of_band), delay, delivery, policy_rejection, spam_complaint. Its values are text. */

import type { Outcome, Report } from "../model/index.ts";
import { SPARKPOST_CLASS } from "./sparkpost-classes.ts";
import { domainPart, epochSeconds, happenedAt, replyLine, type ToEvent } from "./to-event.ts";

const SUPPRESSED = "554 5.7.1 recipient address suppressed due to customer policy";

export const toSparkpostEvent: ToEvent = (report, outcome) => {
  const { original } = report;
  const details = detailsOf(report, outcome);
  return {
    msys: {
      message_event: {
        ...details,
        event_id: report.source,
        timestamp: textOfNumber(epochSeconds(happenedAt(report, outcome))),
        message_id: original?.messageId ?? "",
        subject: original?.subject ?? "",
        friendly_from: original?.from ?? "",
        msg_from: original?.returnPath ?? original?.from ?? "",
        rcpt_to: outcome.recipient.toLowerCase(),
        raw_rcpt_to: outcome.recipient,
        routing_domain: domainPart(outcome.recipient),
        ip_address: outcome.remoteMta,
      },
    },
  };
};

function detailsOf(report: Report, outcome: Outcome): object {
  if (report.kind === "feedback")
    return { type: "spam_complaint", fbtype: report.feedback?.type ?? "abuse", user_str: report.feedback?.userAgent };
  const said = replyLine(outcome);
  const failure = { bounce_class: classOf(report, outcome), error_code: textOfNumber(outcome.reply?.code), reason: said, raw_reason: said };
  switch (outcome.action) {
    case "delivered":
    case "relayed":
    case "expanded":
      return { type: "delivery" };
    case "delayed":
      return { ...failure, type: "delay" };
    case "none":
      return { ...failure, type: "out_of_band" };
    case "failed": {
      if (outcome.reason !== "suppressed" || outcome.bounce !== "hard") return { ...failure, type: "bounce" };
      return { ...failure, type: "policy_rejection", error_code: "554", reason: SUPPRESSED, raw_reason: SUPPRESSED };
    }
  }
}

/** 30 and 20 are hard and soft without saying more: what the outcome says comes before its reason's class. */
function classOf(report: Report, { reason, bounce, action }: Outcome): string {
  if (report.kind === "challenge") return "100";
  const isHardClass = SPARKPOST_CLASS[reason] === "10" || reason === "suppressed";
  if (action !== "failed" || isHardClass === (bounce === "hard")) return SPARKPOST_CLASS[reason];
  return bounce === "hard" ? "30" : "20";
}

function textOfNumber(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
