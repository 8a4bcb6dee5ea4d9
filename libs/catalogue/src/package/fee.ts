import { compileFeel, toJson } from '@farled/feel';
import { type JsonObject, Rejected } from '@farled/kernel';
import type { ServiceDefinition } from './service-definition';

/** What one has to pay, worked out for one case. */
export interface Fee {
  readonly id: string;
  /** Key of its name in the texts. */
  readonly text: string;
  readonly amountOre: number;
  readonly isExempt: boolean;
  /** Percent of value added tax within the amount; 0 for what an authority charges by law. */
  readonly vatRate: number;
  /** Account of the municipality's bookkeeping. */
  readonly account: string;
  readonly payWithinDays: number;
}

const DAYS = 14;

/**
 * Works out a fee of service.yaml by the answers and the process's variables. Amounts are whole öre: an expression
 * gives kronor, and one that gives a part of an öre is a fault of the e-service.
 */
export function feeOf(service: ServiceDefinition, id: string, scope: JsonObject, now: Date): Fee {
  const fee = definitionOf(service, id);
  const evaluate = (expression: string) =>
    toJson(compileFeel(expression.slice(1)).evaluate((name) => scope[name], { now }).value);
  const amountOre = fee.amount ? toOre(evaluate(fee.amount), id) : (fee.ore ?? 0);
  const isExempt = amountOre === 0 || (fee.exempt !== undefined && evaluate(fee.exempt) === true);
  const { text, vatRate = 0, account = '', payWithinDays = DAYS } = fee;
  return { id, text, amountOre, isExempt, vatRate, account, payWithinDays };
}

function definitionOf({ fees }: ServiceDefinition, id: string) {
  const fee = fees && fees !== 'none' ? fees.find((one) => one.id === id) : undefined;
  if (!fee) throw new Rejected('catalogue.no-fee', 'invalid', { fee: id });
  return fee;
}

function toOre(kronor: unknown, fee: string): number {
  const ore = typeof kronor === 'number' ? Number((kronor * 100).toFixed(4)) : Number.NaN;
  if (!Number.isSafeInteger(ore) || ore < 0 || ore > LARGEST) throw new Rejected('catalogue.fee', 'invalid', { fee });
  return ore;
}

/** A fee beyond a million kronor is a mistake. */
const LARGEST = 100_000_000;
