#pragma once

#include <errno.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/syscall.h>
#endif

/* Swift's Glibc module does not offer syncfs: one call flushes a whole change set. */
static inline int hangar_syncfs(int descriptor) {
#if defined(SYS_syncfs)
  return (int)syscall(SYS_syncfs, descriptor);
#else
  errno = ENOSYS;
  return -1;
#endif
}
