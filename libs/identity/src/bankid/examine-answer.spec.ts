import { Rejected } from '@farled/kernel';
import { examineAnswer, requireGenuine, type SentOrder } from './examine-answer';
import { type OcspDraft, writeOcsp } from './testing/ocsp-writer';
import { certify, type Holder, rsaKeys, writeSignature } from './testing/signature-writer';

const ELIN = '198401012383';
const VISIBLE = '# Ansökan om förskoleplats';
const HASH = 'a'.repeat(64);
const ORDERED = new Date('2026-05-04T10:00:00Z');
const ANSWERED = new Date('2026-05-04T10:00:40Z');
const COLLECTED = new Date('2026-05-04T10:00:42Z');
const minutes = (count: number, from = ANSWERED) => new Date(from.getTime() + count * 60_000);

jest.setTimeout(60_000);

describe('a final answer of BankID', () => {
  let root: Holder;
  let customer: Holder;
  let chain: Holder[];
  let elin: Holder;
  let responder: Holder;
  let signature: string;

  beforeAll(async () => {
    const keys = await rsaKeys();
    root = await certify({ name: 'Root' });
    const intermediate = await certify({ name: 'Intermediate', issuer: root });
    customer = await certify({ name: 'Customer CA', issuer: intermediate });
    chain = [customer, intermediate];
    elin = await certify({ name: 'Elin Exempel', issuer: customer, isCa: false, serialNumbers: [ELIN], keys });
    responder = await certify({ name: 'Responder', issuer: customer, isCa: false, isOcspResponder: true });
    signature = await sign({});
  });

  const sign = async (more: { funcId?: string }) =>
    Buffer.from(await writeSignature({ signer: elin, chain, visible: VISIBLE, hidden: HASH, ...more })).toString(
      'base64',
    );
  const ocsp = (more: Partial<OcspDraft> = {}) =>
    writeOcsp({ about: elin, issuer: customer, responder, signature, producedAt: ANSWERED, ...more });
  const sent = (more: Partial<SentOrder> = {}): SentOrder => ({
    ...{ visibleText: VISIBLE, nonVisible: HASH, purpose: 'Signing', personalNumber: ELIN },
    ...{ orderedAt: ORDERED, collectedAt: COLLECTED },
    ...more,
  });
  const examine = (response: Buffer, more: Partial<SentOrder> = {}, given = signature) =>
    examineAnswer({ signature: given, ocspResponse: response.toString('base64') }, sent(more), [
      root.certificate.toString('pem'),
    ]);
  const refusal = (response: Buffer, more: Partial<SentOrder> = {}, given = signature) => {
    try {
      requireGenuine(examine(response, more, given));
      return 'accepted';
    } catch (error) {
      return error instanceof Rejected ? error.code : `threw ${String(error)}`;
    }
  };

  it('is whole: everything checked, in words an officer can read', async () => {
    const examination = examine(await ocsp());
    expect(examination.findings.map(({ check, isOk }) => `${check} ${isOk}`)).toEqual([
      ...['document true', 'chain true', 'person true', 'purpose true', 'content true', 'revocation true'],
    ]);
    expect(examination.certificate).toMatchObject({ name: 'Elin Exempel', issuer: 'Customer CA' });
    expect(examination.revocation).toEqual({ producedAt: ANSWERED, responder: 'Responder' });
  });

  it('may be answered for by the CA itself, named by name or by key', async () => {
    const byCa = { responder: customer, certificates: [] };
    expect(refusal(await ocsp(byCa))).toBe('accepted');
    expect(refusal(await ocsp({ ...byCa, byName: true }))).toBe('accepted');
    expect(refusal(await ocsp({ byName: true, nextUpdate: minutes(10) }))).toBe('accepted');
  });

  it('names each thing that does not hold, and goes on looking', async () => {
    const other = { personalNumber: '198101012394', purpose: 'Identification' as const };
    const { findings } = examine(await ocsp({ status: 'revoked' }), { ...other, visibleText: 'Annat' });
    expect(findings.filter(({ isOk }) => !isOk).map(({ code }) => code)).toEqual([
      ...['signature.wrong-person', 'signature.wrong-purpose', 'signature.wrong-content', 'ocsp.not-good'],
    ]);
  });

  it('asks nothing more of a document that is broken', async () => {
    const broken = Buffer.from(signature, 'base64')
      .toString()
      .replace(/(<SignatureValue>)..../, '$1AAAA');
    const { findings } = examine(await ocsp(), {}, Buffer.from(broken).toString('base64'));
    expect(findings.map(({ isOk }) => isOk)).toEqual(Array(6).fill(false));
    expect(findings[0]?.code).toBe('signature.broken');
  });

  describe('refuses an OCSP answer', () => {
    it.each<[string, Partial<OcspDraft>, string]>([
      ['that says revoked', { status: 'revoked' }, 'ocsp.not-good'],
      ['that says unknown', { status: 'unknown' }, 'ocsp.not-good'],
      ['made before the order', { producedAt: minutes(-3) }, 'ocsp.wrong-time'],
      ['made long after', { producedAt: minutes(3) }, 'ocsp.wrong-time'],
      ['of a time to come', { thisUpdate: minutes(5) }, 'ocsp.wrong-time'],
      ['outdated by its own words', { nextUpdate: minutes(-1) }, 'ocsp.wrong-time'],
      ['without a nonce', { signature: null }, 'ocsp.other-signature'],
      ['made for another signature', { signature: 'AAAA' }, 'ocsp.other-signature'],
      ['signed with SHA-1', { algorithm: 'ecdsaSha1' }, 'ocsp.untrusted'],
      ['that tells of an error', { responseStatus: 2 }, 'ocsp.unreadable'],
    ])('%s', async (_what, more, code) => {
      expect(refusal(await ocsp(more))).toBe(code);
    });

    it('about another certificate, or the same number under another CA', async () => {
      const omar = await certify({ name: 'Omar', issuer: customer, isCa: false });
      expect(refusal(await ocsp({ about: omar }))).toBe('ocsp.other-certificate');
      expect(refusal(await ocsp({ issuer: root }))).toBe('ocsp.other-certificate');
    });

    it('by somebody whom the CA has not appointed', async () => {
      const without = await certify({ name: 'Responder', issuer: customer, isCa: false });
      const elsewhere = await certify({ name: 'Responder', issuer: root, isCa: false, isOcspResponder: true });
      const self = await certify({ name: 'Responder', isCa: false, isOcspResponder: true });
      const validTo = new Date('2026-05-03');
      const expired = await certify({ name: 'Old', issuer: customer, isCa: false, isOcspResponder: true, validTo });
      for (const one of [without, elsewhere, self, expired, elin])
        expect(refusal(await ocsp({ responder: one, signature }))).toBe('ocsp.untrusted');
    });

    it('signed by another key, or changed afterwards', async () => {
      const other = await certify({ name: 'Responder', issuer: customer, isCa: false });
      expect(refusal(await ocsp({ signer: other }))).toBe('ocsp.untrusted');
      expect(refusal(await ocsp({ certificates: [] }))).toBe('ocsp.untrusted');
      const revoked = (await ocsp({ status: 'unknown' })).toString('hex').replace('8200', '8000');
      expect(refusal(Buffer.from(revoked, 'hex'))).toBe('ocsp.untrusted');
    });

    it('that cannot be read, whatever is done to its bytes', async () => {
      const genuine = await ocsp();
      expect(refusal(Buffer.alloc(0))).toBe('ocsp.unreadable');
      expect(refusal(Buffer.from('3080', 'hex'))).toBe('ocsp.unreadable');
      expect(refusal(Buffer.concat([genuine, Buffer.from([0])]))).toBe('ocsp.unreadable');
      for (let at = 0; at < genuine.length; at += 23) {
        const bent = Buffer.from(genuine);
        bent[at] = (bent[at] ?? 0) ^ 0x15;
        expect(refusal(bent)).not.toMatch(/^threw/);
        if (at < genuine.length - 500) continue;
        expect(refusal(bent.subarray(0, at))).toBe('ocsp.unreadable');
      }
    });
  });
});
