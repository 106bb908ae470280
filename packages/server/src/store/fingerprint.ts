/**
 * 64 bits that stand for a tenant and an address, so that a filter in memory needs neither. Two addresses may share a
 * fingerprint: it only ever says that an entry may be there, and the store says whether it is.
 */

const FIRST_SEED = 0x9747b28c;
const SECOND_SEED = 0x1b873593;

/** Writes the two numbers of a fingerprint at a place of an array. */
export function writeFingerprint(target: Uint32Array, at: number, [tenant, address]: readonly [tenant: string, address: string]): void {
  let first = FIRST_SEED;
  let second = SECOND_SEED;
  for (const text of [tenant, address]) {
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      first = Math.imul(first ^ unit, 0x85ebca6b);
      second = Math.imul(second ^ unit, 0xc2b2ae35);
      second ^= second >>> 15;
    }
    // what parts tenant and address: "ab" and "c" is not "a" and "bc"
    first = Math.imul(first ^ 0x10000, 0x85ebca6b);
    second = Math.imul(second ^ 0x10000, 0xc2b2ae35);
  }
  target[at] = mixed(first);
  target[at + 1] = mixed(second);
}

function mixed(value: number): number {
  let one = value ^ (value >>> 16);
  one = Math.imul(one, 0x7feb352d);
  one ^= one >>> 15;
  one = Math.imul(one, 0x846ca68b);
  return one ^ (one >>> 16);
}
