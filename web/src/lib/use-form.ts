import { type FormEvent, useRef, useState } from 'react';
import { formErrors } from './form-errors.ts';
import { useAction } from './use-action.ts';

type Errors<T> = { [K in keyof T]?: string | undefined };

export type Form<T extends Record<string, unknown>> = {
  values: T;
  /** Makes the `onChange` of a field; its error goes when it changes. */
  set: <K extends keyof T>(name: K) => (value: T[K]) => void;
  /** What is wrong, by field: our own checks, then what the API said. */
  errors: Errors<T>;
  /** What `send` threw. */
  error: unknown;
  pending: boolean;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  /** Puts other values in, e.g. none after they were saved. */
  reset: (values: T) => void;
};

type Options<T> = {
  initial: T;
  /** What is wrong with the values, in the reader's words; nothing is sent until this is empty. */
  check: (values: T) => Errors<T>;
  send: (values: T) => Promise<void>;
};

/** A small form that is sent as a whole. When something is wrong, the focus goes to the first field that is. */
export function useForm<T extends Record<string, unknown>>({ initial, check, send }: Options<T>): Form<T> {
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Errors<T>>({});
  const form = useRef<HTMLFormElement | null>(null);
  const show = (wrong: Errors<T>) => {
    setErrors(wrong);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  const action = useAction(async (sent: T) => {
    try {
      await send(sent);
    } catch (error) {
      const refused = formErrors(error) as Errors<T>;
      if (Object.keys(refused).length > 0) show(refused);
      throw error;
    }
  });
  const set =
    <K extends keyof T>(name: K) =>
    (value: T[K]) => {
      setValues((now) => ({ ...now, [name]: value }));
      setErrors((now) => ({ ...now, [name]: undefined }));
    };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    form.current = event.currentTarget;
    const wrong = check(values);
    if (Object.values(wrong).some(Boolean)) show(wrong);
    else {
      setErrors({});
      void action.run(values);
    }
  };
  return { values, set, errors, error: action.error, pending: action.pending, onSubmit, reset: setValues };
}
