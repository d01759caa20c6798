import type { Icon } from '@tabler/icons-react';

export type NavigationItem = {
  to: string;
  /** Key under `nav` of the shell's texts. */
  label: string;
  icon: Icon;
  /** Whether only this very path counts as being there. */
  end?: boolean;
};
