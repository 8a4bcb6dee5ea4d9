import type { Answer, Visitor } from './visitor';

/** Asks in both languages and expects the same problem (RFC 9457), worded for the reader each time. */
export async function expectProblem(
  visitor: Visitor,
  [status, code]: readonly [number, string],
  ask: () => Promise<Answer>,
): Promise<void> {
  const details = new Set<string>();
  for (const language of ['sv', 'en'] as const) {
    visitor.language = language;
    const { headers, ...answer } = await ask();
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(headers.get('content-language')).toBe(language);
    expect(answer.body).toMatchObject({
      type: 'about:blank',
      status,
      correlationId: expect.stringMatching(/^\S{8,}$/),
    });
    for (const text of [answer.body.title, answer.body.detail]) expect(text).toMatch(/^\p{Lu}.{5,}/u);
    details.add(answer.body.detail);
  }
  visitor.language = 'sv';
  expect(details.size).toBe(2);
}
