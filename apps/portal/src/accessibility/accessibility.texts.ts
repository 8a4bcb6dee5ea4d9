import { defineTexts } from '@farled/ui';

export const accessibilityTexts = defineTexts(
  {
    title: 'Tillgänglighet',
    lead: (name: string) =>
      `${name} står bakom de här e-tjänsterna. Vi vill att så många som möjligt ska kunna använda dem. Här berättar vi hur väl e-tjänsterna uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur du berättar om fler.`,
    how: 'Så tillgängliga är e-tjänsterna',
    full: 'E-tjänsterna är helt förenliga med lagen om tillgänglighet till digital offentlig service (2018:1937).',
    partial:
      'E-tjänsterna är delvis förenliga med lagen om tillgänglighet till digital offentlig service (2018:1937). Bristerna beskrivs nedan.',
    none: 'E-tjänsterna är inte förenliga med lagen om tillgänglighet till digital offentlig service (2018:1937). Bristerna beskrivs nedan.',
    known: 'Innehåll som inte är tillgängligt',
    'not-compliant': 'Det uppfyller inte lagens krav.',
    'undue-burden': 'Vi anser att det är oskäligt betungande att rätta (12 §).',
    'outside-scope': 'Det omfattas inte av lagen (9 §).',
    criteria: (codes: string) => `WCAG ${codes}.`,
    fixedBy: (day: string) => `Vi räknar med att det är rättat ${day}.`,
    tell: 'Berätta om ett hinder',
    tellText: (days: number) =>
      `Berätta om du hittar något som inte går att använda, eller be om innehållet i en annan form. Du behöver inte säga vem du är. Lämnar du en e-postadress svarar vi inom ${days} arbetsdagar.`,
    report: 'Rapportera ett hinder',
    supervision: 'Tillsyn',
    authority:
      'Myndigheten för digital förvaltning (Digg) har tillsyn över att lagen följs. Är du inte nöjd med hur vi hanterar dina synpunkter kan du anmäla det.',
    authorityLink: 'Anmäl till Digg',
    method: 'Så har vi granskat',
    days: (assessed: string, updated: string) =>
      `Senaste granskningen gjordes ${assessed}. Redogörelsen uppdaterades senast ${updated}.`,
    reportTitle: 'Rapportera ett hinder',
    reportLead: 'Berätta vad som inte går att använda. Du behöver varken logga in eller säga vem du är.',
    place: 'På vilken sida eller i vilken e-tjänst?',
    text: 'Vad går inte att använda?',
    textHint: 'Berätta gärna vilket hjälpmedel eller vilken webbläsare du använder. Skriv inga personnummer.',
    email: 'E-post, om du vill ha svar',
    writeText: 'Berätta vad som inte går att använda',
    writeEmail: 'Skriv en e-postadress som namn@exempel.se, eller lämna fältet tomt',
    send: 'Skicka rapporten',
    sent: 'Tack, vi har fått din rapport',
    sentText: 'Vi läser den och rättar det vi kan. Lämnade du en e-postadress hör vi av oss.',
    back: 'Till redogörelsen om tillgänglighet',
  },
  {
    title: 'Accessibility',
    lead: (name: string) =>
      `${name} is responsible for these e-services. We want as many as possible to be able to use them. This page tells how well the e-services meet the Swedish Act on access to digital public services, which shortcomings we know of, and how you tell us of more.`,
    how: 'How accessible the e-services are',
    full: 'The e-services comply fully with the Swedish Act on access to digital public services (2018:1937).',
    partial:
      'The e-services comply partly with the Swedish Act on access to digital public services (2018:1937). The shortcomings are described below.',
    none: 'The e-services do not comply with the Swedish Act on access to digital public services (2018:1937). The shortcomings are described below.',
    known: 'Content that is not accessible',
    'not-compliant': 'It does not meet what the law requires.',
    'undue-burden': 'We find that correcting it would be an undue burden (section 12).',
    'outside-scope': 'It is outside the scope of the law (section 9).',
    criteria: (codes: string) => `WCAG ${codes}.`,
    fixedBy: (day: string) => `We expect it to be corrected by ${day}.`,
    tell: 'Tell us of an obstacle',
    tellText: (days: number) =>
      `Tell us if you find something that cannot be used, or ask for the content in another form. You need not say who you are. If you leave an e-mail address, we answer within ${days} working days.`,
    report: 'Report an obstacle',
    supervision: 'Supervision',
    authority:
      'The Agency for Digital Government (Digg) supervises the law. If you are not satisfied with how we treat what you tell us, you can report it.',
    authorityLink: 'Report to Digg',
    method: 'How we have assessed',
    days: (assessed: string, updated: string) =>
      `The latest assessment was made on ${assessed}. This statement was last updated on ${updated}.`,
    reportTitle: 'Report an obstacle',
    reportLead: 'Tell us what cannot be used. You need neither log in nor say who you are.',
    place: 'On which page, or in which e-service?',
    text: 'What cannot be used?',
    textHint: 'Please say which aid or which browser you use. Write no personal numbers.',
    email: 'E-mail, if you want an answer',
    writeText: 'Tell us what cannot be used',
    writeEmail: 'Write an e-mail address like name@example.com, or leave the field empty',
    send: 'Send the report',
    sent: 'Thank you, we have received your report',
    sentText: 'We read it and correct what we can. If you left an e-mail address, we will contact you.',
    back: 'To the accessibility statement',
  },
);
