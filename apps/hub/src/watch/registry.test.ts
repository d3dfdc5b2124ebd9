import type { DeviceReport, PartState } from '@foyer/contract';
import { manualClock } from '@foyer/testkit';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Alarm, AlarmChange, DeviceWatch } from './device-watch.ts';
import { createWatch, type WatchedDevice } from './registry.ts';

const SECOND = 1000;
const START = Date.parse('2026-03-02T09:00:00.000Z');
const DISPLAY: WatchedDevice = { id: 'display', name: 'Hall left', role: 'display', pairedAt: START, lastSeenAt: START };
const COUNTER: WatchedDevice = { id: 'counter', name: 'Window 3', role: 'counter', pairedAt: START, lastSeenAt: START };

let clock: ReturnType<typeof manualClock>;
let devices: WatchedDevice[];
let listening: Set<string>;
let isHallOpen: boolean;
let changes: string[];
let watch: DeviceWatch;

function begin(open: readonly Alarm[] = []): void {
  let made = 0;
  watch = createWatch({
    devices: () => devices,
    isListening: (id) => listening.has(id),
    isHallOpen: () => isHallOpen,
    clock,
    open,
    alarmId: () => {
      made += 1;
      return `alarm-${made}`;
    },
  });
  changes = [];
  watch.onAlarm(({ is, alarm }: AlarmChange) => changes.push(`${alarm.deviceId ?? 'hub'} ${alarm.part} ${alarm.state} ${is}`));
  watch.look();
}
beforeEach(() => {
  clock = manualClock(new Date(START).toISOString());
  devices = [DISPLAY, COUNTER];
  listening = new Set(['display', 'counter']);
  isHallOpen = true;
  begin();
});

/** Second by second, as the hall ticks. */
function pass(seconds: number, meanwhile: () => void = () => undefined): void {
  for (let second = 0; second < seconds; second += 1) {
    clock.advance(SECOND);
    meanwhile();
    watch.look();
  }
}
const printer = (state: PartState) => watch.hubPart({ part: 'left', kind: 'printer', name: 'Left', state, detail: null });
const report = (parts: DeviceReport['parts'], paintedMsAgo: number | null = null): DeviceReport => ({ parts, paintedMsAgo });
const voice = (state: PartState, part = 'voice') => ({ part, kind: 'voice', name: null, state, detail: null }) as const;
const stateOf = (deviceId: string | null, part: string) => watch.states().find((one) => one.deviceId === deviceId && one.part === part);

describe('what lasts is an alarm', () => {
  test('paper that ends: after three seconds, until the printer is well for three', () => {
    printer('ready');
    printer('paper_end');
    pass(2);
    expect(changes).toEqual([]);
    expect(stateOf(null, 'left')).toMatchObject({ state: 'paper_end', severity: 'alarm', alarm: null });
    pass(1);
    expect(changes).toEqual(['hub left paper_end raised']);
    expect(stateOf(null, 'left')).toMatchObject({ alarm: { state: 'paper_end', severity: 'alarm' } });
    printer('ready');
    pass(2);
    expect(watch.alarms()).toHaveLength(1);
    pass(1);
    expect(changes).toEqual(['hub left paper_end raised', 'hub left paper_end cleared']);
    expect(watch.alarms()).toEqual([]);
  });

  test('what comes and goes is none', () => {
    for (let round = 0; round < 5; round += 1) {
      printer('silent');
      pass(9);
      printer('ready');
      pass(1);
    }
    expect(changes).toEqual([]);
  });

  test('and one that comes and goes while it is open, stays one', () => {
    printer('paper_end');
    pass(3);
    for (let round = 0; round < 5; round += 1) {
      printer('ready');
      pass(2);
      printer('paper_end');
      pass(5);
    }
    expect(changes).toEqual(['hub left paper_end raised']);
  });

  test('whoever puts in paper opens the cover: the alarm about the paper stays until it is done', () => {
    printer('paper_end');
    pass(3);
    printer('cover_open');
    pass(20);
    expect(stateOf(null, 'left')).toMatchObject({ state: 'cover_open', alarm: { state: 'paper_end' } });
    printer('ready');
    pass(3);
    expect(changes).toEqual(['hub left paper_end raised', 'hub left paper_end cleared']);
  });

  test('a cover that stays open takes its place', () => {
    printer('paper_end');
    pass(3);
    printer('cover_open');
    pass(30);
    expect(changes).toEqual(['hub left paper_end raised', 'hub left paper_end cleared', 'hub left cover_open raised']);
  });

  test('paper that runs low is to be looked at, no more', () => {
    printer('paper_near_end');
    pass(5);
    expect(watch.alarms()).toMatchObject([{ state: 'paper_near_end', severity: 'notice' }]);
  });

  test('a hub that cannot save says so at once', () => {
    watch.hubPart({ part: 'saving', kind: 'storage', name: null, state: 'saving_fails', detail: null });
    expect(changes).toEqual(['hub saving saving_fails raised']);
  });

  test('a printer that was taken away has no alarm', () => {
    printer('silent');
    pass(10);
    watch.hubPartGone('left');
    expect(changes).toEqual(['hub left silent raised', 'hub left silent cleared']);
    expect(stateOf(null, 'left')).toBeUndefined();
  });
});

describe('what devices say of themselves', () => {
  test('what is left out is there no more', () => {
    watch.heard('display', report([voice('blocked'), voice('ready', 'other')]));
    watch.heard('display', report([voice('blocked')]));
    expect(watch.states().map(({ part }) => part)).toEqual(['connection', 'voice', 'connection']);
  });

  test('but not what the hub itself knows of the device', () => {
    watch.hubPart({ deviceId: 'display', part: 'printer-1', kind: 'printer', name: null, state: 'paper_end', detail: null });
    watch.heard('display', report([{ part: 'printer-1', kind: 'printer', name: null, state: 'ready', detail: null }]));
    watch.heard('display', report([]));
    expect(stateOf('display', 'printer-1')).toMatchObject({ state: 'paper_end', deviceName: 'Hall left', role: 'display' });
  });

  test('a screen that has painted nothing for a while is black', () => {
    watch.heard('display', report([], 20));
    expect(stateOf('display', 'screen')).toMatchObject({ state: 'painting' });
    watch.heard('display', report([], 5001));
    expect(stateOf('display', 'screen')).toMatchObject({ state: 'black', severity: 'alarm' });
    pass(10);
    expect(changes).toEqual(['display screen black raised']);
  });

  test('since when a state holds does not move while it is repeated', () => {
    watch.heard('display', report([voice('blocked')]));
    const { since } = stateOf('display', 'voice') ?? {};
    pass(9);
    watch.heard('display', report([{ ...voice('blocked'), detail: 'ru' }]));
    expect(stateOf('display', 'voice')).toMatchObject({ since, detail: 'ru' });
  });

  test('repeating what is known tells nobody', () => {
    watch.heard('display', report([voice('ready')], 10));
    watch.look();
    let told = 0;
    watch.onChange(() => (told += 1));
    watch.heard('display', report([voice('ready')], 30));
    watch.look();
    expect(told).toBe(0);
    watch.heard('display', report([voice('quiet')], 30));
    expect(told).toBe(1);
  });
});

describe('whether a device is there', () => {
  const everybody = () => {
    for (const { id } of devices) watch.heard(id, report([]));
  };

  test('silence is absence: what it said last is stale, and neither raises nor ends an alarm', () => {
    watch.heard('display', report([voice('no_voice')]));
    pass(20, everybody);
    watch.heard('display', report([voice('blocked')]));
    pass(60, () => watch.heard('counter', report([])));
    expect(stateOf('display', 'connection')).toMatchObject({ state: 'offline' });
    expect(stateOf('display', 'voice')).toMatchObject({ state: 'blocked', stale: true });
    expect(watch.alarms().map(({ part }) => part)).toContain('connection');
  });

  test('a closed socket makes it sooner, an open one lets it be slow', () => {
    everybody();
    listening.delete('display');
    pass(31);
    expect(stateOf('display', 'connection')).toMatchObject({ state: 'offline', severity: 'alarm' });
    expect(stateOf('counter', 'connection')).toMatchObject({ state: 'offline', severity: 'notice' });
    everybody();
    pass(20);
    expect(stateOf('display', 'connection')?.state).toBe('offline');
    expect(stateOf('counter', 'connection')?.state).toBe('online');
  });

  test('it is offline since it was heard last', () => {
    everybody();
    listening.clear();
    pass(40);
    expect(stateOf('display', 'connection')).toMatchObject({ since: new Date(START).toISOString() });
  });

  test('a hub that has just started has heard of nobody yet', () => {
    devices = [{ ...DISPLAY, lastSeenAt: START - 3_600_000 }];
    listening.clear();
    begin();
    pass(29);
    expect(stateOf('display', 'connection')?.state).toBe('online');
    pass(15);
    expect(changes).toEqual(['display connection offline raised']);
  });

  describe('that is switched off when the hall closes', () => {
    beforeEach(() => {
      everybody();
      isHallOpen = false;
      listening.clear();
      pass(3600, () => watch.heard('counter', report([])));
    });

    test('is no more than a notice, all night long', () => {
      expect(changes).toEqual(['display connection offline raised']);
      expect(watch.alarms()).toMatchObject([{ state: 'offline', severity: 'notice' }]);
      expect(stateOf('display', 'connection')).toMatchObject({ severity: 'notice', alarm: { severity: 'notice' } });
    });

    test('is an alarm when the hall opens and it is still away', () => {
      isHallOpen = true;
      pass(10);
      expect(watch.alarms()).toMatchObject([{ severity: 'notice' }]);
      pass(1);
      expect(changes.slice(1)).toEqual(['display connection offline cleared', 'display connection offline raised']);
      expect(watch.alarms()).toMatchObject([{ state: 'offline', severity: 'alarm' }]);
    });

    test('is none where it is switched on with the lights', () => {
      isHallOpen = true;
      pass(60, everybody);
      expect(changes.slice(1)).toEqual(['display connection offline cleared']);
    });
  });

  test('what was an alarm by day is a notice by night', () => {
    listening.clear();
    pass(60);
    expect(watch.alarms()).toMatchObject([{ deviceId: 'display', severity: 'alarm' }, { deviceId: 'counter' }]);
    isHallOpen = false;
    pass(11);
    expect(watch.alarms().map(({ severity }) => severity)).toEqual(['notice', 'notice']);
  });

  test('a screen that is switched off with the lights is a notice as well, until the hall opens', () => {
    isHallOpen = false;
    const severity = () => watch.alarms().map((alarm) => alarm.severity);
    const dark = () => watch.heard('display', report([], 20_000));
    pass(30, dark);
    expect([changes, severity()]).toEqual([['display screen black raised'], ['notice']]);
    isHallOpen = true;
    pass(11, dark);
    expect(severity()).toEqual(['alarm']);
  });

  test('the hub looks at its own parts by night as by day', () => {
    isHallOpen = false;
    printer('cutter');
    pass(3);
    expect(watch.alarms()).toMatchObject([{ state: 'cutter', severity: 'alarm' }]);
  });

  test('whoever looks on is told how serious it is now', () => {
    listening.clear();
    pass(60);
    let severity: string | undefined;
    watch.onChange(() => {
      severity = stateOf('display', 'connection')?.severity;
    });
    isHallOpen = false;
    watch.look();
    expect(severity).toBe('notice');
  });

  test('one that is not let in any more has no alarm', () => {
    listening.clear();
    everybody();
    pass(40);
    expect(changes).toContain('display connection offline raised');
    devices = [COUNTER];
    pass(1);
    expect(changes).toContain('display connection offline cleared');
    expect(watch.states().some(({ deviceId }) => deviceId === 'display')).toBe(false);
  });
});

describe('what was open when the hub ended', () => {
  const OPEN: Alarm = {
    ...{ id: 'old', deviceId: null, deviceName: null, role: null, part: 'left', kind: 'printer', name: 'Left' },
    ...{ state: 'paper_end', severity: 'alarm', raisedAt: START - 60_000, detail: null },
  };

  test('and still is, is the same alarm', () => {
    begin([OPEN]);
    pass(5);
    printer('paper_end');
    pass(120);
    expect(changes).toEqual([]);
    expect(watch.alarms()).toMatchObject([{ id: 'old' }]);
  });

  test('a device that is still away is the same alarm, and one that is back has none', () => {
    const AWAY = { ...OPEN, part: 'connection', kind: 'connection', name: null, state: 'offline' } as const;
    devices = [DISPLAY, COUNTER].map((device) => ({ ...device, lastSeenAt: START - 40_000 }));
    listening.clear();
    begin([
      { ...AWAY, id: 'away', deviceId: 'display' },
      { ...AWAY, id: 'back', deviceId: 'counter', severity: 'notice' },
    ]);
    pass(120, () => watch.heard('counter', report([])));
    expect(changes).toEqual(['counter connection offline cleared']);
    expect(watch.alarms()).toMatchObject([{ id: 'away' }]);
  });

  test('is over when it is well, or when nobody speaks of it for a minute', () => {
    begin([OPEN, { ...OPEN, id: 'other', part: 'gone' }]);
    printer('ready');
    pass(3);
    expect(changes).toEqual(['hub left paper_end cleared']);
    pass(60);
    expect(changes).toEqual(['hub left paper_end cleared', 'hub gone paper_end cleared']);
  });
});
