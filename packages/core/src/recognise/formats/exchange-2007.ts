/**
 * Exchange 2007 and later, and Exchange Online: behind sentences in the reader's language stands
 * "Diagnostic information for administrators", a block that has one form in all languages.
 */

import type { TextFormat } from "./text-format.ts";

export const exchange2007: TextFormat = {
  id: "exchange-2007",
  product: "Microsoft Exchange",
  source: "Microsoft Learn: NDRs and bounce messages in Exchange Server; the headings as Exchange's language packs have them",
  signs: [
    { text: "diagnostic information for administrators" },
    { text: "diagnoseinformationen fur administratoren" },
    { text: "informations de diagnostic pour les administrateurs" },
    { text: "informacion de diagnostico para {los,} administradores" },
    { text: "{informazioni di diagnostica,informazioni diagnostiche} per {gli,} amministratori" },
    { text: "informacoes de diagnostico para administradores" },
    { text: "diagnostische {gegevens,informatie} voor {beheerders,administrators}" },
    { text: "informacje diagnostyczne dla administratorow" },
    { text: "диагностические сведения для администраторов" },
    { text: "管理者向けの診断情報" },
    { text: "管理员的诊断信息" },
    { text: "系統管理員的診斷資訊" },
    { text: "관리자용 진단 정보" },
    { text: "diagnostikinformation {for administratorer,till administratorer}" },
    { text: "diagnosticeringsoplysninger til administratorer" },
    { text: "diagnoseinformasjon for administratorer" },
    { text: "diagnosticke informace pro spravce" },
    { text: "diagnosztikai {adatok,informaciok} rendszergazdaknak" },
    { text: "yoneticiler icin tanilama bilgileri" },
    { text: "delivery has failed to these recipients or {groups,distribution lists}" },
  ],
  begins:
    /^(?:Diagnostic information for administrators|Diagnoseinformationen für Administratoren|Informations de diagnostic pour les administrateurs|Información de diagnóstico para (?:los )?administradores|Informazioni (?:di diagnostica|diagnostiche) per (?:gli )?amministratori|Informações de diagnóstico para administradores|Diagnostische (?:gegevens|informatie) voor (?:beheerders|administrators)|Informacje diagnostyczne dla administratorów|Диагностические сведения для администраторов|管理者向けの診断情報|管理员的诊断信息|系統管理員的診斷資訊|관리자용 진단 정보|Diagnostikinformation (?:för|till) administratörer|Diagnosticeringsoplysninger til administratorer|Diagnoseinformasjon for administratorer|Diagnostické informace pro správce|Diagnosztikai (?:adatok|információk) rendszergazdáknak|Yöneticiler için tanılama bilgileri)\s?[:：]?$/,
  recipient: [
    // Notes appends the link that the HTML made of the address.
    /^\s*<?(?<recipient>[^\s@<>]+@[^\s@<>:;,]+)>?(?:<mailto:[^<>]*>)?$/,
    /^\s*<?(?<recipient>IMCEA[^\s@<>]+@[^\s@<>]+)>?$/,
  ],
  details: [
    /^(?:Generating server|Generierender Server|Serveur de génération|Servidor de generación|Generando servidor|Server di generazione|Servidor de geração|Gerando servidor|Bronserver|Genererende server|Serwer generujący|Создающий сервер|Формирующий сервер|生成サーバー|生成服务器|產生伺服器|生成伺服器|서버 생성|생성 서버|Genererande server|Genererer server|Genererende server)\s?[:：]\s?(?<reporter>[\w.-]+)$/,
    /^(?:Receiving server|Empfangender Server|Serveur de réception|Servidor receptor)\s?: (?<host>[\w.-]+)/,
    /^(?<host>[\w-]+(?:\.[\w-]+)+) #[245]\d\d /,
    /^#<\s?(?:(?<host>[\w.-]+) )?#(?<status>[245]\.\d{1,3}\.\d{1,3}) /,
    /^(?:\d[^']{5,40} - )?Remote [Ss]erver at (?<host>[\w.-]+) \(/,
    /^(?<host>[\w-]+(?:\.[\w-]+)+)$/,
  ],
  ends: /^(?:Original [Mm]essage [Hh]eaders?|Original headers):?$/,
  textReach: "paragraph",
  examples: [
    {
      header: "From: postmaster@example.org\nSubject: Undeliverable: hello",
      body: `Delivery has failed to these recipients or groups:

nobody@example.com
The e-mail address you entered couldn't be found. Please check the recipient's
e-mail address and try to resend the message.


Diagnostic information for administrators:

Generating server: exch01.example.org

nobody@example.com
mx.example.com #550 5.1.1 <nobody@example.com>: User unknown ##

Original message headers:

Received: from exch02.example.org ([192.0.2.9])
`,
      expects: [
        {
          recipient: "nobody@example.com",
          action: "failed",
          status: "5.1.1",
          reason: "user-unknown",
          bounce: "hard",
          reportingMta: "exch01.example.org",
        },
      ],
    },
    {
      header: "From: Microsoft Outlook <postmaster@example.org>\nSubject: Unzustellbar: Gruss",
      body: `Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:

voll@example.com
Das Postfach des Empfängers ist voll.

Diagnoseinformationen für Administratoren:

Generierender Server: exch01.example.org

voll@example.com
Remote Server returned '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded'

Ursprüngliche Nachrichtenkopfzeilen:
`,
      expects: [
        {
          recipient: "voll@example.com",
          action: "failed",
          status: "5.2.2",
          reason: "mailbox-full",
          bounce: "soft",
          reportingMta: "exch01.example.org",
        },
      ],
    },
  ],
};
