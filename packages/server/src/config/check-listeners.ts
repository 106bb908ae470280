/** Checks of what is listened to: addresses taken twice, an open relay, passwords in the clear, certificates that are not there. */

import { isLoopback } from "../network/index.ts";
import { type Check, type Checked, repeatedEntries } from "./check.ts";
import { checkReadable } from "./check-files.ts";
import type { Endpoint } from "./configuration.ts";

/** Listeners, relaying, TLS. */
export const checkListeners: Check = (checked) => {
  checkAddresses(checked);
  checkRelay(checked);
  checkTls(checked);
  checkSubmission(checked);
};

/** Port 0 takes any free one, as often as wanted. */
function checkAddresses({ values: { smtp, submission, lmtp, maps, http }, reading }: Checked): void {
  const lists: readonly (readonly [string, readonly Endpoint[]])[] = [
    ["smtp.listen", smtp.listen],
    ["submission.listen", submission.listen],
    ["submission.listen_tls", submission.listen_tls],
    ["lmtp.listen", lmtp.listen],
    ["maps.listen", maps.listen === "off" ? [] : [maps.listen]],
    ["http.listen", http.listen === "off" ? [] : [http.listen]],
  ];
  const all = lists
    .flatMap(([key, endpoints]) => endpoints.map(({ host, port }) => ({ key, host, port })))
    .filter(({ host, port }) => port !== 0 || host.startsWith("unix:"));
  for (const [first, second] of repeatedEntries(all, ({ host, port }) => `${host} ${port}`))
    reading.fault(second.key, `${second.host}${second.port === 0 ? "" : `:${second.port}`} is listened at twice, first in ${first.key}`);
}

function checkRelay({ values, reading }: Checked): void {
  for (const [index, block] of values.smtp.relay_from.entries())
    if (/\/0+$/.test(block))
      reading.warn(`smtp.relay_from[${index}]`, `"${block}" is everybody: this is an open relay, and will be used for spam within hours`);
}

function checkTls(checked: Checked): void {
  const { values, configuration, reading } = checked;
  const { certificate, key } = values.tls;
  if (certificate !== undefined && key === undefined) reading.fault("tls.key", "is missing; tls.certificate needs it");
  if (key !== undefined && certificate === undefined) reading.fault("tls.certificate", "is missing; tls.key needs it");
  const files = configuration.smtp.tls;
  if (files === undefined) return;
  checkReadable(checked, { key: "tls.certificate", path: files.certificate });
  checkReadable(checked, { key: "tls.key", path: files.key, isSecret: true });
}

function checkSubmission({ values, configuration, reading }: Checked): void {
  const { listen, listen_tls: listenTls } = values.submission;
  if (listenTls.length > 0 && configuration.smtp.tls === undefined)
    reading.fault("submission.listen_tls", "needs a certificate; set tls.certificate and tls.key");
  if (listen.length + listenTls.length === 0) return;
  if (values.users.length === 0) reading.warn("submission.listen", "there is no [[user]], so nobody can send here");
  if (listen.some(({ host }) => !isLoopback(host)) && configuration.smtp.tls === undefined)
    reading.warn("submission.listen", "without a certificate passwords go over the network in the clear; set tls.certificate and tls.key");
}
