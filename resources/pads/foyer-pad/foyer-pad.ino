/*
  Foyer button pad: eight buttons, four lamps and, if wanted, a display of 16x2 letters, for about five euros.
  It speaks the line protocol of docs/protocol.md ("Button pads") over USB serial, 9600 baud.

  Arduino Nano, Uno, Leonardo, or Raspberry Pi Pico (Earle Philhower's core). How it is wired: resources/pads/wiring.svg

  SPDX-License-Identifier: MIT
  Copyright (c) Foyer contributors
*/

// Set to 1 for a display with an I2C backpack (PCF8574, address 0x27; library "LiquidCrystal I2C").
#ifndef FOYER_LCD
#define FOYER_LCD 0
#endif
// Of pads that share a line (RS-485): its own, one to eight letters and digits. Empty: alone on its line.
#ifndef FOYER_ADDRESS
#define FOYER_ADDRESS ""
#endif

#include <string.h>
#include <stdlib.h>
#if FOYER_LCD
#include <LiquidCrystal_I2C.h>
LiquidCrystal_I2C lcd(0x27, 16, 2);
#endif

struct Button {
  uint8_t pin;
  const char *key;
};
// Each button joins its pin with ground.
const Button BUTTONS[] = {
  { 2, "NEXT" }, { 3, "RECALL" }, { 4, "START" }, { 5, "FINISH" }, { 6, "NOSHOW" }, { 7, "BREAK" }, { 8, "PARK" }, { 9, "TRANSFER" },
};
const uint8_t BUTTON_COUNT = sizeof(BUTTONS) / sizeof(BUTTONS[0]);

// Each lamp with a resistor of 330 ohm to ground. On a Nano A4 and A5 are the display's.
const char *const LAMPS[] = { "READY", "CALLED", "SERVING", "ERROR" };
const uint8_t LAMP_PINS[] = { 10, 11, 12, 13 };
const uint8_t LAMP_COUNT = 4;
enum LampState : uint8_t { OFF, ON, BLINK };

const uint8_t LONGEST_LINE = 64;
const unsigned long SETTLE_MS = 30;       // a contact bounces no longer
const unsigned long HELLO_MS = 10000;
// Pads that share a line say hello at unequal times: two that speak at once are not understood.
const long HELLO_EARLIER_MS = 2500;
const long HELLO_SPREAD_MS = 2000;        // in answer to a word that all of them hear
const unsigned long ANSWER_MS = 6000;     // without an answer: the hub is away
const unsigned long REPEAT_MS = 1000;     // without an answer: the press may not have arrived
const unsigned long HUB_AWAY_MS = 25000;  // nothing was heard for so long
const unsigned long REFUSED_MS = 2000;    // how long a refusal is shown
const unsigned long BLINK_MS = 400;

uint8_t lamps[LAMP_COUNT];
char text[17] = "";
char line[LONGEST_LINE + 1];
uint8_t length = 0;
bool tooLong = false;

bool isDown[BUTTON_COUNT];
unsigned long changedAt[BUTTON_COUNT];

uint8_t sequence = 0;
char waitingLine[LONGEST_LINE + 1] = "";  // what was pressed last, until it is answered
unsigned long pressedAt = 0;
unsigned long againAt = 0;                // when it is said again, as long as it waits
unsigned long helloAt = 0;
unsigned long heardAt = 0;
unsigned long refusedAt = 0;
bool hasRefusal = false;
bool isHubAway = true;

uint8_t checksumOf(const char *body) {
  uint8_t sum = 0;
  while (*body) sum ^= (uint8_t)*body++;
  return sum;
}

/** @param words without address and checksum */
void say(const char *words) {
  char body[LONGEST_LINE + 1];
  body[0] = '\0';
  if (FOYER_ADDRESS[0] != '\0') {
    strcat(body, "@" FOYER_ADDRESS " ");
  }
  strncat(body, words, LONGEST_LINE - strlen(body) - 3);
  const char *digits = "0123456789ABCDEF";
  const uint8_t sum = checksumOf(body);
  Serial.print(body);
  Serial.print('*');
  Serial.print(digits[sum >> 4]);
  Serial.print(digits[sum & 15]);
  Serial.print("\r\n");
}

bool isShared() { return FOYER_ADDRESS[0] != '\0'; }

void sayHello() {
  say("HELLO");
  helloAt = millis() + HELLO_MS - (isShared() ? random(HELLO_EARLIER_MS) : 0);
}

/** As soon as the others of the line let it. */
void sayHelloSoon() { helloAt = millis() + (isShared() ? random(HELLO_SPREAD_MS) : 0); }

/** The hub takes it once, however often it is said under the same number. */
void sayPress() {
  say(waitingLine);
  againAt = millis() + REPEAT_MS + random(500);
}

void press(const char *key) {
  sequence++;  // 0 to 255 and round again
  char digits[4];
  utoa(sequence, digits, 10);
  strcpy(waitingLine, key);
  strcat(waitingLine, " ");
  strcat(waitingLine, digits);
  pressedAt = millis();
  sayPress();
}

void show(const char *words) {
#if FOYER_LCD
  static char shown[17] = "";
  if (strcmp(shown, words) == 0) return;
  strncpy(shown, words, 16);
  lcd.setCursor(0, 0);
  for (uint8_t at = 0; at < 16; at++) lcd.print(at < strlen(shown) ? shown[at] : ' ');
#else
  (void)words;
#endif
}

/** In words of its own: what is shown for two seconds. */
const char *refusalText(const char *why) {
  if (strcmp(why, "EMPTY") == 0) return "NOBODY WAITS";
  if (strcmp(why, "STATE") == 0) return "NOT NOW";
  if (strcmp(why, "STALE") == 0) return "LOOK AGAIN";
  if (strcmp(why, "BUSY") == 0) return "TRY AGAIN";
  if (strcmp(why, "NUMBER") == 0) return "NO SUCH NUMBER";
  if (strcmp(why, "SCREEN") == 0) return "SEE THE SCREEN";
  if (strcmp(why, "UNKNOWN") == 0) return "SIGN IN FIRST";
  return "HUB AWAY";
}

void refuse(const char *why) {
  hasRefusal = true;
  refusedAt = millis();
  show(refusalText(why));
}

void lamp(const char *name, const char *state) {
  for (uint8_t at = 0; at < LAMP_COUNT; at++)
    if (strcmp(LAMPS[at], name) == 0) lamps[at] = strcmp(state, "ON") == 0 ? ON : strcmp(state, "BLINK") == 0 ? BLINK : OFF;
}

/** @param number of the press that is answered @param why null: it was accepted */
void answer(const char *number, const char *why) {
  if (atoi(number) != sequence) return;
  waitingLine[0] = '\0';
  if (why != NULL) refuse(why);
}

/** But for how many wait: "A012 +3". */
bool isSameTicket(const char *one, const char *other) {
  const size_t length = strcspn(one, "+");
  return length == strcspn(other, "+") && strncmp(one, other, length) == 0;
}

void setText(const char *words) {
  char before[17];
  strcpy(before, text);
  strncpy(text, words, 16);
  text[16] = '\0';
  // A press is about what was shown: somebody else acted meanwhile, or the answer to it was lost.
  if (waitingLine[0] == '\0' || isSameTicket(before, text)) return;
  waitingLine[0] = '\0';
  refuse("STALE");
}

void obey(char *words) {
  heardAt = millis();
  isHubAway = false;
  if (strncmp(words, "TEXT", 4) == 0 && (words[4] == ' ' || words[4] == '\0')) {
    setText(words[4] == ' ' ? words + 5 : "");
    return;
  }
  char *name = strtok(words, " ");
  char *first = strtok(NULL, " ");
  char *second = strtok(NULL, " ");
  if (name == NULL) return;
  if (strcmp(name, "HELLO") == 0) sayHelloSoon();
  else if (strcmp(name, "LAMP") == 0 && second != NULL) lamp(first, second);
  else if (strcmp(name, "OK") == 0 && first != NULL) answer(first, NULL);
  else if (strcmp(name, "NO") == 0 && second != NULL) answer(first, second);
  // Somebody else of the line spoke at the same time.
  else if (strcmp(name, "AGAIN") == 0 && first != NULL && strcmp(first, "CHECKSUM") == 0 && waitingLine[0] != '\0')
    againAt = millis() + 50 + random(250);
}

/** A line without its end. What is damaged, or for another pad, is left alone. */
void read(char *whole) {
  char *star = strrchr(whole, '*');
  if (star == NULL || strlen(star) != 3) return;
  *star = '\0';
  if (strtoul(star + 1, NULL, 16) != checksumOf(whole)) return;
  if (whole[0] != '@') return obey(whole);
  char *words = strchr(whole, ' ');
  if (words == NULL) return;
  *words = '\0';
  if (strcmp(whole + 1, FOYER_ADDRESS) == 0) obey(words + 1);
}

void hear() {
  while (Serial.available() > 0) {
    const char letter = (char)Serial.read();
    if (letter == '\r' || letter == '\n') {
      line[length] = '\0';
      if (length > 0 && !tooLong) read(line);
      length = 0;
      tooLong = false;
    } else if (length < LONGEST_LINE) {
      line[length++] = letter;
    } else {
      tooLong = true;
    }
  }
}

void watchButtons(unsigned long now) {
  for (uint8_t at = 0; at < BUTTON_COUNT; at++) {
    const bool down = digitalRead(BUTTONS[at].pin) == LOW;
    if (down == isDown[at] || now - changedAt[at] < SETTLE_MS) continue;
    isDown[at] = down;
    changedAt[at] = now;
    if (down) press(BUTTONS[at].key);
  }
}

void watchTime(unsigned long now) {
  if ((long)(now - helloAt) >= 0) sayHello();
  if (waitingLine[0] != '\0' && (long)(now - againAt) >= 0) sayPress();
  if (waitingLine[0] != '\0' && now - pressedAt >= ANSWER_MS) {
    waitingLine[0] = '\0';
    isHubAway = true;
  }
  if (now - heardAt >= HUB_AWAY_MS) isHubAway = true;
  if (hasRefusal && now - refusedAt >= REFUSED_MS) hasRefusal = false;
}

void showAll(unsigned long now) {
  const bool lit = (now / BLINK_MS) % 2 == 0;
  for (uint8_t at = 0; at < LAMP_COUNT; at++) {
    const bool isError = at == LAMP_COUNT - 1;
    // A refusal is told by the error lamp too: for pads without a display.
    uint8_t state = lamps[at];
    if (isHubAway) state = isError ? BLINK : OFF;
    else if (isError && hasRefusal) state = ON;
    digitalWrite(LAMP_PINS[at], state == ON || (state == BLINK && lit) ? HIGH : LOW);
  }
  if (isHubAway) show("HUB AWAY");
  else if (!hasRefusal) show(text);
}

void setup() {
  for (uint8_t at = 0; at < BUTTON_COUNT; at++) pinMode(BUTTONS[at].pin, INPUT_PULLUP);
  for (uint8_t at = 0; at < LAMP_COUNT; at++) pinMode(LAMP_PINS[at], OUTPUT);
  Serial.begin(9600);
  // An open pin's noise: a pad that is switched on begins its numbers anywhere. Two pads may read the same, but have other addresses.
  unsigned long seed = analogRead(A0) + 1;
  for (const char *at = FOYER_ADDRESS; *at != '\0'; at++) seed = seed * 31 + (uint8_t)*at;
  randomSeed(seed);
  sequence = (uint8_t)random(256);
#if FOYER_LCD
  lcd.init();
  lcd.backlight();
#endif
  sayHelloSoon();
}

void loop() {
  hear();
  watchButtons(millis());
  // Read anew: what was heard or pressed just now must not lie in the future, which unsigned numbers take for long ago.
  watchTime(millis());
  showAll(millis());
}
