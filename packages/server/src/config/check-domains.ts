/** Checks of [[domain]], [srs] and [aliases]: each domain once, keys that fit its kind, signed paths that come back to us. */

import { canonicalDomain } from "../envelope/index.ts";
import { aliasCircles } from "./alias-circles.ts";
import { type Check, type Checked, repeatedEntries } from "./check.ts";
import { checkKeysOfKind } from "./check-keys-of-kind.ts";
import { joinKey, originText } from "./origin.ts";
import { SECTIONS } from "./sections/index.ts";

/** So many stations of a circle are named. */
const LONGEST_CIRCLE = 10;

/** Domains and what hangs on them. */
export const checkDomains: Check = (checked) => {
  const { values, reading } = checked;
  for (const [first, second] of repeatedEntries(values.domains, ({ name }) => canonicalDomain(name))) {
    const where = originText(reading.originOf(joinKey(first.path, "name")));
    reading.fault(joinKey(second.path, "name"), `${second.name} is listed twice, first in ${where}; keep one`);
  }
  const toPathsOnly = new Set(values.domains.filter(({ kind }) => kind === "return-path").map(({ name }) => canonicalDomain(name)));
  for (const domain of values.domains) {
    checkKeysOfKind(checked, { section: SECTIONS.domains, entry: domain });
    checkSigning(checked, { domain, toPathsOnly });
  }
  checkReturnPathDomains(checked);
  checkSrs(checked);
  checkAliases(checked);
};

type Domain = Checked["values"]["domains"][number];

interface Signing {
  readonly domain: Domain;
  /** Domains of kind "return-path", in the spelling in which the server compares them. */
  readonly toPathsOnly: ReadonlySet<string>;
}

/** A path that is signed into a domain whose bounces never reach us loses every bounce. */
function checkSigning({ reading }: Checked, { domain, toPathsOnly }: Signing): void {
  const { path, name, return_path: scheme, return_path_domain: target, kind } = domain;
  if (kind !== "local" || scheme === "none" || (scheme === "batv" && target === undefined)) return;
  const home = target === undefined ? undefined : canonicalDomain(target);
  const isHere = home !== undefined && (toPathsOnly.has(home) || (scheme === "batv" && home === canonicalDomain(name)));
  if (target !== undefined && !isHere)
    reading.fault(
      joinKey(path, "return_path_domain"),
      `bounces to ${target} would not come here; add a [[domain]] with name = "${target}" and kind = "return-path"`,
    );
  else if (target === undefined && toPathsOnly.size === 0)
    reading.fault(
      joinKey(path, "return_path"),
      `"${scheme}" needs a domain to which bounces come; add a [[domain]] with kind = "return-path"`,
    );
}

function checkReturnPathDomains({ values, reading }: Checked): void {
  const isSigning = values.domains.some(({ return_path: scheme }) => scheme !== "none");
  const idle = isSigning ? undefined : values.domains.find(({ kind }) => kind === "return-path");
  if (idle !== undefined)
    reading.warn(
      joinKey(idle.path, "name"),
      `no domain signs its return paths, so ${idle.name} takes only what programs sign themselves; set return_path of a local domain`,
    );
}

function checkSrs({ values, reading }: Checked): void {
  const { domain } = values.srs;
  const home = domain && canonicalDomain(domain);
  if (domain !== undefined && !values.domains.some(({ name }) => canonicalDomain(name) === home))
    reading.fault("srs.domain", `bounces to ${domain} would not come here; add a [[domain]] with name = "${domain}"`);
}

function checkAliases({ values, reading }: Checked): void {
  const ours = new Set(values.domains.map(({ name }) => canonicalDomain(name)));
  for (const address of values.aliases.keys()) {
    const key = joinKey("aliases", address);
    const domain = address.slice(address.lastIndexOf("@") + 1);
    if (!ours.has(canonicalDomain(domain))) reading.warn(key, `no [[domain]] is ${domain}, so no mail comes here for this alias`);
  }
  for (const circle of aliasCircles(values.aliases))
    reading.fault(joinKey("aliases", circle[0] ?? ""), `goes in a circle: ${circle.slice(0, LONGEST_CIRCLE).join(" -> ")}`);
}
