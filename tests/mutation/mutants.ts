import { blank } from './blank.ts';
import { operandsOf } from './conditions.ts';
import { type Span, type Unit, unitsOf } from './units.ts';

/** The rules with one condition changed. */
export type Mutant = {
  readonly unit: Unit;
  readonly line: number;
  /** The condition that was changed, as it stands in the rules. */
  readonly condition: string;
  readonly change: 'dropped' | 'negated' | 'always' | 'never';
  readonly rules: string;
};

/** Whether it compares or asks something, rather than giving a value to whoever calls. */
const isCondition = (text: string): boolean =>
  /==|!=|<|>|&&|\|\||^!|\b(in|is)\b|\.(matches|hasOnly|hasAll|hasAny)\(|^(is|has|are|keeps|changes|every)[A-Z]?\w*\(/.test(
    text,
  );

/** Every mutant: each operand dropped, each condition that joins nothing negated, each `allow` opened and closed. */
export function mutantsOf(rules: string): Mutant[] {
  const text = blank(rules);
  return unitsOf(rules).flatMap((unit) => {
    if (unit.kind === 'function' && !isCondition(text.slice(unit.start, unit.end).trim())) return [];
    const make = (span: Span, change: Mutant['change'], replacement: string): Mutant => ({
      unit,
      line: rules.slice(0, span.start).split('\n').length,
      condition: rules.slice(span.start, span.end),
      change,
      rules: rules.slice(0, span.start) + replacement + rules.slice(span.end),
    });
    return operandsOf(text, unit).flatMap((operand): Mutant[] => {
      const condition = rules.slice(operand.start, operand.end);
      const negated = operand.isLeaf ? [make(operand, 'negated', `!(${condition})`)] : [];
      if (operand.joint !== null) {
        // Without it: what joins it no longer depends on it.
        return [make(operand, 'dropped', operand.joint === '&&' ? 'true' : 'false'), ...negated];
      }
      if (unit.kind === 'allow')
        return [make(operand, 'always', 'true'), make(operand, 'never', 'false'), ...negated];
      return operand.isLeaf ? [make(operand, 'always', 'true'), ...negated] : [];
    });
  });
}
