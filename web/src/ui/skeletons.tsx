import { Skeleton } from './skeleton.tsx';
import classes from './skeletons.module.css';

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A page whose content is on its way. */
export const PageSkeleton = () => (
  <div className={classes.page} aria-busy="true">
    <Skeleton height={34} width="min(340px, 70%)" />
    <Skeleton height={18} width="min(460px, 90%)" />
    <Skeleton height={220} radius={16} />
  </div>
);

/** `rows` lines of a list on their way. */
export const ListSkeleton = ({ rows = 5, height = 72 }: { rows?: number; height?: number }) => (
  <div className={classes.list} aria-busy="true">
    {range(rows).map((row) => (
      <Skeleton key={row} height={height} radius={16} />
    ))}
  </div>
);

/** `cards` cards of a grid on their way. */
export const CardsSkeleton = ({ cards = 6, height = 220 }: { cards?: number; height?: number }) => (
  <div className={classes.cards} aria-busy="true">
    {range(cards).map((card) => (
      <Skeleton key={card} height={height} radius={16} />
    ))}
  </div>
);
