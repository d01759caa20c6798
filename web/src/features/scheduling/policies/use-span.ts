import { useFormat } from '../../../lib/use-format.ts';

/** Minutes in words: whole days as days, anything else as hours and minutes. */
export function useSpan(): (minutes: number) => string {
  const format = useFormat();
  return (minutes) =>
    minutes >= 2_880 && minutes % 1_440 === 0
      ? format.number(minutes / 1_440, { style: 'unit', unit: 'day', unitDisplay: 'long' })
      : minutes % 60 === 0
        ? format.number(minutes / 60, { style: 'unit', unit: 'hour', unitDisplay: 'long' })
        : format.duration(minutes);
}
