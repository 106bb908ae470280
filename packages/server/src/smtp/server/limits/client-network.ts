/**
 * Addresses of clients as limits see them. An IPv6 client owns at least a /64 and takes another address of it for
 * each connection if it likes, so the whole /64 counts as one client.
 */

const GROUPS = 8;
const NETWORK_GROUPS = 4;

/** What counts as one client: the IPv4 address, or the /64. */
export function networkOf(address: string): string {
  return address.includes(":") ? `${groupsOf(address).slice(0, NETWORK_GROUPS).join(":")}::/64` : address;
}

function groupsOf(address: string): readonly string[] {
  const [head = "", tail] = address.toLowerCase().split("::");
  const before = groupsIn(head);
  const after = tail === undefined ? [] : groupsIn(tail);
  const gap: readonly string[] = new Array(Math.max(0, GROUPS - before.length - after.length)).fill("0");
  return [...before, ...gap, ...after];
}

/** Groups without leading zeros; a trailing IPv4 address fills two. */
function groupsIn(part: string): readonly string[] {
  if (part === "") return [];
  return part.split(":").flatMap((group) => (group.includes(".") ? [group, ""] : [Number.parseInt(group, 16).toString(16)]));
}
