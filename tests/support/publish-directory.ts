import { directorySchema, providerCard } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { makeProvider } from '@evergrow/seed/factories/provider';
import { documentAt } from '../../functions/src/kernel/collection.ts';

/** Everybody of a booking world in the directory, as its trigger would keep it. */
export async function publishDirectory(tenantId: string, providers: number): Promise<void> {
  const cards = Array.from({ length: providers }, (_, index) =>
    providerCard(`provider-${index + 1}`, makeProvider()),
  );
  await documentAt(paths.directory(tenantId), directorySchema).set({
    cards: Object.fromEntries(cards.map((card) => [card.id, card])),
    updatedAt: new Date(),
  });
}
