import type { Command } from '../../commands.ts';
import type { EpochMs } from '../../ids.ts';
import type { HallState } from '../../state.ts';
import { COUNTER_MOVES } from './counters.ts';
import type { Move as AnyMove, Make } from './move.ts';
import { SET_UP_MOVES } from './set-up.ts';
import { TICKET_MOVES } from './tickets.ts';
import { WISH_MOVES } from './wishes.ts';

const MOVES = { ...TICKET_MOVES, ...COUNTER_MOVES, ...SET_UP_MOVES, ...WISH_MOVES };

export type MoveName = keyof typeof MOVES;
export type Move = AnyMove<MoveName>;
export const MOVE_NAMES = Object.keys(MOVES) as MoveName[];

/** The command that a move is, in this hall at this moment. */
export function commandOf(state: HallState, move: Move, now: EpochMs): Command {
  const make: Make = MOVES[move.what];
  return make(state, move, now);
}
