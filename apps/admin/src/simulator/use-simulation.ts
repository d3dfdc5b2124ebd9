import type { SimulatorReply } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Tried } from './apply-profile.ts';
import { bodyOf, type SimulatorValues } from './simulator-values.ts';
import type { Choice } from './use-choices.ts';

export interface Simulated {
  readonly tried: Tried;
  readonly values: SimulatorValues;
  readonly reply: SimulatorReply;
}

export interface Simulation {
  readonly start: (values: SimulatorValues, choice: Choice) => void;
  /** The hub stops as well. */
  readonly stop: () => void;
  readonly pending: boolean;
  /** The last one was stopped, and none has been started since. */
  readonly stopped: boolean;
  readonly result: Simulated | undefined;
  /** Tells one result from the next. */
  readonly startedAt: number;
  readonly error: unknown;
}

/** One simulation at a time. Whoever stops it, or leaves the page, is rid of it. */
export function useSimulation(on: { readonly refused: (thrown: unknown) => void }): Simulation {
  const { client } = useSession();
  const running = useRef<AbortController>(null);
  const run = useMutation({
    mutationFn: async ({ values, choice }: { readonly values: SimulatorValues; readonly choice: Choice }): Promise<Simulated> => {
      const { profile, profileId, isDraft } = choice;
      const controller = new AbortController();
      running.current = controller;
      const reply = await client.call('simulate', { body: bodyOf(values, profile), signal: controller.signal });
      return { reply, values, tried: { profile, profileId, isDraft, counterIds: values.counterIds } };
    },
    onError: (thrown) => {
      if (!running.current?.signal.aborted) on.refused(thrown);
    },
  });
  const [asked, setAsked] = useState(false);
  const stop = () => {
    running.current?.abort();
    run.reset();
    setAsked(true);
  };
  useEffect(() => () => running.current?.abort(), []);
  const start = (values: SimulatorValues, choice: Choice) => {
    setAsked(false);
    run.mutate({ values, choice });
  };
  return {
    start,
    stop,
    pending: run.isPending,
    stopped: asked && !run.isPending,
    result: run.data,
    startedAt: run.submittedAt,
    error: run.error,
  };
}
