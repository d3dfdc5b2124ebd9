// As much of an Arduino as the pad's sketch asks for: its serial port is this program's standard input and output. The test presses a
// button by a line on descriptor 3, "3 1" (pin, down), and reads the lamps from descriptor 4, "11 1" (pin, lit). NOISE is what the open pin reads.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <string>
#include <unistd.h>

#define HIGH 1
#define LOW 0
#define INPUT_PULLUP 2
#define OUTPUT 1
#define A0 14

static int pins[32];
static unsigned long millis() {
  using namespace std::chrono;
  static const auto start = steady_clock::now();
  return (unsigned long)duration_cast<milliseconds>(steady_clock::now() - start).count();
}
static void pinMode(int pin, int mode) { pins[pin] = mode == INPUT_PULLUP ? HIGH : LOW; }
static int digitalRead(int pin) { return pins[pin]; }
static void digitalWrite(int pin, int level) {
  if (pins[pin] == level) return;
  pins[pin] = level;
  dprintf(4, "%d %d\n", pin, level);
}
static int analogRead(int) {
  const char *noise = getenv("NOISE");
  return noise == nullptr ? (int)getpid() : atoi(noise);
}
static void randomSeed(unsigned long seed) { srand((unsigned)seed); }
static long random(long below) { return rand() % below; }
static char *utoa(unsigned value, char *text, int) {
  sprintf(text, "%u", value);
  return text;
}

struct {
  void begin(long) {}
  int available() {
    pollfd in{0, POLLIN, 0};
    if (poll(&in, 1, 0) <= 0) return 0;
    if (ahead < 0) {
      uint8_t byte;
      if (::read(0, &byte, 1) != 1) exit(0);
      ahead = byte;
    }
    return 1;
  }
  int read() {
    const int byte = ahead;
    ahead = -1;
    // On a board time passes while a line is read and obeyed.
    if (byte == '\n') usleep(1500);
    return byte;
  }
  void print(const char *text) { (void)!write(1, text, strlen(text)); }
  void print(char letter) { (void)!write(1, &letter, 1); }
  int ahead = -1;
} Serial;

#include FOYER_SKETCH

static void hearPresses() {
  static std::string heard;
  char bytes[64];
  pollfd in{3, POLLIN, 0};
  if (poll(&in, 1, 0) <= 0) return;
  const ssize_t count = ::read(3, bytes, sizeof bytes);
  if (count <= 0) exit(0);
  heard.append(bytes, (size_t)count);
  for (size_t end; (end = heard.find('\n')) != std::string::npos; heard.erase(0, end + 1)) {
    int pin, down;
    if (sscanf(heard.c_str(), "%d %d", &pin, &down) == 2) pins[pin] = down ? LOW : HIGH;
  }
}

int main() {
  setup();
  for (;;) {
    hearPresses();
    loop();
    usleep(500);
  }
}
