/** What is answered when a request cannot be: Problem Details. */
export { ApiProblem, problemType, type WrongPlace } from "./api-problem.ts";
export { PROBLEM_KINDS, type ProblemName } from "./problem-kinds.ts";
