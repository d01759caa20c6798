import { Link, useSearchParams } from 'react-router';
import classes from './query-tabs.module.css';

type Tab = { value: string; label: string; count?: number };
type Props = { name: string; label: string; tabs: readonly Tab[]; current: string };

/** Parts of one page under addresses of their own: `?name=value`. */
export function QueryTabs({ name, label, tabs, current }: Props) {
  const [parameters] = useSearchParams();
  const to = (value: string) => {
    const next = new URLSearchParams(parameters);
    next.set(name, value);
    return `?${next}`;
  };
  return (
    <nav className={classes.bar} aria-label={label}>
      <div className={classes.tabs}>
        {tabs.map((tab) => (
          <Link
            key={tab.value}
            to={to(tab.value)}
            replace
            aria-current={tab.value === current ? 'true' : undefined}
          >
            {tab.label}
            {tab.count ? <span>{tab.count}</span> : null}
          </Link>
        ))}
      </div>
    </nav>
  );
}
