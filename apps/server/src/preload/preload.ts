import { exposeBridge, hubControls } from '@foyer/shell/preload';

exposeBridge(hubControls);
