// A file of its own, so that a bundle of the hub has it too: the program is the devices'.
import '@foyer/devices/pad-process';
