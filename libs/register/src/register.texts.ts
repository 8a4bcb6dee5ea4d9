import { registerTexts } from '@farled/infra';

registerTexts({
  sv: {
    'register.search-too-wide': 'Skriv minst två bokstäver av varje namn, ett personnummer eller en gata.',
    'register.intake-under-way': 'En annan fil från folkbokföringen håller på att läsas in.',
    'register.search-not-offered': 'Folkbokföringen tar inte emot sökningar på det sätt som kommunen är ansluten.',
    'unavailable.population-register':
      'Folkbokföringen svarar inte just nu. Det du har sparat finns kvar. Försök igen om en stund.',
    'unavailable.population-register-closed':
      'Folkbokföringen är stängd för underhåll måndagar 06.00–06.15. Försök igen efter det.',
  },
  en: {
    'register.search-too-wide': 'Enter at least two letters of each name, a personal number or a street.',
    'register.intake-under-way': 'Another file of the population register is being read.',
    'register.search-not-offered': 'The population register takes no searches the way the municipality is connected.',
    'unavailable.population-register':
      'The population register does not answer right now. What you have saved is kept. Try again in a while.',
    'unavailable.population-register-closed':
      'The population register is closed for maintenance on Mondays 06:00–06:15. Try again after that.',
  },
});
