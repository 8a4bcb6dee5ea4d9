import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { canonicalJson, type JsonObject } from '@farled/kernel';
import type { JSONWebKeySet } from 'jose';
import { readContext, readMandate } from './mandate-answer';
import { type AnswerRefused, verifiedAnswer } from './signed-answer';

const now = new Date('2026-11-20T10:00:00Z');
const HOLDER = '199001012385';
const context: JsonObject = {
  tredjeman: '2021004748',
  fullmaktsgivare: { id: '5599999017', typ: 'orgnr', namn: 'Värdshuset AB' },
  fullmaktsgivarroll: 'ORGANISATION',
  fullmaktshavare: [{ id: HOLDER, typ: 'pnr', namn: 'Ombud', fornamn: 'Åsa' }],
  behorigheter: [
    { kod: 'serving', fullmakt: 'm1' },
    { kod: 'tobacco', fullmakt: 'm1' },
  ],
  tidpunkt: '2026-11-20T10:59:30.123456789+01:00',
};
const base64url = (text: string) => Buffer.from(text).toString('base64url');

describe('an answer of Mina ombud', () => {
  const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const theirs = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keys = { keys: [{ ...ours.publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig' }] } as JSONWebKeySet;

  const signed = (
    content: JsonObject,
    header: object = { alg: 'RS256', kid: 'k1' },
    key: KeyObject = ours.privateKey,
  ) => {
    const head = base64url(JSON.stringify(header));
    const input = Buffer.from(`${head}.${base64url(canonicalJson(content))}`);
    return { ...content, _sig: { protected: head, signature: sign('sha256', input, key).toString('base64url') } };
  };
  const fault = async (answer: JsonObject) => {
    const error = await verifiedAnswer(answer, keys).catch((one: AnswerRefused) => one);
    return (error as AnswerRefused).fault;
  };

  it('is believed when the third party’s key has signed its canonical JSON, in whatever order it comes', async () => {
    const { _sig, ...rest } = signed(context);
    const shuffled = Object.fromEntries(Object.entries({ _sig, ...rest }).reverse()) as JsonObject;
    await expect(verifiedAnswer(shuffled, keys)).resolves.toEqual(context);
    await expect(verifiedAnswer(signed(context, { alg: 'RS256', kid: 'k1', typ: 'JWT' }), keys)).resolves.toEqual(
      context,
    );
  });

  it('is refused when anything in it was changed, added or taken away', async () => {
    const good = signed(context);
    expect(await fault({ ...good, fullmaktsgivare: { id: '5599999025', typ: 'orgnr' } })).toBe('signature');
    expect(await fault({ ...good, more: true })).toBe('signature');
    const { fullmaktsgivarroll: _, ...less } = good as JsonObject;
    expect(await fault(less)).toBe('signature');
    expect(await fault({ ...good, _sig: signed({ ...context, tredjeman: '2021005489' })._sig })).toBe('signature');
  });

  it('is refused without a signature, or with half of one', async () => {
    expect(await fault(context)).toBe('unsigned');
    expect(await fault({ ...context, _sig: { protected: 'e30' } })).toBe('unsigned');
    expect(await fault({ ...context, _sig: { protected: '!', signature: 'e30' } })).toBe('unsigned');
  });

  it('is refused with another key than the third party’s, whatever it says of itself', async () => {
    expect(await fault(signed(context, { alg: 'RS256', kid: 'k1' }, theirs.privateKey))).toBe('signature');
    expect(await fault(signed(context, { alg: 'RS256', kid: 'k2' }, theirs.privateKey))).toBe('unknown-key');
    expect(await fault(signed(context, { alg: 'RS256' }))).toBe('unknown-key');
    const jwk = theirs.publicKey.export({ format: 'jwk' });
    expect(await fault(signed(context, { alg: 'RS256', kid: 'k1', jwk }, theirs.privateKey))).toBe('signature');
  });

  it.each(['none', 'HS256', 'PS256', 'ES256', 'RS1'])('is refused with the algorithm %s', async (alg) => {
    expect(await fault(signed(context, { alg, kid: 'k1' }))).toBe('algorithm');
  });

  it('is refused when the public key was used as a secret', async () => {
    const head = base64url(JSON.stringify({ alg: 'HS256', kid: 'k1' }));
    const pem = ours.publicKey.export({ type: 'spki', format: 'pem' });
    const input = `${head}.${base64url(canonicalJson(context))}`;
    const signature = createHmac('sha256', pem).update(input).digest('base64url');
    expect(await fault({ ...context, _sig: { protected: head, signature } })).toBe('algorithm');
  });

  it('is refused with a header that changes what is signed, or that must be understood', async () => {
    expect(await fault(signed(context, { alg: 'RS256', kid: 'k1', crit: ['b64'], b64: false }))).toBe('algorithm');
    expect(await fault(signed(context, { alg: 'RS256', kid: 'k1', typ: 'other' }))).toBe('algorithm');
  });

  describe('that is genuine', () => {
    const expected = { thirdParty: '2021004748', holder: HOLDER, now };
    const refusal = (content: JsonObject) => {
      try {
        return readContext(content, expected) && 'taken';
      } catch (error) {
        return (error as AnswerRefused).fault;
      }
    };

    it('says from whom, and by mandate what she may do', () => {
      const { giver, permissions } = readContext(context, expected);
      expect(giver.id).toBe('5599999017');
      expect([...permissions]).toEqual([['m1', ['serving', 'tobacco']]]);
    });

    it('is refused when it is for another municipality or another person', () => {
      expect(refusal({ ...context, tredjeman: '2021005489' })).toBe('third-party');
      expect(refusal({ ...context, fullmaktshavare: [{ id: '197901012380', typ: 'pnr' }] })).toBe('holder');
      expect(refusal({ ...context, fullmaktshavare: 'alla' })).toBe('holder');
    });

    it.each(['2026-11-20T09:57:59Z', '2026-11-20T10:01:01Z', 'i dag', ''])('is refused from %p', (tidpunkt) => {
      expect(refusal({ ...context, tidpunkt })).toBe('stale');
    });

    it('of one mandate says whether it still holds, and how long', () => {
      const mandate = (metadata: JsonObject): JsonObject => ({
        fullmakt: {
          tredjeman: { id: '2021004748', namn: 'Kommunen' },
          fullmaktshavare: [{ id: HOLDER, typ: 'pnr' }],
          giltigFrom: '2026-01-01',
          giltigTom: '2026-12-31',
        },
        metadata,
        svarstidpunkt: now.toISOString(),
      });
      expect(readMandate(mandate({ status: 'GILTIG' }), expected)).toEqual({
        isValid: true,
        from: '2026-01-01',
        to: '2026-12-31',
      });
      expect(readMandate(mandate({ status: 'HISTORISK' }), expected).isValid).toBe(false);
      expect(readMandate(mandate({ status: 'AKTUELL' }), expected).isValid).toBe(false);
      const withdrawn = { status: 'GILTIG', aterkallad: { part: 'FULLMAKTSGIVARE' } };
      expect(readMandate(mandate(withdrawn), expected).isValid).toBe(false);
    });
  });
});
