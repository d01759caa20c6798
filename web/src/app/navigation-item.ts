import type { Icon } from '@tabler/icons-react';
import type { KeyUnder } from '../lib/message-keys.ts';

export type NavigationItem = {
  to: string;
  /** Key under `nav` of the shell's texts. */
  label: KeyUnder<'app', 'nav'>;
  icon: Icon;
  /** Whether only this very path counts as being there. */
  end?: boolean;
};
