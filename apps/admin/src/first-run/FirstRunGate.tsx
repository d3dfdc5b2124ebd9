import type { SetUpView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';

// Seen once in the life of a hall: no other start of the administration loads it.
const FirstRun = lazy(() => import('./FirstRun.tsx').then((module) => ({ default: module.FirstRun })));

/** The first run, while nobody can sign in to this hall. It stays until it is left: by then somebody can. */
export function FirstRunGate({ children }: { readonly children: ReactNode }) {
  const { client, session } = useSession();
  const [begun, setBegun] = useState<SetUpView | null>(null);
  const [left, setLeft] = useState(false);
  const { data, isLoading } = useQuery({
    queryKey: ['set-up'],
    queryFn: () => client.call('getSetup'),
    enabled: session === null && begun === null,
  });
  // Whoever signs in has all answers of before forgotten, so it is kept here.
  useEffect(() => {
    if (data?.needed) setBegun(data);
  }, [data]);
  if (left) return children;
  if (begun)
    return (
      <Suspense fallback={null}>
        <FirstRun setUp={begun} onLeave={() => setLeft(true)} />
      </Suspense>
    );
  // A hub that does not answer is told about at the sign-in, which comes next.
  return isLoading || data?.needed ? null : children;
}
