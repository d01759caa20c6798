import { expect, test } from 'vitest';
import { answerAdjustment, extraMinutes, openAdjustment, proposeAdjustment } from './adjustment.ts';
import { openedAt, sampleVisit, sealedSample } from './visit.fixture.ts';
import { type Visit, visitLimits, visitSchema } from './visit.ts';

const proposal = (id: string) => ({
  id,
  minutes: 30,
  quote: {
    currency: 'EUR' as const,
    lines: [{ kind: 'adjustment' as const, label: 'Extra time', quantity: 1, amount: 2000 }],
    total: 2000,
  },
  reason: sealedSample,
  proposedBy: 'provider',
});
const propose = (visit: Visit, id = 'one') => {
  const proposed = proposeAdjustment(visit, proposal(id), openedAt);
  if (!proposed.ok) throw new Error(proposed.code);
  return proposed.value;
};
const at = new Date(openedAt.getTime() + 60_000);
const answer = (
  visit: Visit,
  to: 'accepted' | 'declined' | 'withdrawn',
  id = 'one',
  orderId: string | null = null,
) => {
  const answered = answerAdjustment(visit, id, to, { at, orderId });
  if (!answered.ok) throw new Error(answered.code);
  return answered.value;
};

test('a proposal waits, is accepted once, and counts from then on', () => {
  const waiting = propose(sampleVisit());
  expect(openAdjustment(waiting)).toMatchObject({ id: 'one', status: 'proposed', orderId: null });
  expect(extraMinutes(waiting)).toBe(0);
  const accepted = answer(waiting, 'accepted', 'one', 'order');
  expect(accepted.adjustments[0]).toMatchObject({ status: 'accepted', answeredAt: at, orderId: 'order' });
  expect(extraMinutes(accepted)).toBe(30);
  expect(openAdjustment(accepted)).toBeNull();
  expect(answer(accepted, 'accepted', 'one', 'another')).toBe(accepted);
  expect(() => visitSchema.parse(accepted)).not.toThrow();
});

test('one proposal waits at a time', () => {
  const waiting = propose(sampleVisit());
  expect(proposeAdjustment(waiting, proposal('two'), at)).toMatchObject({ ok: false, code: 'conflict' });
  expect(openAdjustment(propose(answer(waiting, 'withdrawn'), 'two'))?.id).toBe('two');
});

test('an answer stands', () => {
  for (const first of ['accepted', 'declined', 'withdrawn'] as const) {
    const answered = answer(propose(sampleVisit()), first);
    for (const second of ['accepted', 'declined', 'withdrawn'] as const) {
      if (second === first) continue;
      expect(answerAdjustment(answered, 'one', second, { at })).toMatchObject({
        ok: false,
        code: 'invalid_transition',
      });
    }
  }
  expect(answerAdjustment(sampleVisit(), 'one', 'accepted', { at })).toMatchObject({ code: 'not_found' });
});

test('there is an end to proposing', () => {
  let visit = sampleVisit();
  for (let index = 0; index < visitLimits.adjustments; index += 1) {
    visit = answer(propose(visit, `n${index}`), 'declined', `n${index}`);
  }
  expect(proposeAdjustment(visit, proposal('more'), at)).toMatchObject({ code: 'limit_reached' });
});
