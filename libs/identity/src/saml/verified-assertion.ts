import { childrenOf, onlyElement, textOf } from './saml-document';
import { NS } from './saml-names';
import { SamlRefusal } from './saml-refusal';

/** What an IdP has said of a person, after every check. */
export class VerifiedAssertion {
  constructor(
    private readonly element: Element,
    /** The assertion as it was signed or decrypted. */
    readonly xml: string,
    /** After this it would be refused anyway. */
    readonly validUntil: Date,
  ) {}

  get id(): string {
    return this.element.getAttribute('ID') ?? '';
  }

  get issuer(): string {
    return textOf(onlyElement(this.element, NS.assertion, 'Issuer'));
  }

  /** A pseudonym of the person for us (deployment profile, section 6.2); no identity. */
  get nameId(): string {
    return textOf(onlyElement(this.element, NS.assertion, 'NameID'));
  }

  /** Level of assurance. */
  get level(): string {
    return textOf(onlyElement(this.element, NS.assertion, 'AuthnContextClassRef'));
  }

  get authenticatedAt(): Date {
    return new Date(onlyElement(this.element, NS.assertion, 'AuthnStatement').getAttribute('AuthnInstant') ?? '');
  }

  /** All values of an attribute, by its Name. */
  values(name: string): string[] {
    const statements = childrenOf(this.element, NS.assertion, 'AttributeStatement');
    return statements
      .flatMap((statement) => childrenOf(statement, NS.assertion, 'Attribute'))
      .filter((attribute) => attribute.getAttribute('Name') === name)
      .flatMap((attribute) => childrenOf(attribute, NS.assertion, 'AttributeValue').map(textOf))
      .filter((value) => value !== '');
  }

  /** The one value of an attribute, or undefined; several are refused, as nobody could say which one holds. */
  value(name: string): string | undefined {
    const [value, ...more] = this.values(name);
    if (more.length > 0) throw new SamlRefusal('attribute', `${name} has several values`);
    return value;
  }

  /** The one value of an attribute that must be there. */
  required(name: string): string {
    const value = this.value(name);
    if (value === undefined) throw new SamlRefusal('attribute', `${name} is missing`);
    return value;
  }
}
