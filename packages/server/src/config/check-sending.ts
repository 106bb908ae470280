/** Checks of the queue, the routes and who we say we are: what would be sent wrongly, late, or never. */

import { type Check, type Checked, repeatedEntries } from "./check.ts";
import { joinKey } from "./origin.ts";

/** Name, queue, routes, process. */
export const checkSending: Check = (checked) => {
  checkName(checked);
  checkQueue(checked);
  checkRoutes(checked);
  const { values, reading } = checked;
  if (values.process.group !== undefined && values.process.user === undefined)
    reading.fault("process.group", "needs process.user; a group alone leaves root's rights");
};

function checkName({ configuration, reading, isSet }: Checked): void {
  const { hostname } = configuration.node;
  if (!isSet("node.hostname") && hostname.endsWith(".localdomain"))
    reading.warn("node.hostname", `this machine has no full name, so it says ${hostname}, which many servers refuse; set node.hostname`);
}

function checkQueue({ values: { queue }, reading }: Checked): void {
  if (queue.warn_after >= queue.expire_after)
    reading.warn("queue.warn_after", "is not before queue.expire_after, so nobody is ever told that mail is late");
  const [first = 0] = queue.retry_after;
  if (first >= queue.expire_after)
    reading.warn("queue.expire_after", "is not after the first pause of queue.retry_after, so nothing is tried twice");
}

/** The first route that matches wins: what stands below the same pattern, or below "*", is dead. */
function checkRoutes({ values: { routes }, reading }: Checked): void {
  for (const [first, second] of repeatedEntries(routes, ({ match }) => match))
    reading.warn(joinKey(second.path, "match"), `is never reached: ${first.path} matches the same before`);
  const all = routes.findIndex(({ match }) => match === "*");
  const below = all < 0 ? [] : routes.slice(all + 1).filter(({ match }) => match !== "*");
  for (const { path } of below) reading.warn(joinKey(path, "match"), `is never reached: ${routes[all]?.path} matches everything before`);
  for (const { path, to, user, password } of routes) {
    const takesAuth = to.kind === "smtp" || to.kind === "lmtp";
    if (user !== undefined && !takesAuth)
      reading.fault(joinKey(path, "user"), `a route to ${to.kind} has no user; only smtp and lmtp have`);
    if ((user === undefined) !== (password === undefined))
      reading.fault(joinKey(path, user === undefined ? "user" : "password"), "is missing; user and password go together");
  }
}
