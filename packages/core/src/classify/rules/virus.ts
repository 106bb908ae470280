/** The message carries malware, or a scanner says so. */

import { rulesOf } from "./rule.ts";

export const virus = rulesOf("virus", [
  { slug: "amavis-infected", phrase: "reject id * infected", source: "amavis", example: "554 5.7.0 Reject, id=12345-01 - INFECTED: Eicar-Test-Signature" },
  { slug: "amavis-virus", phrase: "message content rejected id * {virus,infected}", source: "amavis", example: "550 5.7.1 Message content rejected, id=12345-02 - VIRUS: Eicar-Test-Signature" },
  { slug: "clamav-milter", phrase: "virus * detected by clamav", source: "ClamAV milter", strength: "exact", example: "550 5.7.1 virus Eicar-Test-Signature detected by ClamAV - http://www.clamav.net" },
  { slug: "rspamd-clamav", phrase: "{clamav,clam,sophos,fprot,savapi,kaspersky,avast,mcafee,bitdefender,drweb,f prot,eset,avira} * {virus,found,infected,malware}", source: "rspamd antivirus, scanners by name", example: "554 5.7.1 clamav: virus found: \"Eicar-Test-Signature\"" },
  { slug: "virus-found", phrase: "{virus,viruses,worm,trojan,malware,malicious content,malicious code} * {found,detected,identified}", source: "many scanners", example: "550 5.7.1 Virus found in message" },
  { slug: "contains-virus", phrase: "{contains,containing,contained,infected with,infected by} {a virus,virus,viruses,a worm,malware,malicious,an infected,a trojan,infected}", source: "many scanners", example: "550 5.7.1 Your mail contains a virus" },
  { slug: "exim-debian-malware", phrase: "this message was detected as possible malware", source: "Debian Exim configuration", example: "550 This message was detected as possible malware (Eicar-Test-Signature)." },
  { slug: "infected-message", phrase: "{infected,malicious,virulent,virus} {message,mail,email,e mail,attachment,file,content,messages,mails}", source: "many scanners", example: "550 5.7.1 Infected message rejected" },
  { slug: "virus-rejected", phrase: "{rejected,refused,blocked} {by,due to,because of} {virus,a virus,antivirus,anti virus,malware,the antivirus}", source: "many scanners", example: "554 5.7.1 Message rejected by antivirus" },
  { slug: "virus-scanner-triggered", phrase: "our virus {detector,scanner} has {just been triggered,detected}", source: "MailScanner", example: "Our virus detector has just been triggered by a message you sent:-" },
  { slug: "identified-as-virus", phrase: "{identified,detected,classified,flagged} as {virus,a virus,malware,malicious,infected}", source: "many scanners", example: "554 5.7.1 attachment flagged as malware" },
  { slug: "virus-alert", phrase: "{virus alert,virus warning,virus notification,virus check failed,virus scan failed,virus rejected,virus blocked}", source: "many scanners", example: "VIRUS ALERT: your mail was stopped" },
  { slug: "virus", phrase: "{virus,malware,trojan}", strength: "vague", source: "the word alone", example: "550 5.7.1 malware" },
  { slug: "eicar", phrase: "eicar", source: "the EICAR test file's signature names", example: "550 5.7.1 stopped: Eicar-Test-Signature" },
  { slug: "worm-names", phrase: "{w32,win32,html phishing,heuristics phishing,email trojan,js downloader,worm}", source: "signature names of scanners", strength: "vague", example: "550 5.7.1 Found Win32.Example.A" },
]);
