import type { Role } from '@evergrow/domain/tenancy';
import { api } from './api.ts';

/** Makes the person signed in a client of a published tenant; gives the role they have there. Harmless when repeated. */
export const joinTenant = (tenantId: string): Promise<{ role: Role }> => api.post(`t/${tenantId}/join`);
