// A program of its own, beside the app's: the only one here that touches a serial port.
import '@foyer/devices/pad-process';
