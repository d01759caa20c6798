import type { Intake, IntakeDraft } from '@evergrow/domain/matching';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../lib/api.ts';
import { laterAnswers, readKept, writeKept } from './kept-answers.ts';
import { validAnswers } from './step-errors.ts';

type Draft = { draft: IntakeDraft; savedAt: string | null };
export type SaveState = 'idle' | 'saving' | 'saved' | 'failed';
export type SetAnswer = <Name extends keyof Intake>(name: Name, value: Intake[Name] | undefined) => void;

const pause = 1200;

/**
 * A person's answers: begun here or on another device, kept in this tab at every change and, encrypted, on the server
 * a moment after the last. `answers` is undefined while they are being fetched; without the server one goes on with
 * what this tab has.
 * @param guesses what to begin with where there is no answer yet
 */
export function useIntakeAnswers(tenantId: string, uid: string, guesses: IntakeDraft) {
  const [answers, setAnswers] = useState<IntakeDraft | undefined>(undefined);
  const [saved, setSaved] = useState<SaveState>('idle');
  const latest = useRef<IntakeDraft>({});
  const unsaved = useRef(false);
  const first = useRef(guesses);
  const path = `t/${tenantId}/intake/draft`;

  useEffect(() => {
    let alive = true;
    const begin = (server: Draft | null) => {
      if (!alive) return;
      const known = laterAnswers(readKept(tenantId, uid), server);
      latest.current = { ...first.current, ...known };
      setAnswers(latest.current);
    };
    api.get<Draft>(path).then(begin, () => begin(null));
    return () => {
      alive = false;
    };
  }, [tenantId, uid, path]);

  const save = useCallback(async () => {
    if (!unsaved.current) return;
    unsaved.current = false;
    setSaved('saving');
    try {
      await api.put(path, { body: validAnswers(latest.current) });
      // What was typed meanwhile has its own save to come.
      setSaved(unsaved.current ? 'saving' : 'saved');
    } catch {
      unsaved.current = true;
      setSaved('failed');
    }
  }, [path]);

  useEffect(() => {
    if (answers === undefined || !unsaved.current) return undefined;
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
  }, [answers, save]);

  useEffect(() => {
    const retry = () => void save();
    window.addEventListener('online', retry);
    return () => {
      window.removeEventListener('online', retry);
      void save();
    };
  }, [save]);

  const setAnswer: SetAnswer = useCallback(
    (name, value) => {
      const { [name]: _former, ...rest } = latest.current;
      latest.current = value === undefined ? rest : { ...rest, [name]: value };
      unsaved.current = true;
      writeKept(tenantId, uid, { answers: latest.current, changedAt: Date.now() });
      setAnswers(latest.current);
    },
    [tenantId, uid],
  );

  /** To be called when there is nothing left to save: the answers have been sent. */
  const forget = useCallback(() => {
    unsaved.current = false;
    writeKept(tenantId, uid, null);
  }, [tenantId, uid]);

  return { answers, setAnswer, saved, save, forget };
}
