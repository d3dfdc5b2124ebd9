import { useSession } from '@foyer/ui/staff';
import { useMutation } from '@tanstack/react-query';

/** Sits down at a counter. */
export function useTake(onTaken: (counterId: string) => void) {
  const { client, notice } = useSession();
  return useMutation({
    mutationFn: (counterId: string) => client.call('takeCounter', { params: { id: counterId } }),
    onSuccess: (_, counterId) => onTaken(counterId),
    onError: notice,
  });
}
