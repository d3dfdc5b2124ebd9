import type { OpenAlarm } from '@foyer/contract';
import { app, Notification } from 'electron';
import { alarmWords } from './alarm-words.ts';

/** More at once are one message: a switch that fails takes half a hall with it. */
const MOST_AT_ONCE = 3;

export interface AlarmTexts {
  /** `{count}` stands for how many. */
  readonly manyAlarms: string;
  readonly manyAlarmsDetail: string;
}

/**
 * Says on the desktop what needs somebody, once for each alarm.
 * @returns hears which are open
 */
export function tellAlarms(texts: AlarmTexts, open: () => void): (alarms: readonly OpenAlarm[]) => void {
  let known: ReadonlySet<string> = new Set();
  const show = (title: string, body: string): void => {
    const notification = new Notification({ title, body });
    notification.on('click', open);
    notification.show();
  };
  return (alarms) => {
    const serious = alarms.filter(({ severity }) => severity === 'alarm');
    const news = serious.filter(({ id }) => !known.has(id));
    known = new Set(serious.map(({ id }) => id));
    if (news.length === 0 || !Notification.isSupported()) return;
    if (news.length > MOST_AT_ONCE) return show(texts.manyAlarms.replace('{count}', String(news.length)), texts.manyAlarmsDetail);
    for (const alarm of news) {
      const { whose, is, todo } = alarmWords(alarm, app.getLocale());
      show(`${whose}: ${is}`, todo);
    }
  };
}
