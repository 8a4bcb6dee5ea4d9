import { type KeyObject, X509Certificate } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import { childElements, childrenOf, demand, elements, onlyChild, parseSaml, type ReadingLimits } from './saml-document';
import { NS } from './saml-names';
import { DIGEST_ALGORITHMS, ENVELOPED, EXCLUSIVE_C14N, SIGNATURE_ALGORITHMS } from './signature-algorithms';

const WEAKEST_RSA = 2048;
const CURVES = ['prime256v1', 'secp384r1', 'secp521r1'];
const ANY_ID = ['ID', 'Id', 'id'];

export interface SignedMessage {
  readonly xml: string;
  /** Whom we trust to sign it (PEM). */
  readonly certificates: readonly string[];
  readonly limits?: ReadingLimits;
}

/**
 * The element that a signature covers, read anew from the signed bytes: the root, or the element that `locate` finds.
 * The signature must be the element's own and cover all of it and nothing else; a signature elsewhere is refused.
 */
export function verifiedElement(message: SignedMessage, locate = (root: Element): Element => root): Element {
  const { xml, certificates, limits } = message;
  const root = parseSaml(xml, limits);
  const element = locate(root);
  const signature = ownSignature(root, element);
  requireReference(root, element, signature);
  const keys = certificates.map((pem) => new X509Certificate(pem).publicKey);
  demand(keys.every(isStrong), 'weak-key');
  const signed = keys.map((key) => signedBytes(xml, signature, key)).find((bytes) => bytes !== undefined);
  demand(signed !== undefined, 'signature');
  return parseSaml(signed, { ...limits, mayHaveComments: false });
}

/** Whether an element bears a signature of its own. */
export const isSigned = (element: Element): boolean => childrenOf(element, NS.dsig, 'Signature').length > 0;

function ownSignature(root: Element, element: Element): Element {
  const everywhere = elements(root, NS.dsig, 'Signature');
  demand(everywhere.length > 0, 'unsigned');
  const own = childrenOf(element, NS.dsig, 'Signature');
  const outer = element === root ? innerSignatures(root) : childrenOf(root, NS.dsig, 'Signature');
  demand(own.length <= 1 && everywhere.length === own.length + outer.length, 'signature-count');
  const [signature] = own;
  demand(signature !== undefined, 'unsigned');
  // Content of any kind may hide in ds:Object, and be taken for the message by a lax reader (XSW 6 and 8).
  demand(elements(signature, NS.dsig, 'Object').length === 0, 'reference', 'the signature holds an Object');
  return signature;
}

/** An assertion that lies open in a response may be signed too. */
const innerSignatures = (root: Element): Element[] =>
  childrenOf(root, NS.assertion, 'Assertion').flatMap((assertion) => childrenOf(assertion, NS.dsig, 'Signature'));

/** One reference, to the element's ID, an ID that no other element has (XSW: Somorovsky et al. 2012). */
function requireReference(root: Element, element: Element, signature: Element): void {
  const info = onlyChild(signature, NS.dsig, 'SignedInfo');
  const [reference, ...more] = childrenOf(info, NS.dsig, 'Reference');
  const id = element.getAttribute('ID');
  demand(reference !== undefined && more.length === 0, 'reference', 'there must be exactly one Reference');
  demand(!!id && reference.getAttribute('URI') === `#${id}`, 'reference', 'the signature covers another element');
  const all = [root, ...Array.from(root.getElementsByTagName('*'))];
  const bearers = all.filter((one) => ANY_ID.some((name) => one.getAttribute(name) === id));
  demand(bearers.length === 1, 'reference', 'several elements have the same ID');
  requireAlgorithms(info, reference);
}

function requireAlgorithms(info: Element, reference: Element): void {
  const of = (parent: Element, name: string) => onlyChild(parent, NS.dsig, name).getAttribute('Algorithm') ?? '';
  demand(Object.hasOwn(SIGNATURE_ALGORITHMS, of(info, 'SignatureMethod')), 'algorithm', 'SignatureMethod');
  demand(DIGEST_ALGORITHMS.includes(of(reference, 'DigestMethod')), 'algorithm', 'DigestMethod');
  demand(of(info, 'CanonicalizationMethod') === EXCLUSIVE_C14N, 'transform', 'CanonicalizationMethod');
  const transforms = childElements(onlyChild(reference, NS.dsig, 'Transforms'));
  const names = transforms.map((transform) => transform.getAttribute('Algorithm')).join(' ');
  demand(names === `${ENVELOPED} ${EXCLUSIVE_C14N}`, 'transform');
}

/** The signed bytes, or undefined when this key did not sign them. A key within the message is never used. */
function signedBytes(xml: string, signature: Element, key: KeyObject): string | undefined {
  const checker = new SignedXml({ publicCert: key.export({ type: 'spki', format: 'pem' }) });
  checker.SignatureAlgorithms = { ...SIGNATURE_ALGORITHMS };
  checker.idAttributes = ['ID'];
  try {
    checker.loadSignature(signature);
    if (!checker.checkSignature(xml)) return undefined;
  } catch {
    return undefined;
  }
  const [signed, ...more] = checker.getSignedReferences();
  return more.length === 0 ? signed : undefined;
}

/** RSA of 2048 bits or more, or one of the NIST curves (deployment profile, section 8). */
function isStrong({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean {
  if (asymmetricKeyType === 'rsa') return (asymmetricKeyDetails?.modulusLength ?? 0) >= WEAKEST_RSA;
  return asymmetricKeyType === 'ec' && CURVES.includes(asymmetricKeyDetails?.namedCurve ?? '');
}
