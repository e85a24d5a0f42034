#include "CTerminal.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

// What the loop is told.
static const int watched[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT};
static struct sigaction before_watching[COUNT(watched)];
static volatile sig_atomic_t signal_pipe = -1;

// What ends the process; SIGQUIT is among them because its default action gives nothing back.
static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS, SIGQUIT};
static struct sigaction before_guarding[COUNT(crashes)];
static bool crashes_installed;
static volatile sig_atomic_t guarding;
static const char *restore_bytes;
static size_t restore_length;
static struct termios modes;
static bool modes_known;

static void tell(int signal) {
  int saved = errno;
  unsigned char number = (unsigned char)signal;
  // A full pipe has a reader that is awake already.
  if (write(signal_pipe, &number, 1) < 0) errno = 0;
  errno = saved;
}

static void watch(int signal) {
  struct sigaction action = {.sa_handler = tell, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

// Whoever started us with nohup, or without job control, means it.
static bool was_ignored(int signal) {
  for (size_t i = 0; i < COUNT(watched); i++) {
    if (watched[i] == signal) return before_watching[i].sa_handler == SIG_IGN;
  }
  return false;
}

void ct_watch_signals(int pipe) {
  signal_pipe = pipe;
  for (size_t i = 0; i < COUNT(watched); i++) {
    sigaction(watched[i], NULL, &before_watching[i]);
    if (!was_ignored(watched[i])) watch(watched[i]);
  }
}

void ct_unwatch_signals(void) {
  for (size_t i = 0; i < COUNT(watched); i++) sigaction(watched[i], &before_watching[i], NULL);
  signal_pipe = -1;
}

void ct_let_stop(bool lets) {
  if (was_ignored(SIGTSTP)) return;
  if (lets) {
    signal(SIGTSTP, SIG_DFL);
  } else {
    watch(SIGTSTP);
  }
}

void ct_stop(bool group) {
  ct_let_stop(true);
  kill(group ? 0 : getpid(), SIGTSTP);
  ct_let_stop(false);
}

void ct_end_by(int number) {
  signal(number, SIG_DFL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  sigprocmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
  _exit(128 + number);
}

static void give_terminal_back(void) {
  if (!guarding) return;
  guarding = 0;
  if (write(STDOUT_FILENO, restore_bytes, restore_length) < 0) errno = 0;
  if (modes_known) tcsetattr(STDIN_FILENO, TCSANOW, &modes);
}

static struct sigaction *handler_before(int number) {
  for (size_t i = 0; i < COUNT(crashes); i++) {
    if (crashes[i] == number) return &before_guarding[i];
  }
  return NULL;
}

// Hands the signal on to whoever had it before, which is Swift's backtrace where that is on.
static void crash(int number, siginfo_t *info, void *context) {
  give_terminal_back();
  struct sigaction *before = handler_before(number);
  sigaction(number, before, NULL);
  // A fault of the hardware happens again on return, with its address told.
  if (info->si_code > 0 && number != SIGQUIT) return;
  // A signal that was sent does not, so its handler is called here, and then it ends the process.
  if ((before->sa_flags & SA_SIGINFO) != 0) before->sa_sigaction(number, info, context);
  signal(number, SIG_DFL);
  raise(number);
}

static void install_crash_handlers(void) {
  stack_t stack;
  if (sigaltstack(NULL, &stack) == 0 && (stack.ss_flags & SS_DISABLE) != 0) {
    // A stack overflow leaves no room for a handler on the stack itself. Kept for the life of the process.
    stack = (stack_t){.ss_sp = malloc(64 * 1024), .ss_size = 64 * 1024};
    if (stack.ss_sp != NULL) sigaltstack(&stack, NULL);
  }
  for (size_t i = 0; i < COUNT(crashes); i++) {
    struct sigaction action = {.sa_sigaction = crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    sigaction(crashes[i], NULL, &before_guarding[i]);
    if (before_guarding[i].sa_handler != SIG_IGN) sigaction(crashes[i], &action, NULL);
  }
  atexit(give_terminal_back);
}

void ct_guard_modes(void) { modes_known = tcgetattr(STDIN_FILENO, &modes) == 0; }

void ct_guard(const char *restore, size_t count) {
  restore_bytes = restore;
  restore_length = count;
  if (!crashes_installed) install_crash_handlers();
  crashes_installed = true;
  guarding = 1;
}

void ct_unguard(void) { guarding = 0; }
