/** Words of the way in. */

export const SIGN_IN = {
  working: "Signing you in …",
  title: "Sign in",
  how: "On the machine where Ricochet runs, ask for a link and open it here:",
  command: "ricochet dashboard link",
  hint: "A link is good once, for ten minutes. --role read gives one with which nothing can be changed.",
  failed: "This link opens nothing: it was used, is older than ten minutes, or never was one.",
};
