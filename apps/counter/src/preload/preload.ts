import { exposeBridge, hubChoice } from '@foyer/shell/preload';

exposeBridge(hubChoice);
