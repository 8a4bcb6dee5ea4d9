import { DefaultNamingStrategy } from 'typeorm';

/** Column `caseId` is `case_id` in the database, unless the entity names it itself. */
export class SnakeCaseNames extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string, embeddedPrefixes: string[]): string {
    return super.columnName(propertyName, customName || snakeCase(propertyName), embeddedPrefixes);
  }
}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
