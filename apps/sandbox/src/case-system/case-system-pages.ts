import express, { type Request, type Response, Router } from 'express';
import type { Modes } from '../modes';
import { type Html, html } from '../web/html';
import { sendPage, sendProblem, shownTime } from '../web/page';
import type { AnswerSender } from './answer-sender';
import type { CaseStore } from './case-store';
import { type Answer, OUTCOMES, type Outcome, type ReceivedCase } from './received-case';

const OUTCOME_WORDS: Record<Outcome, string> = {
  received: 'Mottaget',
  placed: 'Placerat',
  'more-information': 'Behöver mer uppgifter',
  refused: 'Tas inte emot',
};
const STATE_WORDS: Record<Answer['state'], string> = {
  'on its way': 'på väg',
  delivered: 'framme',
  refused: 'avvisat av kommunen',
  'given up': 'kom inte fram',
};

/** The case-handling system as a page: what it has taken over, and a form to answer by hand. */
export function caseSystemPages(cases: CaseStore, answers: AnswerSender, modes: Modes): Router {
  const router = Router();
  router.get('/', (_request, response) => overview(cases, modes, response));
  router.post('/:receiptId/answer', express.urlencoded({ extended: false }), (request, response) =>
    answerByHand(cases, answers, request, response),
  );
  return router;
}

function overview(cases: CaseStore, modes: Modes, response: Response): void {
  const isManual = modes.of('case-system') === 'manual';
  const items = cases.all().map(caseItem);
  const body = html`<h1>Verksamhetssystemet</h1>
<p>Här låtsas du vara systemet som tar över ärendet när kommunen har beslutat. ${isManual ? 'Just nu svarar det bara när du gör det här.' : 'Just nu svarar det av sig självt efter en liten stund.'}</p>
<form method="post" action="/control" class="actions"><input type="hidden" name="system" value="case-system"><input type="hidden" name="back" value="/case-system">${
    isManual
      ? html`<button name="mode" value="up">Svara av sig självt</button>`
      : html`<button name="mode" value="manual">Jag vill svara för hand</button>`
  }</form>
<section aria-labelledby="cases"><h2 id="cases">Ärenden som lämnats över</h2>
${items.length > 0 ? html`<ul class="cards">${items}</ul>` : html`<p class="empty">Inga ärenden än. De kommer hit när handläggaren har beslutat om en ansökan.</p>`}</section>`;
  sendPage(response, { title: 'Verksamhetssystemet', body, place: '/case-system' });
}

function caseItem(received: ReceivedCase): Html {
  const { receiptId, number, diaryNumber, service, receivedAt, documents, answers } = received;
  const sent = answers.map(
    (answer) =>
      html`<dt>Svar</dt><dd>${OUTCOME_WORDS[answer.outcome]} ${shownTime(answer.at)}, ${STATE_WORDS[answer.state]} (${answer.attempts} försök)</dd>`,
  );
  return html`<li><div class="head"><h3>${number}</h3><span class="quiet">${shownTime(receivedAt)}</span></div>
<dl><dt>Diarienummer</dt><dd>${diaryNumber}</dd><dt>E-tjänst</dt><dd>${service}</dd><dt>Dokument</dt><dd>${documents.length > 0 ? documents.map((document) => html`${document.name} `) : 'Inga'}</dd>${sent}</dl>
<form method="post" action="/case-system/${receiptId}/answer"><div class="field"><label for="outcome-${receiptId}">Svara för hand</label><select id="outcome-${receiptId}" name="outcome">${OUTCOMES.map(
    (outcome) => html`<option value="${outcome}">${OUTCOME_WORDS[outcome]}</option>`,
  )}</select></div>
<div class="field"><label for="text-${receiptId}">Text till kommunen (frivilligt)</label><input id="text-${receiptId}" name="text" maxlength="500"></div>
<div class="actions"><button>Skicka svaret för ${number}</button></div></form></li>`;
}

function answerByHand(cases: CaseStore, answers: AnswerSender, request: Request, response: Response): void {
  const received = cases.find(String(request.params.receiptId));
  const outcome = OUTCOMES.find((known) => known === request.body?.outcome);
  if (!received || !outcome) {
    sendProblem(
      response,
      404,
      'Ärendet finns inte',
      'Sandlådan minns de senaste 500 ärendena och glömmer allt när den startas om.',
    );
    return;
  }
  answers.answer(received, outcome, String(request.body?.text || OUTCOME_WORDS[outcome]));
  response.redirect(303, '/case-system');
}
