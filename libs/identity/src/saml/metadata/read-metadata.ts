import { childrenOf, demand, normaliseLines } from '../saml-document';
import { NS } from '../saml-names';
import { verifiedElement } from '../verify-signature';
import { type DescribedProvider, describeProvider } from './described-provider';
import { durationMs } from './duration';

const LARGEST_METADATA = 40_000_000;

/** What signed metadata says, and for how long. */
export interface FederationMetadata {
  readonly providers: readonly DescribedProvider[];
  /** After this nothing of it may be used (SAML Metadata 2.3.1). */
  readonly validUntil: Date | null;
  /** After so long one should ask again; null when it does not say. */
  readonly cacheMs: number | null;
}

/** Who may sign metadata (PEM), and this machine's time. */
export interface MetadataTrust {
  readonly certificates: readonly string[];
  readonly now: Date;
}

/** Reads the metadata of one IdP or of a federation; throws `SamlRefusal` when its signature or time does not hold. */
export function readMetadata(text: string, { certificates, now }: MetadataTrust): FederationMetadata {
  const limits = { largest: LARGEST_METADATA, mayHaveComments: true };
  const root = verifiedElement({ xml: normaliseLines(text), certificates, limits });
  const isMetadata = root.namespaceURI === NS.metadata && /^Entit(y|ies)Descriptor$/.test(root.localName ?? '');
  demand(isMetadata, 'structure', 'it is no metadata');
  const validUntil = until(root);
  demand(isCurrent(validUntil, now), 'expired', 'validUntil of the metadata');
  const providers = entitiesOf(root, now).flatMap((entity) => describeProvider(entity) ?? []);
  return { providers, validUntil, cacheMs: durationMs(root.getAttribute('cacheDuration') ?? '') ?? null };
}

/** Federations are nested; what has expired is passed over with all that it holds. */
function entitiesOf(element: Element, now: Date): Element[] {
  if (!isCurrent(until(element), now)) return [];
  if (element.localName === 'EntityDescriptor') return [element];
  const inner = ['EntityDescriptor', 'EntitiesDescriptor'].flatMap((name) => childrenOf(element, NS.metadata, name));
  return inner.flatMap((child) => entitiesOf(child, now));
}

function until(element: Element): Date | null {
  const text = element.getAttribute('validUntil');
  if (!text) return null;
  const date = new Date(text);
  demand(!Number.isNaN(date.getTime()), 'structure', 'validUntil is no instant');
  return date;
}

const isCurrent = (validUntil: Date | null, now: Date): boolean => !validUntil || validUntil > now;
