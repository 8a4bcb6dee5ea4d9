import { Transactions } from '@farled/infra';
import type { Id } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PopulationSource, type RegisterCriteria } from '../navet/population-source';
import type { PopulationPost } from '../post/population-post';
import { PostWriter } from '../replica/post-writer';
import type { Looked } from './person-criteria';
import { PAGE } from './search-sql';

const FIND = 'select person_id as id from register.personal_number where number = any($1)';

/** Asks the population register itself for persons that the replica does not have, and takes them in. */
@Injectable()
export class WholeRegister {
  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly register: PopulationSource,
    private readonly writer: PostWriter,
  ) {}

  /** One more than a page at most. Who is protected is not asked for further, unless the officer may see such. */
  async find(looked: Looked, withProtected: boolean): Promise<Id[]> {
    const numbers = (await this.numbers(looked, withProtected)).slice(0, PAGE + 1);
    if (numbers.length === 0) return [];
    const answers = await this.register.fetch(numbers);
    const posts = [...answers.values()].filter((answer): answer is PopulationPost => typeof answer === 'object');
    await this.transactions.run((tx) => this.writer.write(tx, posts, 'look-up'));
    const rows: { id: Id }[] = await this.source.query(FIND, [posts.map(({ number }) => number)]);
    return rows.map(({ id }) => id);
  }

  private async numbers(looked: Looked, withProtected: boolean): Promise<string[]> {
    const whole = looked.numbers.filter((number) => number.length === 12);
    if (whole.length > 0) return whole;
    const hits = await this.register.search(criteriaOf(looked));
    return hits.flatMap(({ number, protection }) => (withProtected || protection === 'none' ? [number] : []));
  }
}

/** The last word is the surname, as names are written; the register takes whole words. */
function criteriaOf({ numbers, name, street }: Looked): RegisterCriteria {
  const words = numbers.length > 0 ? [] : name.split(' ').filter(Boolean);
  const [birthDate] = numbers;
  return {
    firstNames: words.slice(0, -1),
    surnames: words.slice(-1),
    ...(street && { street }),
    ...(birthDate && { birthDate }),
  };
}
