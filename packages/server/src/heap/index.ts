/** How large the heap may grow, and when more is worth it. */
export { boundHeap, loosenHeap } from "./bound-heap.ts";
