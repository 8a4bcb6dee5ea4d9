import { registerTexts } from '@farled/infra';

registerTexts({
  sv: {
    'alarm.stream.foreign-records':
      'Zeebe-klustret skickar händelser som inte hör ihop med dem som redan har tagits emot (partition {reference}). Det har börjat om från början eller återställts från en äldre säkerhetskopia. Inget tas emot och inget går förlorat, men handläggarnas uppgifter från klustret kommer inte fram. Se efter att ZEEBE_ADDRESS och klustrets exportör pekar rätt, och att klustret har sina data. Larmet stängs av sig självt när händelserna stämmer igen.',
  },
  en: {
    'alarm.stream.foreign-records':
      'The Zeebe cluster sends records that do not belong to those already received (partition {reference}). It has begun anew or was restored from an older backup. Nothing is taken and nothing is lost, but case officers get no tasks from the cluster. See that ZEEBE_ADDRESS and the exporter of the cluster point to the right place and that the cluster has its data. The alarm closes by itself when the records fit again.',
  },
});
