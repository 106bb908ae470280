/** The header of a message as it lies in its octets. */
export { type FieldPlace, fieldValue, type HeaderBlock, scanHeader } from "./header-block.ts";
