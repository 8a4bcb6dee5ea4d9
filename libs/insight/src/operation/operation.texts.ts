import { registerTexts } from '@farled/infra';

registerTexts({
  sv: {
    'operation.not-found': 'Det finns inget sådant i processmotorerna, eller så har det inte kommit hit än.',
    'operation.ended': 'Processen har redan avslutats.',
    'operation.resolved': 'Felet är redan åtgärdat. Någon annan kan ha hunnit före.',
    'operation.under-way': 'Någon gör just nu något med den här processen. Vänta en stund och läs om sidan.',
    'operation.changed':
      'Någon annan har gjort något med processen sedan du öppnade sidan. Läs om den och se efter först.',
    'operation.repeated': 'Åtgärden gick inte igenom förra gången. Läs om sidan och försök igen.',
    'operation.other': 'Åtgärden hör till något annat. Läs om sidan och försök igen.',
    'operation.nothing': 'Välj något att göra.',
    'operation.no-element': 'Steget {element} finns inte i diagrammet.',
    'operation.no-scope': 'Steget som variabeln hör till pågår inte längre.',
    'operation.variables': 'Variablerna kan inte ändras så.',
    'operation.undeclared': 'E-tjänsten har ingen variabel {name} i service.yaml.',
    'operation.misfit': '{name} ska vara av typen {type} och ett av värdena som service.yaml tillåter.',
    'operation.not-possible': 'Processen kan inte flyttas så. Förhandsvisningen säger varför.',
    'operation.not-an-e-service': 'Bara processer som hör till en e-tjänst kan flyttas till en annan version.',
    'operation.same-version': 'Processen körs redan i den versionen.',
    'operation.other-process': 'Versionen har en annan process.',
    'operation.error.unavailable': 'Processmotorn svarade inte. Ingen vet om det blev gjort.',
    'operation.error.internal': 'Något gick fel hos oss. Ingen vet om det blev gjort.',
    'operation.error.process.gone': 'Det fanns inte längre i processmotorn.',
    'operation.error.process.not-done': 'Processmotorn sade nej.',
    'operation.error.operation.resolved': 'Felet var redan åtgärdat.',
    'operation.migration.source-event-sub-process':
      'Processen har en händelsedelprocess. Zeebe 8.5 flyttar inga sådana processer.',
    'operation.migration.target-event-sub-process':
      'Den andra versionen har en händelsedelprocess. Zeebe 8.5 flyttar inget till sådana.',
    'operation.migration.unsupported-type':
      'Zeebe 8.5 flyttar bara tjänster, användaruppgifter, delprocesser och anrop. Vänta tills processen har lämnat steget.',
    'operation.migration.unmapped': 'Steget finns inte i den andra versionen. Välj vad det ska bli.',
    'operation.migration.other-type': 'Steget är av ett annat slag i den andra versionen.',
    'operation.migration.other-user-task': 'Användaruppgiften sköts på ett annat sätt i den andra versionen.',
    'operation.migration.other-scope': 'Steget ligger i en annan delprocess i den andra versionen.',
    'operation.migration.boundary-event':
      'Steget har en händelse på kanten, till exempel en påminnelse. Zeebe 8.5 flyttar inga sådana steg.',
    'operation.migration.target-boundary-event':
      'Steget har en händelse på kanten i den andra versionen. Zeebe 8.5 flyttar inget till sådana steg.',
  },
  en: {
    'operation.not-found': 'There is no such thing in the process engines, or it has not come here yet.',
    'operation.ended': 'The process has ended already.',
    'operation.resolved': 'The error has been dealt with already. Somebody may have been faster.',
    'operation.under-way':
      'Somebody is doing something with this process right now. Wait a moment and load the page again.',
    'operation.changed':
      'Somebody has done something with the process since you opened the page. Load it again and have a look first.',
    'operation.repeated': 'The action did not go through last time. Load the page again and try once more.',
    'operation.other': 'The action belongs to something else. Load the page again and try once more.',
    'operation.nothing': 'Choose something to do.',
    'operation.no-element': 'There is no step {element} in the diagram.',
    'operation.no-scope': 'The step that the variable belongs to is not under way any more.',
    'operation.variables': 'The variables cannot be changed like that.',
    'operation.undeclared': 'The e-service has no variable {name} in service.yaml.',
    'operation.misfit': '{name} must be of type {type}, and one of the values that service.yaml allows.',
    'operation.not-possible': 'The process cannot be moved like that. The preview says why.',
    'operation.not-an-e-service': 'Only processes of an e-service can be moved to another version.',
    'operation.same-version': 'The process runs in that version already.',
    'operation.other-process': 'The version has another process.',
    'operation.error.unavailable': 'The process engine did not answer. Nobody knows whether it was done.',
    'operation.error.internal': 'Something went wrong on our side. Nobody knows whether it was done.',
    'operation.error.process.gone': 'It was not in the process engine any more.',
    'operation.error.process.not-done': 'The process engine said no.',
    'operation.error.operation.resolved': 'The error had been dealt with already.',
    'operation.migration.source-event-sub-process':
      'The process has an event sub-process. Zeebe 8.5 does not move such processes.',
    'operation.migration.target-event-sub-process':
      'The other version has an event sub-process. Zeebe 8.5 moves nothing to such a version.',
    'operation.migration.unsupported-type':
      'Zeebe 8.5 moves only service tasks, user tasks, sub-processes and call activities. Wait until the process has left the step.',
    'operation.migration.unmapped': 'The step is not in the other version. Choose what it is to become.',
    'operation.migration.other-type': 'The step is of another kind in the other version.',
    'operation.migration.other-user-task': 'The user task is handled in another way in the other version.',
    'operation.migration.other-scope': 'The step stands in another sub-process in the other version.',
    'operation.migration.boundary-event':
      'The step has an event on its edge, such as a reminder. Zeebe 8.5 does not move such steps.',
    'operation.migration.target-boundary-event':
      'The step has an event on its edge in the other version. Zeebe 8.5 moves nothing to such steps.',
  },
});
