/** What is answered when a request cannot be: Problem Details. */
export { ApiProblem, type ProblemBody, type ProblemOptions, problemType, type WrongPlace } from "./api-problem.ts";
export { PROBLEM_KINDS, type ProblemKind, type ProblemName } from "./problem-kinds.ts";
