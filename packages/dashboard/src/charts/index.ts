/** Values over time; apart from the other components, so that views without a chart do not load what draws it. */
export { Chart } from "./chart.tsx";
