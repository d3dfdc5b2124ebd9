import { type NativeImage, nativeImage } from 'electron';
import counter from '../../../../resources/icons/counter/128x128.png?inline';
import display from '../../../../resources/icons/display/128x128.png?inline';
import kiosk from '../../../../resources/icons/kiosk/128x128.png?inline';
import server from '../../../../resources/icons/server/128x128.png?inline';
import type { AppName } from '../bridge.ts';

const ICONS: Readonly<Record<AppName, string>> = { server, kiosk, counter, display };

/** For title bars and task bars: on Linux a window has no icon but the one it is given. */
export const windowIcon = (app: AppName): NativeImage => nativeImage.createFromDataURL(ICONS[app]);
