/** The way in. */
export { SignIn } from "./sign-in.tsx";
