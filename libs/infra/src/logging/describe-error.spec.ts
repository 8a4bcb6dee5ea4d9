import { Unavailable } from '@farled/kernel';
import { QueryFailedError } from 'typeorm';
import { describeError } from './describe-error';

/** Made up for its form; not a valid number. */
const NUMBER = '19900101-0000';

describe('describeError', () => {
  it('says what failed and where, down to the cause', () => {
    const error = new Unavailable('bankid', { cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }) });
    expect(describeError(error)).toMatchObject({
      type: 'Unavailable',
      message: 'bankid is unavailable',
      cause: { code: 'ECONNREFUSED' },
    });
  });

  it.each([
    ['a statement with its values', new QueryFailedError('insert', [NUMBER], new Error(`invalid input "${NUMBER}"`))],
    ['a number and an address in a message', new Error(`no ${NUMBER}, no 199001010000, no elin@exempel.example`)],
    ['the text that was no JSON', captured(() => JSON.parse(`{"number": ${NUMBER}}`))],
    ['what is no error', NUMBER],
  ])('does not repeat %s', (_, error) => {
    expect(JSON.stringify(describeError(error))).not.toMatch(/19900101|@exempel/);
  });
});

function captured(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
