import { registerTexts } from '@farled/infra';

registerTexts({
  sv: {
    'register.search-too-wide': 'Skriv minst två bokstäver av varje namn, ett personnummer eller en gata.',
    'register.no-such-file': 'Filen finns inte i mappen för leveranser, eller är redan inläst.',
    'register.intake-under-way': 'En annan fil från folkbokföringen håller på att läsas in.',
    'register.search-not-offered': 'Folkbokföringen tar inte emot sökningar på det sätt som kommunen är ansluten.',
    'unavailable.population-register':
      'Folkbokföringen svarar inte just nu. Det du har sparat finns kvar. Försök igen om en stund.',
    'unavailable.population-register-closed':
      'Folkbokföringen är stängd för underhåll måndagar 06.00–06.15. Försök igen efter det.',
    'unavailable.company-register':
      'Bolagsverket svarar inte just nu. Det du har sparat finns kvar. Försök igen om en stund.',
    'unavailable.property-register':
      'Lantmäteriet svarar inte just nu. Det du har sparat finns kvar. Försök igen om en stund.',
    'alarm.register.delivery-gap':
      'Fil nummer {reference} från folkbokföringen saknas. Inläsningen har stannat och går vidare när filen har kommit.',
    'alarm.register.delivery-missing':
      'Ingen fil från folkbokföringen har kommit för {reference}. Fråga Skatteverket eller transporten var den är.',
    'alarm.register.unreadable-file':
      'En fil från folkbokföringen går inte att läsa. Inläsningen har stannat och börjar om när filen har bytts ut.',
    'alarm.register.faulty-posts':
      'Poster i en fil från folkbokföringen gick inte att läsa. De andra är inlästa. Be Skatteverket om nya poster.',
    'alarm.register.import-unfinished':
      'En grundinläsning av folkbokföringen är inte klar. Nattens ändringar väntar tills den har körts färdigt.',
    'alarm.register.two-persons':
      'En person med utländsk e-legitimation har fått ett svenskt personnummer. Tidigare ärenden ligger kvar på den andra posten: se efter om de ska föras samman.',
    'alarm.register.two-were-one':
      'Folkbokföringen säger att två personer är en och samma. Ärenden finns på båda: se efter vad som ska föras samman.',
  },
  en: {
    'register.search-too-wide': 'Enter at least two letters of each name, a personal number or a street.',
    'register.no-such-file': 'The file is not in the folder of deliveries, or has been read already.',
    'register.intake-under-way': 'Another file of the population register is being read.',
    'register.search-not-offered': 'The population register takes no searches the way the municipality is connected.',
    'unavailable.population-register':
      'The population register does not answer right now. What you have saved is kept. Try again in a while.',
    'unavailable.population-register-closed':
      'The population register is closed for maintenance on Mondays 06:00–06:15. Try again after that.',
    'unavailable.company-register':
      'The Swedish Companies Registration Office does not answer right now. What you have saved is kept. Try again in a while.',
    'unavailable.property-register':
      'The property register does not answer right now. What you have saved is kept. Try again in a while.',
    'alarm.register.delivery-gap':
      'File number {reference} of the population register is missing. Reading has stopped and goes on when it has come.',
    'alarm.register.delivery-missing':
      'No file of the population register has come for {reference}. Ask Skatteverket or the transport where it is.',
    'alarm.register.unreadable-file':
      'A file of the population register cannot be read. Reading has stopped and starts over when it has been replaced.',
    'alarm.register.faulty-posts':
      'Posts in a file of the population register could not be read. The others are in. Ask Skatteverket for new ones.',
    'alarm.register.import-unfinished':
      'The first filling from the population register has not ended. Nightly changes wait until it has.',
    'alarm.register.two-persons':
      'A person with a foreign e-identification has got a Swedish personal number. Earlier cases stay with the other record: see whether they should be brought together.',
    'alarm.register.two-were-one':
      'The population register says that two persons are one and the same. Both have cases: see what should be brought together.',
  },
});
