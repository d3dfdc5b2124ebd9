import { exposeBridge, hubChoice, voice } from '@foyer/shell/preload';

exposeBridge(() => ({ ...hubChoice(), ...voice() }));
