import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { signOut } from './session.tsx';

/**
 * Ends the session on this device and goes home. In this order: a page for the signed in that is still on screen when
 * the session ends sends its reader to sign in, and going home afterwards outranks that.
 */
export function useSignOut(): () => Promise<void> {
  const navigate = useNavigate();
  return useCallback(async () => {
    await signOut();
    navigate('/');
  }, [navigate]);
}
