import { exposeBridge, hubChoice, padControls } from '@foyer/shell/preload';

exposeBridge(() => ({ ...hubChoice(), ...padControls() }));
