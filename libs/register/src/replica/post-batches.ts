import type { PopulationPost } from '../post/population-post';
import { xmlElements } from '../post/xml-elements';
import { BUT_FLAGS, readXmlPost, XML_POST } from '../post/xml-post';
import { isNumber } from './number-links';

/** Some posts of a file, with how far into the file they lead. */
export interface PostBatch {
  readonly posts: readonly PopulationPost[];
  /** Posts of the batch that could not be read. */
  readonly faulty: number;
  /** Posts of the file up to the end of the batch, faulty ones too. */
  readonly upTo: number;
  readonly bytesRead: number;
}

const POSTS = new Set([XML_POST]);

/** The posts of a file in batches, from the post after `skip`; always at least one batch, which may be empty. */
export async function* postBatches(
  content: AsyncIterable<Buffer>,
  { size, skip, flagsOnly }: { size: number; skip: number; flagsOnly: boolean },
): AsyncGenerator<PostBatch> {
  const counted = new CountedContent(content);
  let [posts, faulty, upTo]: [PopulationPost[], number, number] = [[], 0, 0];
  for await (const element of xmlElements(counted, POSTS, flagsOnly ? BUT_FLAGS : undefined)) {
    upTo += 1;
    if (upTo <= skip) continue;
    const post = readXmlPost(element);
    if (post && isNumber(post.number)) posts.push(post);
    else faulty += 1;
    if (posts.length + faulty < size) continue;
    yield { posts, faulty, upTo, bytesRead: counted.bytes };
    [posts, faulty] = [[], 0];
  }
  yield { posts, faulty, upTo: Math.max(upTo, skip), bytesRead: counted.bytes };
}

/** Counts the bytes that go through. */
class CountedContent {
  bytes = 0;
  constructor(private readonly content: AsyncIterable<Buffer>) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    for await (const chunk of this.content) {
      this.bytes += chunk.length;
      yield chunk;
    }
  }
}
