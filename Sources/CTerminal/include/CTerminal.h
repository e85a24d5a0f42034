// The one door to ncurses and to signals: plain numbers go through it, no curses type and no macro.
// Everything here belongs to the main thread, except what a signal handler does inside signals.c.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A cell as curses gets it: the base character, up to three marks, and which face it wears.
typedef struct {
  uint32_t text[4];
  uint16_t face;
  // 1 or 2; 0 for the second half of a wide character, which is skipped.
  uint8_t width;
} ct_cell;

// Colours by curses' numbering, -1 for the terminal's own; attributes as in CT_BOLD and on.
typedef struct {
  int32_t foreground;
  int32_t background;
  uint32_t attributes;
} ct_face;

enum { CT_BOLD = 1, CT_DIM = 2, CT_ITALIC = 4, CT_UNDERLINE = 8, CT_REVERSE = 16 };

enum ct_probe_result { CT_TERM_USABLE, CT_TERM_UNKNOWN, CT_TERM_FIXED };

// Whether terminfo knows the terminal, and whether its cursor can be moved. Never ends the process.
enum ct_probe_result ct_probe(const char *term);

// Sets the character type of the locale to UTF-8; false where the system has no such locale.
bool ct_use_utf8_locale(void);
// Takes the locale of the environment; whether its characters are UTF-8.
bool ct_use_environment_locale(void);

// Starts curses on standard input and output; false where it cannot.
bool ct_open(const char *term);
void ct_close(void);
// The number of colours; 0 without any.
int32_t ct_colours(void);
// Tells what the faces of cells look like.
void ct_set_faces(const ct_face *faces, int32_t count);
// Replaces a whole row. A character whose width the C library sees otherwise becomes U+FFFD.
void ct_put_row(int32_t row, const ct_cell *cells, int32_t count);
// Sends what changed; the cursor is hidden where the row is negative.
void ct_flush(int32_t cursor_row, int32_t cursor_column);
// Adopts the size of the terminal and forgets what is on it.
void ct_adopt_size(int32_t *height, int32_t *width);
// Sends bytes that no cell stands for. Not for text.
void ct_send(const char *bytes, size_t count);
// Gives the terminal back for a while, and takes it again with everything to be painted anew.
void ct_leave(void);
void ct_return(void);

// Writes the number of each signal into a pipe instead of letting it end or stop the process.
void ct_watch_signals(int pipe);
void ct_unwatch_signals(void);
// Lets SIGTSTP stop the process, as a program run in the foreground expects.
void ct_let_stop(bool lets);
// Stops the process, or its whole group, until somebody continues it.
void ct_stop(bool group);
// Ends the process by a signal's default action.
_Noreturn void ct_end_by(int signal);
// Restores the terminal before a crash is reported: writes bytes, then sets the terminal's modes as they
// are now. To be called before curses changes them.
void ct_guard_modes(void);
void ct_guard(const char *restore, size_t count);
void ct_unguard(void);

#endif
