/** The server has no room left; the single mailbox is mailbox-full.ts. */

import { rulesOf } from "./rule.ts";

export const systemFull = rulesOf("system-full", [
  { slug: "insufficient-system-storage", phrase: "{insufficient,not enough} {system storage,storage,system space,disk space,free disk space,server storage,free space,queue space,space,disc space}", source: "RFC 5321 reply 452, Postfix", example: "452 4.3.1 Insufficient system storage" },
  { slug: "no-space-left-on-device", phrase: "no space left on device", source: "strerror ENOSPC", example: "cannot update mailbox /var/mail/jdoe: No space left on device" },
  { slug: "mail-system-full", phrase: "{system,filesystem,disk,spool,storage,partition} {full,is full,is out of space,out of space,is nearly full}", source: "RFC 3463 X.3.1, Sendmail, several", example: "452 4.3.1 Mail system full" },
  { slug: "low-disk", phrase: "{low on disk space,low disk space,free disk space too low,out of disk space,no disk space,no free disk space,disk space low,disk space exhausted,no space,out of inodes,disk space is low}", source: "Exim check_spool_space, hMailServer and others", example: "452 4.3.1 out of disk space" },
  { slug: "exim-space-shortage", phrase: "space shortage please try later", source: "Exim smtp_in.c", example: "452 Space shortage, please try later" },
  { slug: "exim-spool-space", phrase: "{space shortage,spool space,spool inodes}", source: "Exim receive.c", example: "452 space shortage" },
  { slug: "cannot-write-file-space", phrase: "{unable to write,cannot write,failed to write,error writing,could not write} * {disk full,no space,out of space}", source: "local delivery agents", example: "451 4.3.0 error writing message: disk full" },
  { slug: "quota-server", phrase: "{server,domain,mail system} {storage quota exceeded,storage limit exceeded,disk quota exceeded}", source: "hosters", example: "452 4.3.1 domain storage limit exceeded" },
  { slug: "queue-too-large", phrase: "queue {limit reached,too large,limit exceeded,is too long}", source: "gateways", example: "452 4.3.1 message queue limit reached" },
  { slug: "back-pressure-disk", phrase: "insufficient system resources useddiskspace", source: "Exchange back pressure", strength: "exact", example: "452 4.3.1 Insufficient system resources (UsedDiskSpace[D:\\Queue])" },
]);
