import { Rejected } from '@farled/kernel';
import { certify, type Draft, type Holder, rsaKeys, shownData, writeSignature } from './testing/signature-writer';
import { type SignatureCheck, verifySignature } from './verify-signature';

const ELIN = '198401012383';
const OMAR = '198101012394';
const VISIBLE = '# Ansökan om förskoleplats\nBarnets plats önskas från 1 augusti.';
const HASH = 'a'.repeat(64);
const AT = new Date('2026-05-04T10:00:00Z');

jest.setTimeout(60_000);

describe('verification of a BankID signature', () => {
  let root: Holder;
  let chain: Holder[];
  let elin: Holder;
  let genuine: string;
  /** Two keys are enough: who holds which is what the certificates say. */
  let keys: Holder['keys'];
  let otherKeys: Holder['keys'];

  beforeAll(async () => {
    [keys, otherKeys] = await Promise.all([rsaKeys(), rsaKeys()]);
    root = await certify({ name: 'Root' });
    const intermediate = await certify({ name: 'Intermediate', issuer: root });
    const customer = await certify({ name: 'Customer CA', issuer: intermediate });
    chain = [customer, intermediate];
    elin = await person(ELIN, customer);
    genuine = await write({});
  });

  const person = (number: string, issuer: Holder, more: object = {}) =>
    certify({ name: 'Elin Exempel', issuer, isCa: false, serialNumbers: [number], keys, ...more });
  const write = (draft: Partial<Draft>) =>
    writeSignature({ signer: elin, chain, visible: VISIBLE, hidden: HASH, ...draft });
  const check = (signatureXml: string, more: Partial<SignatureCheck> = {}) => {
    const roots = [root.certificate.toString('pem')];
    return verifySignature({
      signatureXml,
      visibleText: VISIBLE,
      nonVisible: HASH,
      personalNumber: ELIN,
      roots,
      at: AT,
      ...more,
    });
  };
  const refusal = (signatureXml: string, more: Partial<SignatureCheck> = {}): string => {
    try {
      check(signatureXml, more);
      return 'accepted';
    } catch (error) {
      return error instanceof Rejected ? error.code : `threw ${String(error)}`;
    }
  };

  it('accepts a genuine one and says who signed', () => {
    expect(check(genuine)).toEqual({ personalNumber: ELIN, name: 'Elin Exempel' });
  });

  describe('refuses a document that was changed after it was signed', () => {
    it.each<[string, (xml: string) => string]>([
      ['swapped visible data', (xml) => xml.replace(/<usrVisibleData.*<\/usrVisibleData>/, shownData('Annat'))],
      [
        'swapped hidden data',
        (xml) => xml.replace(/(<usrNonVisibleData>)[^<]+/, `$1${Buffer.from('b'.repeat(64)).toString('base64')}`),
      ],
      ['a changed purpose', (xml) => xml.replace('Signing', 'Identification')],
      [
        'a second text to choose from',
        (xml) => xml.replace('<usrNonVisibleData>', `${shownData('Annat')}<usrNonVisibleData>`),
      ],
      ['a removed reference', (xml) => xml.replace(/<Reference URI="#bidKeyInfo">.*?<\/Reference>/, '')],
      ['a reference to nothing', (xml) => xml.replace('URI="#bidKeyInfo"', 'URI="#nothing"')],
      ['a broken signature value', (xml) => xml.replace(/(<SignatureValue>)..../, '$1AAAA')],
      ['another digest algorithm', (xml) => xml.replace('xmlenc#sha256', 'xmldsig#sha1')],
      [
        'a keyed hash instead of a signature',
        (xml) => xml.replace('xmldsig-more#rsa-sha256', 'xmldsig-more#hmac-sha256'),
      ],
      ['more certificates', (xml) => xml.replace(/(<X509Certificate>.*?<\/X509Certificate>)/, '$1$1')],
      ['no certificates', (xml) => xml.replace(/<X509Certificate>.*<\/X509Certificate>/, '')],
      [
        'another root element',
        (xml) => xml.replace(/<Signature /, '<Envelope xmlns="urn:x"><Signature ').replace(/$/, '</Envelope>'),
      ],
    ])('%s', (_what, change) => {
      const changed = change(genuine);
      expect(changed).not.toBe(genuine);
      expect(refusal(changed)).toBe('signature.broken');
    });

    it('the signed data moved aside, and other data put in its place', () => {
      const signed = /<bankIdSignedData.*<\/bankIdSignedData>/.exec(genuine)![0];
      const other = signed.replace(/<usrVisibleData.*<\/usrVisibleData>/, shownData('Annat'));
      const object = (content: string) => genuine.replace(signed, content);
      const wrappings = [
        object(`${other}<wrap xmlns="urn:x">${signed}</wrap>`),
        object(`${other.replace('Id="bidSignedData"', 'Id="other"')}</Object><Object>${signed}`),
        object(`${signed.replace('<usrVisibleData', `<wrap>${other}</wrap><usrVisibleData`)}`),
        object(other.replace('</bankIdSignedData>', `${signed}</bankIdSignedData>`)),
        object(other.replace('Id="bidSignedData"', 'ID="bidSignedData"') + signed),
      ];
      for (const wrapped of wrappings) expect(refusal(wrapped, { visibleText: 'Annat' })).toBe('signature.broken');
    });

    it('comments that would split a text', () => {
      const split = genuine.replace(/(<usrVisibleData[^>]*>....)/, '$1<!-- x -->');
      expect(refusal(split, { visibleText: 'Annat' })).not.toBe('accepted');
    });
  });

  describe('refuses what a forger signs with his own key', () => {
    it('a swapped key under the genuine names', async () => {
      const xml = await write({ signer: { certificate: elin.certificate, keys: otherKeys } });
      expect(refusal(xml)).toBe('signature.broken');
    });

    it('a chain to another root, with the same names', async () => {
      const otherRoot = await certify({ name: 'Root' });
      const otherIntermediate = await certify({ name: 'Intermediate', issuer: otherRoot });
      const otherCustomer = await certify({ name: 'Customer CA', issuer: otherIntermediate });
      const signer = await person(ELIN, otherCustomer);
      expect(refusal(await write({ signer, chain: [otherCustomer, otherIntermediate] }))).toBe('signature.untrusted');
      expect(refusal(await write({ signer }))).toBe('signature.untrusted');
    });

    it('a certificate that a person has made with her own BankID', async () => {
      const omar = await person(OMAR, chain[0]!, { keys: otherKeys });
      const signer = await person(ELIN, omar);
      expect(refusal(await write({ signer, chain: [omar, chain[0]!] }))).toBe('signature.untrusted');
      const fourth = await write({ signer, chain: [omar, ...chain] });
      expect(refusal(fourth)).toBe('signature.broken');
    });

    it('a CA that signs as if it were a person', async () => {
      const signer = await person(ELIN, chain[0]!, { isCa: true });
      expect(refusal(await write({ signer }))).toBe('signature.untrusted');
    });

    it('references beside the two: one left out, one twice, one to the whole document', async () => {
      const bent: Draft['references'][] = [
        ([data]) => data!,
        ([, keyInfo]) => keyInfo!,
        ([data, keyInfo]) => data! + data! + keyInfo!,
        ([data, keyInfo]) => data! + keyInfo!.replace('#bidKeyInfo', ''),
        ([data, keyInfo]) => data!.replace(/<Transforms>.*<\/Transforms>/, '') + keyInfo!,
      ];
      for (const references of bent) expect(refusal(await write({ references }))).toBe('signature.broken');
    });
  });

  describe('refuses a genuine signature of something else', () => {
    it.each<[string, Partial<SignatureCheck>, string]>([
      ['by another person', { personalNumber: OMAR }, 'signature.wrong-person'],
      ['of another text', { visibleText: `${VISIBLE} ` }, 'signature.wrong-content'],
      ['of other answers', { nonVisible: 'b'.repeat(64) }, 'signature.wrong-content'],
      ['with a text where there was none', { visibleText: undefined }, 'signature.wrong-content'],
      ['with hidden data where there was none', { nonVisible: undefined }, 'signature.wrong-content'],
      ['made to log in', { purpose: 'Identification' }, 'signature.wrong-purpose'],
      ['before its certificates were valid', { at: new Date('2019-12-31') }, 'signature.expired'],
      ['after they had expired', { at: new Date('2040-01-02') }, 'signature.expired'],
      ['when no root is trusted', { roots: [] }, 'signature.untrusted'],
    ])('%s', (_what, more, code) => {
      expect(refusal(genuine, more)).toBe(code);
    });

    it('by an expired certificate, or under an expired CA', async () => {
      const validTo = new Date('2026-05-03');
      const signer = await person(ELIN, chain[0]!, { validTo });
      expect(refusal(await write({ signer }))).toBe('signature.expired');
      const customer = await certify({ name: 'Old CA', issuer: chain[1]!, validTo });
      const old = await write({ signer: await person(ELIN, customer), chain: [customer, chain[1]!] });
      expect(refusal(old)).toBe('signature.expired');
    });

    it('by a certificate that names two persons, or one within another text', async () => {
      const two = await person(ELIN, chain[0]!, { serialNumbers: [ELIN, OMAR] });
      expect(refusal(await write({ signer: two }))).toBe('signature.wrong-person');
      const hidden = await person(OMAR, chain[0]!, { name: `Omar\nserialNumber=${ELIN}` });
      expect(refusal(await write({ signer: hidden }))).toBe('signature.wrong-person');
    });
  });

  describe('refuses what is not even read', () => {
    it.each<[string, (xml: string) => string]>([
      ['a DTD', (xml) => xml.replace('<Signature ', '<!DOCTYPE Signature [<!ENTITY x "y">]><Signature ')],
      ['a DTD in disguise', (xml) => xml.replace('<Signature ', '<!doctype x><Signature ')],
      ['half a document', (xml) => xml.slice(0, -20)],
      ['a huge document', (xml) => xml.replace('</Object>', `${' '.repeat(1_000_000)}</Object>`)],
      ['nothing', () => ''],
      ['no XML', () => 'signature'],
    ])('%s', (_what, change) => {
      expect(refusal(change(genuine))).toBe('signature.unreadable');
    });
  });
});
