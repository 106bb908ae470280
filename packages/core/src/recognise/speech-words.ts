/** By what a person is known who speaks of a bounce, and what programs set before theirs, in many languages. */

interface SpeechPatterns {
  /** "Hi Ann," on a line of its own. */
  readonly greeting: RegExp;
  /** Whom programs greet. */
  readonly anybody: RegExp;
  /** What people write mail with (User-Agent, X-Mailer). */
  readonly mailProgram: RegExp;
  /** A line that programs set before the words that are known of them: when and whence the message came, that nobody wrote this. */
  readonly preamble: RegExp;
  /** A heading between dashes above a forwarded mail: Gmail, Thunderbird, Pine, Yahoo. */
  readonly forwardRule: RegExp;
  /** Apple Mail's heading; the end of a line above what is quoted: "On …, Ann wrote:". */
  readonly attribution: RegExp;
  /** The header of a bounce above its words: Outlook, digests, trackers, archives; that of Postfix's queue. */
  readonly daemonsField: RegExp;
  /** A message, in the languages of the notices. */
  readonly mail: RegExp;
  /** What shops and couriers deliver: words that no mail system has for a message; and more messages than one, of which a report tells. */
  readonly goods: RegExp;
}

// biome-ignore format: one pattern a line
export const SPEECH: SpeechPatterns = {
  greeting: /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|liebe[rs]?|guten (?:tag|morgen)|sehr geehrte[rs]?|moin|servus|bonjour|salut|cher|chère|madame|monsieur|hola|buenos días|buenas tardes|estimad[oa]s?|ciao|salve|buongiorno|gentile|olá|prezad[oa]s?|car[oa]|beste|geachte|goedemorgen|hej|bästa|kære|hyvä|cześć|dzień dobry|witam|здравствуйте|добрый день|привет|уважаем\S+|dobrý den|ahoj|merhaba|sayın|您好|你好|こんにちは|お疲れ様|お世話になって|안녕하세요)(?:[ \t]{0,4}[,，、]|[ \t]{1,4}[^\s.:?!][^\n.:?!]{0,60}[!.;:！。]?|おります。)[ \t]*(?:\n|$)/iu,
  anybody: /\b(?:user|sender|sir|madam|customer|subscriber|usuario|remitente|cliente|utilisateur|expéditeur|client|benutzer|nutzer|absender|kunde|utente|mittente|usuário|remetente|gebruiker|afzender)\b|użytkownik|nadawc|пользователь|отправитель/i,
  mailProgram: /thunderbird|mozilla|outlook|apple mail|iphone|ipad|evolution|k-?mail|\bmutt|\bpine\b|alpine|roundcube|squirrelmail|horde|claws|sylpheed|eudora(?! internet)|the bat|gnus|webmail|android|k-9/i,
  preamble: /^(?:[^\p{L}\p{N}]*$|--\S+$|[\s*#=-]*(?:the original message was received|from[ :]|with id |this report relates|your (?:message(?::|$)|mail sent )|this is (?:an?|the) (?:auto|computer|system|mail|delivery)|running the |(?:please )?do not reply|message from|attention|warning|caution|\[?external|important|return(?:ed)? mail|subject:|sent:|date:|to:|content-[a-z-]+:|this (?:message )?is (?:a |in )m(?:ulti|ime)))/iu,
  forwardRule: /^\s{0,9}-{2,}[ -]{0,9}(?:begin )?(?:forwarded|fwd|weitergeleitet|message (?:transféré|transmis)|mensaje reenviado|messaggio inoltrato|mensagem encaminhada|doorgestuurd|(?:wiadomość )?przekazana|vidarebefordrat|пересылаемое|пересланное|перенаправленное|転送|轉寄|转发|전달)/i,
  attribution: /^(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|début du (?:message|courriel) (?:transféré|réexpédié)|inicio del mensaje reenviado|inizio messaggio inoltrato|início da mensagem (?:re)?encaminhada|begin doorgestuurd bericht)\s?:$|(?:\b(?:wrote|writes|commented|schrieb|schreef|skrev)|\ba écrit|\bescribió|\bha scritto|\bescreveu|napisał(?:\(a\))?|пишет|написала?|写道|寫道|のメール)\s?[:：]$/i,
  daemonsField: /^-Queue ID-|^(?:>\s?)?\*?(?:From|Von|De|Da|Van|Od|От|差出人|发件人)\s?[:：].{0,200}(?:\b(?:mailer-daemon|postmaster)(?:@[\w.-]{1,255})?|\bmail delivery s(?:ub)?ystem|microsoft outlook)[\])>"]{0,3}(?: [<[(][^<>]{0,255}[\])>])?$/i,
  mail: /mail|message|nachricht|courriel|mensaje|correo|messaggio|mensagem|bericht|wiadomo|сообщени|письм|повідомлен|лист|meddelande|besked|melding|viesti|zpráv|správ|üzenet|mesaj|iletini|posta|missatge|μήνυμα|pesan|thư|tin nhắn|ข้อความ|رسالة|הודעה|メール|メッセージ|邮件|郵件|信件|메일|메시지/i,
  goods: /\b\d+ (?:\S+ )?(?:messages|e-?mails|mails|nachrichten|mensajes|messaggi)\b|\bgift|e-?card\b|voucher|parcel|gutschein|pak+et|ihre sendung|cad(?:ea|o)u|\bcolis|regalo|su pedido|\bpaquete|\bpacco|vale-|encomenda|podarunk|dárkov|ajándék|δωροκ|подар|посылк|ギフト|荷物|礼品|包裹/i,
};
