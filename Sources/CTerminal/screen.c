#include "CTerminal.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

// Every face of a theme, selected and not, with room to spare; colour pairs are numbered below it.
enum { MAX_FACES = 256, MAX_COLUMNS = 2048, MAX_ROWS = 1024, RESTORE_BYTES = 512 };

static SCREEN *screen;
static FILE *input;
static FILE *output;
static struct {
  attr_t attributes;
  short pair;
} faces[MAX_FACES];
static cchar_t row_cells[MAX_COLUMNS];
static char restore[RESTORE_BYTES];
static size_t restore_count;

enum ct_probe_result ct_probe(const char *term) {
  int error = 0;
  if (setupterm(term, STDOUT_FILENO, &error) == ERR) return CT_TERM_UNKNOWN;
  const char *move = tigetstr("cup");
  bool usable = move != NULL && move != (const char *)-1;
  del_curterm(cur_term);
  return usable ? CT_TERM_USABLE : CT_TERM_FIXED;
}

static bool locale_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool ct_use_environment_locale(void) { return setlocale(LC_CTYPE, "") != NULL && locale_is_utf8(); }

bool ct_use_utf8_locale(void) {
  if (ct_use_environment_locale()) return true;
  static const char *const names[] = {"C.UTF-8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (setlocale(LC_CTYPE, names[i]) != NULL && locale_is_utf8()) return true;
  }
  return false;
}

static int keep_byte(int byte) {
  if (restore_count < sizeof restore) restore[restore_count++] = (char)byte;
  return byte;
}

static void keep_capability(char *name) {
  char *value = tigetstr(name);
  if (value != NULL && value != (char *)-1) tputs(value, 1, keep_byte);
}

// What a crash writes, prepared while it is safe to ask terminfo.
static void prepare_restore(void) {
  static const char modes_off[] = "\033[?1006l\033[?1002l\033[?1000l\033[?2004l";
  restore_count = 0;
  for (const char *byte = modes_off; *byte != 0; byte++) keep_byte(*byte);
  keep_capability("sgr0");
  keep_capability("op");
  keep_capability("cnorm");
  keep_capability("rmcup");
  ct_guard(restore, restore_count);
}

// Raw, because Ctrl-C and Ctrl-Z are keys like others; our own decoder reads the bytes.
static void set_modes(void) {
  raw();
  noecho();
  nonl();
  keypad(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  def_prog_mode();
}

bool ct_open(const char *term) {
  input = fdopen(dup(STDIN_FILENO), "r");
  output = fdopen(dup(STDOUT_FILENO), "w");
  if (input == NULL || output == NULL) return false;
  ct_guard_modes();
  screen = newterm(term, output, input);
  if (screen == NULL) return false;
  set_modes();
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  prepare_restore();
  return true;
}

void ct_close(void) {
  if (screen == NULL) return;
  curs_set(1);
  endwin();
  delscreen(screen);
  screen = NULL;
  fclose(input);
  fclose(output);
  ct_unguard();
}

int32_t ct_colours(void) { return has_colors() ? COLORS : 0; }

static short pair_of(const ct_face *all, int32_t index) {
  if (all[index].foreground < 0 && all[index].background < 0) return 0;
  for (int32_t i = 0; i < index; i++) {
    if (all[i].foreground == all[index].foreground && all[i].background == all[index].background) {
      return faces[i].pair;
    }
  }
  short pair = (short)(index + 1);
  // A terminal with few pairs shows the rest in its own colours.
  if (pair >= COLOR_PAIRS) return 0;
#ifdef NCURSES_EXT_COLORS
  return init_extended_pair(pair, all[index].foreground, all[index].background) == OK ? pair : 0;
#else
  return init_pair(pair, (short)all[index].foreground, (short)all[index].background) == OK ? pair : 0;
#endif
}

static attr_t attributes_of(uint32_t wanted) {
  attr_t attributes = 0;
  if (wanted & CT_BOLD) attributes |= WA_BOLD;
  if (wanted & CT_DIM) attributes |= WA_DIM;
#ifdef WA_ITALIC
  if (wanted & CT_ITALIC) attributes |= WA_ITALIC;
#endif
  if (wanted & CT_UNDERLINE) attributes |= WA_UNDERLINE;
  if (wanted & CT_REVERSE) attributes |= WA_REVERSE;
  return attributes;
}

void ct_set_faces(const ct_face *all, int32_t count) {
  for (int32_t i = 0; i < count && i < MAX_FACES; i++) {
    faces[i].attributes = attributes_of(all[i].attributes);
    faces[i].pair = has_colors() ? pair_of(all, i) : 0;
  }
}

// Fills one curses cell and returns how many were filled: a wide character that curses would lay out
// differently becomes two narrow ones.
static int fill_cell(cchar_t *target, const ct_cell *cell) {
  wchar_t text[5] = {(wchar_t)cell->text[0]};
  attr_t attributes = faces[cell->face].attributes;
  short pair = faces[cell->face].pair;
  if (wcwidth(text[0]) == cell->width) {
    int length = 1;
    for (int i = 1; i < 4 && cell->text[i] != 0; i++) {
      if (wcwidth((wchar_t)cell->text[i]) == 0) text[length++] = (wchar_t)cell->text[i];
    }
    setcchar(target, text, attributes, pair, NULL);
    return 1;
  }
  setcchar(target, L"\uFFFD", attributes, pair, NULL);
  if (cell->width == 2) setcchar(target + 1, L" ", attributes, pair, NULL);
  return cell->width;
}

void ct_put_row(int32_t row, const ct_cell *cells, int32_t count) {
  int filled = 0;
  for (int32_t i = 0; i < count && filled < MAX_COLUMNS - 1; i++) {
    if (cells[i].width > 0) filled += fill_cell(&row_cells[filled], &cells[i]);
  }
  mvadd_wchnstr(row, 0, row_cells, filled);
}

void ct_flush(int32_t cursor_row, int32_t cursor_column) {
  if (cursor_row >= 0) move(cursor_row, cursor_column);
  curs_set(cursor_row >= 0 ? 1 : 0);
  wnoutrefresh(stdscr);
  doupdate();
}

void ct_adopt_size(int32_t *height, int32_t *width) {
  struct winsize size = {0};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
    int tall = size.ws_row < MAX_ROWS ? size.ws_row : MAX_ROWS;
    int wide = size.ws_col < MAX_COLUMNS ? size.ws_col : MAX_COLUMNS - 1;
    if (tall != LINES || wide != COLS) resize_term(tall, wide);
  }
  clearok(curscr, TRUE);
  *height = LINES;
  *width = COLS;
}

void ct_send(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t sent = write(STDOUT_FILENO, bytes, count);
    // A terminal that is gone is told by the next poll; a signal in between is not an error.
    if (sent < 0) return;
    bytes += sent;
    count -= (size_t)sent;
  }
}

void ct_leave(void) {
  curs_set(1);
  endwin();
  ct_unguard();
}

void ct_return(void) {
  ct_guard(restore, restore_count);
  reset_prog_mode();
  clearok(curscr, TRUE);
}
