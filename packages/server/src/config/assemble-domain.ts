/** One [[domain]] -> its settings, which differ by kind. */

import type { DomainSettings, LocalDelivery, RecipientSource, ReturnPathSettings } from "./configuration.ts";
import type { SectionValues } from "./read-sections.ts";

type DomainValues = SectionValues["domains"][number];

interface Around {
  /** A path as the configuration has it -> an absolute one. */
  readonly path: (relative: string) => string;
  /** Where bounces go that no domain sends elsewhere. */
  readonly returnPathDomain: string | undefined;
}

const DAY_MS = 86_400_000;

/** The settings of a domain. */
export function assembleDomain(values: DomainValues, around: Around): DomainSettings {
  const { name, kind } = values;
  if (kind === "return-path") return { kind, name, forwards: values.forward };
  const recipients = withPath(values.recipients, around);
  if (kind === "relay") return { kind, name, recipients };
  return {
    kind,
    name,
    deliver: withRoot(values.deliver, around),
    recipients,
    ...(values.catch_all !== undefined && { catchAll: values.catch_all }),
    ...(values.quota_bytes !== undefined && { quotaBytes: values.quota_bytes }),
    subAddressSeparator: values.sub_address_separator === "off" ? "" : values.sub_address_separator,
    returnPath: returnPathOf(values, around),
    bareBounces: { exceptions: values.bare_bounces, ...(values.signs_since !== undefined && { signsSinceMs: values.signs_since }) },
  };
}

/** BATV keeps the sender's own domain, so that it works without another name in the DNS. */
function returnPathOf(values: DomainValues, { returnPathDomain }: Around): ReturnPathSettings {
  const { return_path: scheme } = values;
  const domain = values.return_path_domain ?? (scheme === "batv" ? values.name : returnPathDomain);
  const lifetimeDays = Math.max(1, Math.round(values.return_path_lifetime / DAY_MS));
  return { scheme, lifetimeDays, ...(domain !== undefined && { domain }) };
}

function withPath(source: RecipientSource, { path }: Around): RecipientSource {
  return source.kind === "file" ? { kind: "file", path: path(source.path) } : source;
}

function withRoot(delivery: LocalDelivery, { path }: Around): LocalDelivery {
  return delivery.kind === "maildir" ? { kind: "maildir", root: path(delivery.root) } : delivery;
}
