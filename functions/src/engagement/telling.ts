import type { Tenant } from '@evergrow/domain/tenancy';

/** An event being told of: in which tenant, by which id, at what time. */
export type Telling = {
  tenantId: string;
  tenant: Tenant;
  eventId: string;
  now: Date;
  /** Everything else was told before; only the text message had to wait for the end of the quiet hours. */
  textOnly?: boolean;
};
