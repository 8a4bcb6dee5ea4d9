import { registerTexts } from '@farled/infra';

registerTexts({
  sv: {
    'document.empty': 'Filen är tom. Välj en annan fil.',
    'document.too-large': 'Filen är för stor. Den får vara högst {megabytes} MB.',
    'document.wrong-type': 'Filen har fel format. Tillåtna format: {accepted}.',
    'document.broken-off': 'Överföringen avbröts. Försök igen.',
    'document.part-out-of-place': 'Delen hör inte hemma där i filen. Fråga hur långt den har kommit.',
    'document.too-many-at-once': 'Flera filer är redan på väg. Vänta tills någon av dem är klar.',
    'document.malformed': 'Filen kunde inte tas emot. Försök igen.',
    'document.missing': 'Det finns ingen fil i anropet.',
    'document.not-multipart': 'Filen ska skickas som multipart/form-data.',
    'document.pending': 'Filen kontrolleras fortfarande. Försök igen om en stund.',
    'document.infected': 'Filen innehöll skadlig kod och har tagits bort.',
  },
  en: {
    'document.empty': 'The file is empty. Choose another file.',
    'document.too-large': 'The file is too large. It may be at most {megabytes} MB.',
    'document.wrong-type': 'The file has the wrong format. Allowed formats: {accepted}.',
    'document.broken-off': 'The transfer broke off. Try again.',
    'document.part-out-of-place': 'The part does not belong there in the file. Ask how far it has come.',
    'document.too-many-at-once': 'Several files are on their way already. Wait until one of them is done.',
    'document.malformed': 'The file could not be received. Try again.',
    'document.missing': 'There is no file in the request.',
    'document.not-multipart': 'The file must be sent as multipart/form-data.',
    'document.pending': 'The file is still being checked. Try again in a while.',
    'document.infected': 'The file contained malware and has been removed.',
  },
});
