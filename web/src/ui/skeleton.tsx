import classes from './skeletons.module.css';

type Props = { height: number; width?: number | string; radius?: number; circle?: boolean };

/** The place of something on its way. */
export const Skeleton = ({ height, width = '100%', radius = 12, circle = false }: Props) => (
  <span
    className={classes.skeleton}
    style={{ height, width: circle ? height : width, borderRadius: circle ? '50%' : radius }}
  />
);
