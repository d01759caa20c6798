import { expect, test } from 'vitest';
import { intakeStage, intakeStages, isDone } from './intake-stage.ts';

const at = (second: number) => new Date(Date.UTC(2026, 10, 21, 12, 0, second));
const facts = { envelopeId: 'e2', sealed: true, subject: null, match: null, holds: false };
const subject = { envelopeId: 'e2', state: 'profiled', updatedAt: at(10) } as const;

test('sealing, sealed, opened, anonymised, matched', () => {
  expect(intakeStage({ ...facts, sealed: false })).toBe('sealing');
  expect(intakeStage(facts)).toBe('sealed');
  expect(intakeStage({ ...facts, subject: { ...subject, state: 'received' } })).toBe('opened');
  expect(intakeStage({ ...facts, subject })).toBe('anonymised');
  expect(intakeStage({ ...facts, subject, match: { createdAt: at(11) } })).toBe('matched');
});

test('what is written about an earlier envelope says nothing about this one', () => {
  const former = { ...subject, envelopeId: 'e1' };
  expect(intakeStage({ ...facts, subject: former, match: { createdAt: at(11) } })).toBe('sealed');
});

test('matches from before count only once the platform says they still hold', () => {
  const old = { ...facts, subject, match: { createdAt: at(1) } };
  expect(intakeStage(old)).toBe('anonymised');
  expect(intakeStage({ ...old, holds: true })).toBe('matched');
  expect(intakeStage({ ...facts, subject, holds: true })).toBe('anonymised');
});

test('a refused envelope is said to be so, and no line is done', () => {
  const stage = intakeStage({ ...facts, subject: { ...subject, state: 'refused' } });
  expect(stage).toBe('refused');
  expect(intakeStages.some((line) => isDone(line, stage))).toBe(false);
});

test('a later stage has the earlier ones behind it', () => {
  expect(intakeStages.filter((line) => isDone(line, 'opened'))).toEqual(['sealed', 'opened']);
  expect(intakeStages.filter((line) => isDone(line, 'matched'))).toEqual([...intakeStages]);
});
