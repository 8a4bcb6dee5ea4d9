import type { Arrivals } from '../arrivals';
import { companySection } from '../bolagsverket/company-pages';
import type { OutsideChanges } from '../data/outside-changes';
import { type Mode, type Modes, modesOf, type OutsideSystem, SYSTEMS } from '../modes';
import { lifeSection } from '../navet/life-pages';
import type { NightPost } from '../navet/night-post';
import { type Html, html } from '../web/html';
import type { Page } from '../web/page';
import { arrivalSections } from './arrivals-view';

const SYSTEM_WORDS: Record<OutsideSystem, string> = {
  bankid: 'BankID',
  eid: 'Andra e-legitimationer',
  'eid-metadata': 'Federationens metadata',
  navet: 'Folkbokföringen',
  'navet-deliveries': 'Folkbokföringens nattliga filer',
  bolagsverket: 'Bolagsverket',
  'mina-ombud': 'Mina ombud',
  lantmateriet: 'Lantmäteriet',
  'case-system': 'Verksamhetssystemet',
  swish: 'Swish',
  card: 'Kortleverantören',
  sms: 'SMS',
  mail: 'E-post',
  'digital-mail': 'Digital post',
  clamav: 'Virusskyddet',
};
const MODE_WORDS: Record<Mode, string> = {
  up: 'Fungerar',
  down: 'Nere',
  slow: 'Långsamt',
  error: 'Svarar med fel',
  duplicates: 'Svarar två gånger',
  manual: 'Svarar för hand',
  maintenance: 'Underhåll pågår',
  busy: 'Personen är upptagen',
  withheld: 'Håller inne',
  limit: 'Tar inte emot fler anrop',
  partial: 'Svarar till en del',
  forged: 'Förfalskade svar',
  stale: 'Gamla svar',
  replayed: 'Samma svar en gång till',
  misdirected: 'Svar till någon annan',
};

/** What the front page shows. */
export interface FrontPage {
  readonly arrivals: Arrivals;
  readonly modes: Modes;
  readonly publicUrl: string;
  readonly night: NightPost;
  readonly changes: OutsideChanges;
}

/** The front page: what has arrived in the outside world, and how its systems behave. */
export function frontPage({ arrivals, modes, publicUrl, night, changes }: FrontPage): Page {
  const body = html`<h1>Det som kommit fram</h1>
<p>Sandlådan spelar världen utanför <a href="${publicUrl}">e‑tjänsterna</a>: BankID, folkbokföringen, Bolagsverket, Mina ombud, verksamhetssystemet och invånarnas brevlådor. Allt är påhittat och glöms när den startas om.</p>
<div data-live>${arrivalSections(arrivals)}</div>
<section aria-labelledby="modes"><h2 id="modes">Hur systemen mår</h2><p>Ställ till med något och se hur e‑tjänsten klarar det.</p>
<ul class="cards">${SYSTEMS.map((system) => modeForm(system, modes.of(system)))}</ul></section>
${lifeSection(night)}
${companySection(changes)}
<section aria-labelledby="clean"><h2 id="clean">Börja om</h2><p>Tömmer listorna ovan. Ärenden i e‑tjänsten påverkas inte.</p><form method="post" action="/arrivals/clear"><button>Töm listorna</button></form></section>`;
  return { title: 'Det som kommit fram', body, place: '/' };
}

function modeForm(system: OutsideSystem, current: Mode): Html {
  const options = modesOf(system).map(
    (mode) => html`<option value="${mode}"${mode === current ? html` selected` : ''}>${MODE_WORDS[mode]}</option>`,
  );
  return html`<li><form method="post" action="/control" class="row"><input type="hidden" name="system" value="${system}"><label for="mode-${system}">${SYSTEM_WORDS[system]}</label><select id="mode-${system}" name="mode">${options}</select><button aria-label="Ändra ${SYSTEM_WORDS[system]}">Ändra</button>${current !== 'up' && html`<span class="status">${MODE_WORDS[current]}</span>`}</form></li>`;
}
