import { packVector, sentenceLanguage, unpackVector } from '@evergrow/domain/catalog/search';
import { textLanguage } from '@evergrow/domain/matching';
import { embedder } from '../../adapters/embedder.ts';
import { errorFacts, log } from '../../kernel/log.ts';
import { meterTokens } from '../../matching/meter-tokens.ts';
import { within } from '../../matching/time-limit.ts';

/** Who searches does not wait longer for the meaning: the words are found without; milliseconds. */
const patience = 1_500;
const remembered = 500;
const known = new Map<string, Int8Array>();

/**
 * What a sentence means, apart from the prices in it. Null where the model does not know its language, or does not answer in
 * time: then it is found by its words, and the answer says so.
 */
export async function sentenceVector(
  tenantId: string,
  sentence: string,
  about: string,
): Promise<Int8Array | null> {
  if (about === '') return null;
  try {
    const model = await embedder();
    if (!model.understands(textLanguage(sentence) ?? sentenceLanguage(sentence))) return null;
    const key = `${model.id}\n${about}`;
    const before = known.get(key);
    if (before) return before;
    const { vectors, tokens } = await within(patience, () => model.embed([about]));
    const vector = vectors[0] ? unpackVector(packVector(vectors[0])) : null;
    if (vector) {
      if (known.size >= remembered) known.clear();
      known.set(key, vector);
    }
    await meterTokens(tenantId, tokens, new Date());
    return vector;
  } catch (error) {
    log('WARNING', 'searched without meaning', { tenant: tenantId, ...errorFacts(error) });
    return null;
  }
}
