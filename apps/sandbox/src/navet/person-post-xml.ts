import type { EndedCustody } from '../data/ended-custody';
import type { LivingPerson } from '../data/life-events';
import { escapeMarkup } from '../web/html';
import { personPost, propertyOf } from './person-post';

/** One person as `Folkbokforingspost`, the shape of personpostXML and of the nightly deliveries. */
export function personPostXml(person: LivingPerson, ended?: EndedCustody): string {
  const relations = personPost(person, ended).relationerTillFolkbokforda as unknown as RestRelation[];
  const { protection, name, personalNumber } = person;
  const property = propertyOf(person);
  return element('Folkbokforingspost', [
    `<ns0:Arendeuppgift andringstidpunkt="${person.changedAt ?? '2025-01-15T03:00:00'}"/>`,
    leaf('Sekretessmarkering', protection === 'SEKRETESSMARKERING' ? 'J' : 'N'),
    leaf('SkyddadFolkbokforing', protection === 'SKYDDAD_FOLKBOKFORING' ? 'J' : 'N'),
    element('Personpost', [
      element('PersonId', [leaf('PersonNr', personalNumber)]),
      element('Namn', [
        leaf('Tilltalsnamnsmarkering', '10'),
        leaf('Fornamn', name.given),
        leaf('Efternamn', name.surname),
        leaf('Aviseringsnamn', `${name.surname}, ${name.given}`),
      ]),
      element('Folkbokforing', [
        leaf('Folkbokforingsdatum', '20240101'),
        leaf('LanKod', '99'),
        leaf('KommunKod', '99'),
        ...(property ? [leaf('Fastighetsbeteckning', property)] : []),
      ]),
      element('Adresser', [address(person)]),
      element('Civilstand', [leaf('CivilstandKod', 'OG')]),
      element('Fodelse', [leaf('Fodelsedatum', personalNumber.slice(0, 8))]),
      element('Relationer', relations.map(relation)),
    ]),
  ]);
}

interface RestRelation {
  readonly identitetsbeteckning: string;
  readonly typ: { readonly kod: string };
  readonly fromDatumVardnad?: { readonly varde: string };
  readonly tomDatumVardnad?: { readonly varde: string };
}

/** With protected registration there is the forwarding address alone. */
function address({ address: at, protection }: LivingPerson): string {
  if (!at) return '';
  const kind = protection === 'SKYDDAD_FOLKBOKFORING' ? 'SarskildPostadress' : 'Folkbokforingsadress';
  return element(kind, [leaf('Utdelningsadress2', at.street), leaf('PostNr', at.postalCode), leaf('Postort', at.city)]);
}

const relation = ({ identitetsbeteckning, typ, fromDatumVardnad, tomDatumVardnad }: RestRelation): string =>
  element('Relation', [
    element('RelationId', [leaf('PersonNr', identitetsbeteckning)]),
    leaf('Relationstyp', typ.kod),
    ...(fromDatumVardnad ? [leaf('RelationFromdatum', fromDatumVardnad.varde)] : []),
    ...(tomDatumVardnad ? [leaf('RelationTomdatum', tomDatumVardnad.varde)] : []),
  ]);

const element = (name: string, content: readonly string[]): string => `<ns0:${name}>${content.join('')}</ns0:${name}>`;
const leaf = (name: string, text: string): string => element(name, [escapeMarkup(text)]);
