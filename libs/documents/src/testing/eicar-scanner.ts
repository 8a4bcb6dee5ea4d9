import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Scanner } from '../scan/scanner';

/** The EICAR test file (eicar.org), put together here so that this source is no test virus itself. */
const EICAR = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join(''));

/** Finds the EICAR test file only: stands in for a virus scanner where there is no sandbox. */
@Injectable()
export class EicarScanner extends Scanner {
  async scan(content: Readable): Promise<'clean' | 'infected'> {
    let tail = Buffer.alloc(0);
    for await (const piece of content as AsyncIterable<Buffer>) {
      const seen = Buffer.concat([tail, piece]);
      if (seen.includes(EICAR)) return 'infected';
      tail = seen.subarray(Math.max(0, seen.length - EICAR.length + 1));
    }
    return 'clean';
  }
}
