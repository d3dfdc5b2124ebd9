/** Apart from the shapes: a preload script needs the names alone, and zod would be most of its size. */
export const IPC_NAMES = [
  'checkHub',
  'setHub',
  'nearbyHubs',
  'hubTrouble',
  'openStaff',
  'enterPin',
  'choosePin',
  'staffAction',
  'speak',
  'voices',
  'hubStatus',
  'restartHub',
  'openAdmin',
  'openDataDir',
  'letAdminIn',
  'quitServer',
  'padStatus',
  'setPad',
  'padPorts',
  'padLearn',
  'padFace',
  'padAnswer',
] as const;

/** A channel's name between the processes. */
export const ipcChannel = (name: (typeof IPC_NAMES)[number]): string => `foyer:${name}`;
/** Main → the server app's screen: a HubStatus, whenever it changes. */
export const HUB_STATUS_CHANNEL = 'foyer:hubStatusChanged';
/** Main → the counter app's screen: a PadMessage. */
export const PAD_CHANNEL = 'foyer:pad';
