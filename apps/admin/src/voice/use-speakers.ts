import type { SpeechEngine } from '@foyer/queue';
import { useSession } from '@foyer/ui/staff';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFailedQuery } from '../use-failed-query.ts';

const KEY = ['speakers'];
/** Whoever tries a voice stands before the display and looks here. */
const REFRESH_MS = 2000;

/** The displays: which of them speak, and in which languages. */
export function useSpeakers() {
  const { client } = useSession();
  const query = useQuery({ queryKey: KEY, queryFn: ({ signal }) => client.call('listSpeakers', { signal }), refetchInterval: REFRESH_MS });
  useFailedQuery(query.error);
  return query;
}

export interface Wish {
  readonly deviceId: string;
  readonly language: string;
  /** Null: as a call would be said. */
  readonly engine: SpeechEngine | null;
}

/** Has a display say a sentence. */
export function useVoiceTest() {
  const { client, notice } = useSession();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: Wish) => client.call('testVoice', { body: wish }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
    onError: notice,
  });
}
