/** What a bounce says in its subject and in its first lines, in many languages: clauses that no automatic answer of a person has. */

// biome-ignore format: one language a line
export const FAILURE_SUBJECTS: readonly string[] = [
  "{undeliverable,undelivered,undeliver,nondeliverable,unzustellbar,onbestelbaar}", "{delivery,mail delivery,message delivery} {failure,failed,status,problem,report,error,delayed,notification,has failed}", "{returned mail,return to sender,returned to sender,failure notice,failure notification,delivery notification,mail failure,mail error,send failure,message failure}", "{could,can} not be delivered", "{not delivered,not be delivered,rejected mail,message rejected,mail rejected}", "mail system error", "warning could not send",
  "{nicht zugestellt,nicht zustellbar,zustellung fehlgeschlagen,zustellungsfehler,fehler bei der zustellung,unzustellbare}",
  "{non remis,non remise,non délivré,échec de remise,échec de la remise,échec de distribution,échec d'envoi}",
  "{no entregado,no se pudo entregar,no se ha podido entregar,error de entrega,correo devuelto,mensaje devuelto}",
  "{mancato recapito,recapito non riuscito,non recapitabile,messaggio non recapitato}", "{não entregue,falha na entrega,mensagem devolvida}",
  "{niet bezorgd,niet afgeleverd,bezorging mislukt}", "{niedostarczona,nie dostarczono,nie można dostarczyć}", "{не доставлено,недоставленное,не удалось доставить,ошибка доставки}",
  "{配信不能,配信エラー,送信エラー,配信できません,不達}", "{退信,投递失败,無法傳遞,无法投递,系统退信}", "{배달되지 않음,배달 실패,전송 실패,반송}",
];

// biome-ignore format: one language a line
export const FAILURE_TEXTS: readonly string[] = [
  "{could,can} not be delivered", "{couldn't,can't} be delivered", "{unable,failed,not able} to {deliver,send}", "delivery {has failed,failed,to the following}", "was not delivered", "undeliverable", "permanent {error,failure}", "{returned,bounced} to {you,sender}", "following {address,addresses,recipient,recipients}", "has been rejected by", "is not accepting mail",
  "{nicht zugestellt,unzustellbar,nicht ausgeliefert}", "{n'a pas pu être,n'a pas été} {remis,délivré,distribué}", "{no se pudo,no ha podido ser,no se ha podido} {entregar,entregado}", "{non è stato possibile,impossibile} {recapitare,consegnare}", "não {pôde,foi} {ser entregue,entregue}", "{niet bezorgd,niet worden afgeleverd,niet worden bezorgd}", "nie {można było,udało się} dostarczyć", "{не удалось доставить,не может быть доставлено,не было доставлено}",
  "{配信できません,送信できません,配信されませんでした,届けることができません}", "{无法投递,投递失败,無法傳遞}", "{배달하지 못했,전달되지}",
];
