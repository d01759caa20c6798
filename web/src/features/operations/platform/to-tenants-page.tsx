import { Navigate } from 'react-router';

/** `/platform` by itself: its first part. */
export default function ToTenantsPage() {
  return <Navigate to="/platform/tenants" replace />;
}
