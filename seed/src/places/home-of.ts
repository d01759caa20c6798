import type { Point } from '@evergrow/domain/kernel';
import { type House, houseAt, lastNumber, roads } from '@evergrow/emulators/stand-ins/geocoder/street-grid';
import { createRandom } from '../random.ts';

/** The invented house of somebody in the made-up town: the same for the same person. */
export function homeOf(uid: string): House {
  const random = createRandom(`home of ${uid}`);
  const house = houseAt(random.pick(roads), random.int(1, lastNumber));
  if (!house) throw new RangeError('the town has no such house');
  return house;
}

export const pointOf = ({ lat, lng }: House): Point => ({ lat, lng });
