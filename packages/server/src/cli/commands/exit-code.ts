/**
 * The exit codes, which scripts rely on, and which of them an error of the operating system means.
 *
 * Whose fault differs, so the code differs: 75 (EX_TEMPFAIL of sysexits) says that the same command
 * may succeed later, 1 that the input has to change first. 70 (EX_SOFTWARE) is a fault of Ricochet. Commands that stand
 * in for sendmail speak sysexits throughout: 64 wrong use, 65 the message, 67 a recipient, 69 all else that is for good.
 */

export const EXIT = {
  ok: 0,
  badInput: 1,
  wrongUse: 2,
  usage: 64,
  dataError: 65,
  noUser: 67,
  unavailable: 69,
  ownFault: 70,
  tryAgain: 75,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

interface KnownCause {
  readonly words: string;
  readonly exit: ExitCode;
}

const permanent = (words: string): KnownCause => ({ words, exit: EXIT.badInput });
const temporary = (words: string): KnownCause => ({ words, exit: EXIT.tryAgain });

const CAUSES: Readonly<Record<string, KnownCause>> = {
  ENOENT: permanent("no such file or folder"),
  ENOTDIR: permanent("a part of the path is not a folder"),
  EISDIR: permanent("it is a folder"),
  EACCES: permanent("permission denied"),
  EPERM: permanent("permission denied"),
  ELOOP: permanent("its symbolic links go in a circle"),
  ENAMETOOLONG: permanent("the name is too long"),
  ENXIO: permanent("it is no file that can be read"),
  EINVAL: permanent("it is no file that can be read"),
  Z_DATA_ERROR: permanent("the gzip data is damaged, and at most what comes before that is read"),
  Z_BUF_ERROR: permanent("the gzip data is cut short, and at most what comes before that is read"),
  EAGAIN: temporary("it is busy"),
  EBUSY: temporary("it is busy"),
  EINTR: temporary("the read was interrupted"),
  EIO: temporary("the disk reports an error"),
  ESTALE: temporary("the network file system lost it"),
  ETIMEDOUT: temporary("the file system did not answer in time"),
  EMFILE: temporary("too many files are open in this process"),
  ENFILE: temporary("too many files are open on this machine"),
  ENOMEM: temporary("no memory is left"),
  ENOSPC: temporary("no space is left on the disk"),
  EDQUOT: temporary("the disk quota is used up"),
};

/** What an error means, in words, and the exit code that goes with it. */
export function knownCause(cause: unknown): KnownCause {
  const code = errorCode(cause);
  const known = code === undefined ? undefined : CAUSES[code];
  if (known !== undefined) return known;
  return permanent(cause instanceof Error ? cause.message : String(cause));
}

function errorCode(cause: unknown): string | undefined {
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : undefined;
}
