import { ServiceSearch } from './service-search';
import { askedIn, stemsIn } from './words';

const SERVICES = [
  { slug: 'forskola', title: 'Ansök om förskoleplats Apply for a preschool place', keywords: 'dagis kö syskonförtur' },
  { slug: 'fardtjanst', title: 'Ansök om färdtjänst Apply for special transport', keywords: 'resa sjukresa rullstol' },
  { slug: 'servering', title: 'Ansök om serveringstillstånd Serving licence', keywords: 'alkohol krog restaurang' },
  { slug: 'synpunkter', title: 'Lämna en synpunkt Leave a comment', keywords: 'klagomål beröm' },
].map((one) => ({ ...one, summary: '', themes: '' }));

describe('the search among e-services', () => {
  const search = new ServiceSearch(SERVICES);

  it.each([
    ['the word itself', 'förskola', 'forskola'],
    ['no dots and rings', 'forskola', 'forskola'],
    ['another word for the same', 'barnomsorg', 'forskola'],
    ['a compound of a synonym', 'dagisplats', 'forskola'],
    ['an inflection', 'förskolorna', 'forskola'],
    ['a missing letter', 'färtjänst', 'fardtjanst'],
    ['letters that changed places', 'färdtjäsnt', 'fardtjanst'],
    ['a word that is not finished', 'färdtj', 'fardtjanst'],
    ['a whole question', 'Hur ansöker jag om plats på dagis?', 'forskola'],
    ['another language', 'nursery', 'forskola'],
    ['a word of daily life', 'uteservering', 'servering'],
    ['what somebody wants to do', 'lämna klagomål', 'synpunkter'],
  ])('finds by %s', (_, query, slug) => {
    expect(search.find(query)[0]).toBe(slug);
  });

  it.each(['bygglov', 'xyz', '', '  ', '???', 'ö', '*'])('finds nothing for "%s"', (query) => {
    expect(search.find(query)).toEqual([]);
  });

  it('prefers what answers every word, and takes what answers some when nothing does', () => {
    expect(search.find('transport rullstol')).toEqual(['fardtjanst']);
    expect(search.find('förskola bygglov')).toEqual(['forskola']);
  });

  it('does not take long for a long question', () => {
    const begun = performance.now();
    search.find('förskola '.repeat(25).concat('abcdefghijklmnop'.repeat(10)));
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it('tells words that say something from those that do not', () => {
    expect(askedIn('Jag vill ansöka om färdtjänst')).toEqual(stemsIn('färdtjänst'));
    expect(askedIn('hur')).toEqual(['hur']);
  });
});
