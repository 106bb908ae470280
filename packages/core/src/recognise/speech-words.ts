/**
 * By what a person is known who speaks of a bounce, and what programs set before theirs: alternatives of patterns, in many
 * languages. Whoever uses them says where they must stand.
 */

/** How a letter begins. */
export const GREETINGS: readonly string[] = [
  "hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|liebe[rs]?|guten (?:tag|morgen)|sehr geehrte[rs]?|moin|servus",
  "bonjour|salut|cher|chère|madame|monsieur|hola|buenos días|buenas tardes|estimad[oa]s?|ciao|salve|buongiorno|gentile|olá|prezad[oa]s?|car[oa]",
  "beste|geachte|goedemorgen|hej|bästa|kære|hyvä|cześć|dzień dobry|witam|здравствуйте|добрый день|привет|уважаем\\S+|dobrý den|ahoj|merhaba|sayın",
  "您好|你好|こんにちは|お疲れ様|お世話になって|안녕하세요",
];

/** Whom programs greet. */
export const ANYBODY: readonly string[] = [
  "\\b(?:user|sender|sir|madam|customer|subscriber|usuario|remitente|cliente|utilisateur|expéditeur|client|benutzer|nutzer|absender|kunde|utente|mittente|usuário|remetente|gebruiker|afzender)\\b",
  "użytkownik|nadawc|пользователь|отправитель",
];

/** What people write mail with (User-Agent, X-Mailer). */
export const MAIL_PROGRAMS: readonly string[] = [
  "thunderbird|mozilla|outlook|apple mail|iphone|ipad|evolution|k-?mail|\\bmutt|\\bpine\\b|alpine|roundcube|squirrelmail|horde|claws|sylpheed|eudora|the bat|gnus|webmail|android|k-9",
];

/** How lines begin that programs set before the words that are known of them: when and whence the message came, that nobody wrote this. */
export const PREAMBLES: readonly string[] = [
  "the original message was received|from[ :]|with id |this report relates|your (?:message:|mail sent )|this is an? (?:automatic|auto|computer|system|mail)|(?:please )?do not reply|message from|attention|warning|important",
  "return(?:ed)? mail|subject:|date:|to:|content-[a-z-]+:|this (?:message )?is (?:a |in )m(?:ulti|ime)",
];

/** Headings between dashes above a forwarded mail: Gmail, Thunderbird, Pine, Yahoo. */
export const FORWARD_RULES: readonly string[] = [
  "forwarded|fwd|weitergeleitet|message (?:transféré|transmis)|mensaje reenviado|messaggio inoltrato|mensagem encaminhada|doorgestuurd|(?:wiadomość )?przekazana|vidarebefordrat",
  "пересылаемое|пересланное|перенаправленное|転送|轉寄|转发|전달",
];

/** Apple Mail's heading, a line of its own. */
export const FORWARD_LINES: readonly string[] = [
  "begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|début du (?:message|courriel) (?:transféré|réexpédié)|inicio del mensaje reenviado",
  "inizio messaggio inoltrato|início da mensagem (?:re)?encaminhada|begin doorgestuurd bericht",
];

/** How a line ends above what is quoted: "On …, Ann wrote:". */
export const ATTRIBUTIONS: readonly string[] = [
  "\\b(?:wrote|writes|commented|schrieb|schreef|skrev)|\\ba écrit|\\bescribió|\\bha scritto|\\bescreveu|napisał(?:\\(a\\))?|пишет|написала?|写道|寫道|のメール",
];

/** A message, in the languages of the notices. */
export const MAIL_WORDS: readonly string[] = [
  "mail|message|nachricht|courriel|mensaje|correo|messaggio|mensagem|bericht|wiadomo|сообщени|письм|повідомлен|лист|meddelande|besked|melding|viesti",
  "zpráv|správ|üzenet|mesaj|iletini|posta|missatge|μήνυμα|pesan|thư|tin nhắn|ข้อความ|رسالة|הודעה|メール|メッセージ|邮件|郵件|信件|메일|메시지",
];
