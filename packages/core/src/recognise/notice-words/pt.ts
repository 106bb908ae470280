/** Notices in Portuguese: Exchange and Microsoft 365, Gmail, Domino, translated templates of mail servers, and the providers there. */

import type { NoticeWords } from "./notice-words.ts";

export const pt: NoticeWords = {
  language: "pt",
  failed: [
    "{mensagem,e-mail,email} não pôde ser {entregue,enviada,enviado}",
    "{mensagem,e-mail,email} não foi {entregue,enviada}",
    "não foi possível {entregar,enviar} * {mensagem,e-mail,email}",
    "{falha,erro} na entrega * {mensagem,destinatários,destinatário}",
    "mensagem não {alcançou,chegou a,atingiu} {alguns,um,todos,os,seu,algum}",
    "não foi possível {alcançar,contatar,contactar} * {destinatário,destinatários}",
    "{a entrega,entrega} {ao destinatário,aos destinatários,aos seguintes destinatários,ao seguinte destinatário} {falhou,seguinte falhou,seguintes falhou,não foi possível}",
    "organização {a seguir,seguinte} rejeitou sua mensagem",
    "{sua,a} mensagem foi {rejeitada,recusada,devolvida,bloqueada}",
    "ocorreu um problema ao entregar sua mensagem",
    "mensagem para foi bloqueada",
    "{este é um erro permanente,trata-se de um erro permanente,erro permanente desisti}",
    "{os seguintes endereços,o seguinte endereço,os seguintes destinatários} {falharam,falhou,apresentaram erros,não receberam}",
  ],
  delayed: [
    "{entrega,mensagem} * {está atrasada,foi atrasada,atrasou,está com atraso,foi adiada}",
    "ainda não {foi entregue,foi possível entregar,pôde ser entregue,foi enviada}",
    "{continuará,continuarão,continuaremos} * {tentada,tentadas,entregar,a entrega}",
    "{as tentativas de entrega continuarão,tentativas de entrega prosseguirão,a entrega continuará a ser tentada}",
    "{isto é apenas um aviso,este é apenas um aviso,não é necessário reenviar,você não precisa reenviar,não precisa reenviar}",
    "{problema temporário na entrega,problema temporário ao entregar,gmail tentará novamente,será notificado se a entrega}",
  ],
  recipientLabels: [
    "destinatário", "destinatários", "para", "a", "endereço", "endereço de e-mail", "endereço de email", "endereço do destinatário",
    "destinatário final", "destinatário original", "destinatário seguinte", "usuário", "utilizador", "e-mail", "não entregue a",
    "caixa postal",
  ],
  subject: [
    "{não é possível entregar,não entregue,não foi possível entregar,não entregável}",
    "{falha na entrega,erro na entrega,erro de entrega,falha de entrega,falha no envio,entrega falhou,falha na entrega de e-mail,erro no envio}",
    "{mensagem não entregue,e-mail não entregue,email não entregue,mensagem devolvida,mensagem bloqueada,mensagem rejeitada,e-mail devolvido,mensagem retornada,devolvida ao remetente,e-mail retornado}",
    "{notificação de status de entrega,notificação do estado de entrega,notificação de estado de entrega,relatório de não entrega,aviso de não entrega,status de entrega,notificação de falha na entrega,relatório de falha}",
    "{entrega atrasada,atraso na entrega,mensagem atrasada,entrega incompleta,entrega adiada}",
    "endereço não encontrado",
  ],
};
