/** Addresses of the Internet Protocol: blocks of them, and one in the form in which it is compared. */
export { addressBlocks, isAddressBlock } from "./address-blocks.ts";
export { isLoopback } from "./loopback.ts";
export { plainAddress } from "./plain-address.ts";
