import { stemsIn } from './words';

/** What people call what municipalities do, in Swedish and English. A municipality adds its own words in `keywords`. */
const ALIKE = [
  'dagis förskola barnomsorg daghem preschool kindergarten nursery daycare childcare',
  'fritids fritidshem leisure-centre afterschool',
  'skola grundskola skolplats school',
  'byta byte omplacering change switch',
  'färdtjänst sjukresa resa transport taxi paratransit',
  'riksfärdtjänst resa transport',
  'alkohol sprit servering serveringstillstånd krog restaurang bar pub uteservering alcohol licence license',
  'bygglov bygga byggnad attefall tillbyggnad altan building permit',
  'hål potthål gropar grop gata väg asfalt pothole street road',
  'lampa lyse belysning gatlampa streetlight',
  'sopor skräp avfall sophämtning återvinning waste garbage rubbish recycling',
  'hemtjänst hemhjälp äldreomsorg home-care',
  'äldreboende ålderdomshem särskilt-boende care-home',
  'god-man förvaltare ställföreträdare trustee',
  'försörjningsstöd socialbidrag ekonomiskt-bistånd bidrag benefit',
  'parkering parkeringstillstånd p-tillstånd parking',
  'rullstol funktionsnedsättning funktionshinder handikapp disability wheelchair',
  'synpunkt klagomål beröm kritik åsikt felanmälan complaint feedback opinion',
  'medborgarförslag förslag idé motion proposal suggestion idea',
  'tomt mark kommunal-tomt plot land',
  'avgift taxa kostnad pris fee price',
];

const groups: readonly (readonly string[])[] = ALIKE.map((line) =>
  line.split(' ').flatMap((words) => stemsIn(words.replaceAll('-', ' '))),
);

/** Words that mean the same, without the word itself. */
export const synonymsOf = (stem: string): string[] =>
  [...new Set(groups.filter((group) => group.includes(stem)).flat())].filter((word) => word !== stem);

/** Every word of the lists. */
export const SYNONYM_WORDS: ReadonlySet<string> = new Set(groups.flat());
