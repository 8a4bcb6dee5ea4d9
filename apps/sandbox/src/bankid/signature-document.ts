import { createHash, randomBytes, sign } from 'node:crypto';
import type { KeyedCertificate } from '../certificates/issue';
import { escapeMarkup } from '../web/html';
import type { Order } from './order';
import { isSigning } from './order-request';

const DSIG = 'http://www.w3.org/2000/09/xmldsig#';
const TYPES = 'http://www.bankid.com/signature/v1.0.0/types';
const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';

/**
 * BankID's signature document (XMLDSig, two references, three certificates). It is written in canonical form
 * from the start (Canonical XML 1.0: sorted attributes, no empty tags), so that its parts can be hashed as they stand.
 */
export function signatureDocument(order: Order, signer: KeyedCertificate, issuers: readonly string[]): string {
  const keyInfo = `<KeyInfo xmlns="${DSIG}" Id="bidKeyInfo"><X509Data>${[signer.certificate, ...issuers]
    .map((pem) => `<X509Certificate>${pem.replace(/-----[A-Z ]+-----|\s/g, '')}</X509Certificate>`)
    .join('')}</X509Data></KeyInfo>`;
  const signedData = bankIdSignedData(order);
  const references = reference('bidSignedData', signedData, TYPES) + reference('bidKeyInfo', keyInfo);
  const signedInfo = `<SignedInfo xmlns="${DSIG}"><CanonicalizationMethod Algorithm="${C14N}"></CanonicalizationMethod><SignatureMethod Algorithm="${RSA_SHA256}"></SignatureMethod>${references}</SignedInfo>`;
  const value = sign('sha256', Buffer.from(signedInfo), signer.key).toString('base64');
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?><Signature xmlns="${DSIG}">${signedInfo}<SignatureValue>${value}</SignatureValue>${keyInfo}<Object>${signedData}</Object></Signature>`;
}

function reference(id: string, content: string, type?: string): string {
  const digest = createHash('sha256').update(content).digest('base64');
  const typed = type ? ` Type="${type}"` : '';
  return `<Reference${typed} URI="#${id}"><Transforms><Transform Algorithm="${C14N}"></Transform></Transforms><DigestMethod Algorithm="${SHA256}"></DigestMethod><DigestValue>${digest}</DigestValue></Reference>`;
}

function bankIdSignedData({ kind, request }: Order): string {
  const { userVisibleData, userVisibleDataFormat, userNonVisibleData } = request;
  const format = userVisibleDataFormat === 'simpleMarkdownV1' ? ' format="simpleMarkdownV1"' : '';
  const shown = userVisibleData
    ? `<usrVisibleData charset="UTF-8"${format} visible="wysiwys">${userVisibleData}</usrVisibleData>`
    : '';
  const hidden = userNonVisibleData ? `<usrNonVisibleData>${userNonVisibleData}</usrNonVisibleData>` : '';
  const srvInfo = `<srvInfo><name>${base64('cn=Exempelköping,o=Farled sandbox')}</name><nonce>${randomBytes(20).toString('base64')}</nonce><displayName>${base64('Exempelköpings kommun')}</displayName></srvInfo>`;
  const ai = `<ai><type>${base64('SANDBOX')}</type><deviceInfo>${base64('1')}</deviceInfo><uhi>${base64('sandbox')}</uhi><fsib>0</fsib><utb>cs1</utb>${requirement(request)}<uauth>pw</uauth></ai>`;
  const funcId = isSigning(kind) ? 'Signing' : 'Identification';
  const clientInfo = `<clientInfo><funcId>${funcId}</funcId><version>${base64('7.0.0')}</version><env>${ai}</env></clientInfo>`;
  return `<bankIdSignedData xmlns="${TYPES}" Id="bidSignedData">${shown}${hidden}${srvInfo}${clientInfo}</bankIdSignedData>`;
}

function requirement({ requirement: asked = {} }: Order['request']): string {
  const conditions = Object.entries(asked).map(
    ([name, value]) =>
      `<condition><type>${escapeMarkup(name)}</type><value>${escapeMarkup(String(value))}</value></condition>`,
  );
  return `<requirement>${conditions.join('')}</requirement>`;
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
