/** The grammar of SMTP: paths, parameters, replies. Text in, values out. */
export { formatReply } from "./format-reply.ts";
export { readMailParameters } from "./mail-parameters.ts";
export { splitParameters } from "./parameters.ts";
export { PATH_FLAWS, type Path, parsePath } from "./path.ts";
export { readRcptParameters } from "./rcpt-parameters.ts";
export { isRefusal, type Refusal } from "./refusal.ts";
export { decodeXtext } from "./xtext.ts";
