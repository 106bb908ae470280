/**
 * Programs and services that challenge, with what each puts into its challenges; and the words in
 * which others ask. A field that a program also leaves on mail which it lets pass is no sign alone.
 */

export interface ChallengeProgram {
  readonly product: string;
  /** A header field that must be there, lower case. */
  readonly field?: string;
  /** What the field's value must hold. */
  readonly value?: RegExp;
  /** The address in From, or how it reads to a person. */
  readonly from?: RegExp;
  readonly subject?: RegExp;
  readonly alsoPrecedence?: RegExp;
}

// biome-ignore format: one program a line
export const CHALLENGE_PROGRAMS: readonly ChallengeProgram[] = [
  // TMDA: Message-ID of confirmation requests; its X-Delivery-Agent is on all that it sends
  { product: "TMDA", field: "message-id", value: /-tmda-confirm>?$/i },
  { product: "TMDA", field: "x-delivery-agent", value: /^TMDA\b/i, subject: /\bconfirm|verif/i },
  // cPanel BoxTrapper puts X-Boxtrapper also on mail that it forwards; verify#… stands in challenges only
  { product: "BoxTrapper", field: "x-boxtrapper", subject: /verify#/i },
  { product: "BoxTrapper", field: "x-boxtrapper", alsoPrecedence: /auto[_-]?reply/ },
  { product: "Bluebottle", field: "x-bluebottle-request" },
  { product: "Spam Arrest", field: "x-spamarrest-noauth" },
  { product: "Spam Arrest", from: /@(?:[\w-]{1,40}\.)?spamarrest\.com$/i, subject: /verif/i },
  { product: "Active Spam Killer", field: "x-askversion", value: /\d/ },
  { product: "ExiSpam", field: "x-exispam", value: /ExiSpam/i },
  { product: "ChoiceMail", field: "x-choicemail-registration-request" },
  { product: "Spamazoid", field: "x-spamazoid-md", value: /\d/ },
  { product: "SpamLion", field: "spamlion", value: /\S/ },
  { product: "MailInBlack", field: "content-type", value: /boundary="?[^"]{0,80}mailinblack/i },
  { product: "MailInBlack", from: /@(?:[\w-]{1,40}\.)?mailinblack\.com$/i, subject: /authentif|authentica|identif|valid/i },
  { product: "AntiSpam UOL", from: /\banti-?spam uol\b|@antispam\.uol\.com\.br$/i },
  { product: "Boxbe", from: /@(?:[\w-]{1,40}\.)?boxbe\.com$/i, subject: /waiting|verif|action required|guest list/i },
  { product: "Earthlink spamBlocker", from: /@(?:[\w-]{1,40}\.)?(?:earthlink\.net|mindspring\.com)$/i, subject: /suspect e-?mail/i },
  { product: "Sendio", field: "x-sendio-sav", value: /\S/ },
  // what is called "notaspammer" in its links; any program that says so of its own mail
  { product: "", alsoPrecedence: /^spam$/ },
  { product: "", subject: /^unverified e-?mail to /i },
];

/** Asking the writer to confirm, in the words of TMDA, BoxTrapper, ASK, Spam Arrest, Earthlink, Mailblocks, Vanquish, Qurb, UOL, MailInBlack and their like. */
// biome-ignore format: one phrase a line
export const CHALLENGE_PHRASES: readonly string[] = [
  "{message,mail,email} * {requires,needs} * {confirmation,verification} {that,before,by,of}",
  "{confirm,verify} that you are {a human,human,a real person,not a spammer,a legitimate,not a robot,the sender}",
  "{confirm,verify} {that,} you sent {the,this,your} {message,mail,email}",
  "{confirm,verify} your {message,mail,email} {to,by,simply}",
  "please confirm your {message,mail,email}",
  "{message,mail,email} {is being held,has been held,is held,was held,has been quarantined,is waiting} * {until,pending} * {confirm,confirmation,verify,verification,authenticated}",
  "{held,quarantined} {until,unless} you {confirm,verify,reply,click,respond}",
  "{message,email,mail} will be {delivered,released} {once,after,when,as soon as} you {confirm,verify,reply,click,have confirmed}",
  "{email,mail,message} requires verification",
  "sender {address,} verification {required,request}",
  "not {yet,} {on,in} {my,our,the} {list of,} {approved,allowed,accepted,whitelist,white list,authorized,safe} {senders,sender list,}",
  "{challenge response,c r} {system,anti spam}",
  "automated {message,request} to confirm that you are",
  "add yourself to my * {guest list,allowed list,address book,list of approved senders}",
  "messages only from senders i have approved",
  "{suspect e-mail blocking,suspect email blocking,protected by earthlink spamblocker}",
  "using a program called qurb",
  "this account is protected by * {bluebottle,spam arrest,boxtrapper,choicemail,tmda}",
  "server requires confirmation",
  "only have to {do this,confirm,verify,complete this} {once,one time}",
  "one time {confirmation,verification,authentication,request}",
  // Portuguese: AntiSpam UOL
  "{confirmação,solicitação} de {envio,autorização} {de,do} {mensagem,e-mail}",
  "{antispam uol,uol antispam} * tira teima",
  "sistema {antispam,anti spam} * {confirmação,confirmar,digite,caracteres}",
  "confirme {o envio,sua identidade,que você}",
  // French: MailInBlack, Vade
  "{votre,ce} {message,mail,e-mail} * {est en attente,mis en attente,bloqué} * {authentifier,authentification,confirmation,validation,identification}",
  "{vous authentifier,authentifiez vous,vous identifier} * {une seule fois,en cliquant,message,expéditeur}",
  "confirmer que vous {êtes,n'êtes pas} {un humain,une personne,un robot,l'expéditeur}",
  // German
  "{bestätigen,bestaetigen} sie * {absender,kein spam,mensch,ihre nachricht,ihre e-mail,ihrer nachricht}",
  "{nachricht,e-mail,mail} * {zurückgehalten,quarantäne} * {bestätigen,bestätigung}",
  // Spanish, Italian, Dutch
  "{confirme,confirmar} {que usted,su mensaje,que es,el envío de su}",
  "{mensaje,correo} * {retenido,en espera} * {confirme,confirmación,confirmar}",
  "{conferma,confermare} {che sei,di essere,il tuo messaggio,l'invio del}",
  "{bevestig,bevestigen} dat u * {mens,afzender,geen spam,bericht}",
  // Russian, Polish, Japanese, Chinese
  "{подтвердите,подтвердить} {что вы,отправку,своё письмо,ваше письмо,доставку}",
  "{potwierdź,potwierdzić} * {wysłanie wiadomości,że nie jesteś,nadawcę}",
  "送信者 の 確認",
  "验证 您 的 邮件 地址 以 便 投递",
];
