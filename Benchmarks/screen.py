"""The full screen in a pseudo-terminal: first frame, key to paint, idle, a repaint of everything."""

import fcntl
import os
import pty
import resource
import select
import signal
import statistics
import struct
import tempfile
import termios
import time


class Screen:
    """The program on a pseudo-terminal of its own, in an empty workspace."""

    def __init__(self, program: str, columns: int = 100, rows: int = 30) -> None:
        self.folder = tempfile.TemporaryDirectory()
        environment = dict(os.environ, TERM="xterm-256color", HOME=self.folder.name, LC_ALL="C.UTF-8")
        environment.pop("COLORTERM", None)
        self.start = time.perf_counter()
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.chdir(self.folder.name)
            os.execve(program, [program], environment)

    def until(self, text: bytes, limit: float = 5.0) -> float:
        """Milliseconds from the start until a text has been painted."""
        seen = b""
        while text not in seen:
            if not select.select([self.terminal], [], [], limit)[0]:
                raise SystemExit(f"{text!r} was not painted in {limit} s")
            try:
                seen += os.read(self.terminal, 1 << 16)
            except OSError:
                # The other side of the terminal is closed: the program has ended.
                raise SystemExit(f"The program ended before {text!r} was painted: {seen!r}") from None
        return (time.perf_counter() - self.start) * 1000

    def drain(self, quiet: float = 0.05) -> int:
        """Reads until nothing comes for a while; returns the bytes."""
        count = 0
        while select.select([self.terminal], [], [], quiet)[0]:
            count += len(os.read(self.terminal, 1 << 16))
        return count

    def key(self, keys: bytes) -> float:
        """Milliseconds from a key to the first byte painted."""
        self.drain()
        start = time.perf_counter()
        os.write(self.terminal, keys)
        select.select([self.terminal], [], [], 5)
        return (time.perf_counter() - start) * 1000

    def resize(self, columns: int, rows: int) -> float:
        """Milliseconds until the program has painted everything anew at another size."""
        self.drain()
        start = time.perf_counter()
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        last = start
        while select.select([self.terminal], [], [], 0.05)[0]:
            os.read(self.terminal, 1 << 16)
            last = time.perf_counter()
        return (last - start) * 1000

    def until_shown(self, keys: bytes, text: bytes) -> float:
        """Milliseconds from a key until a text has been painted."""
        self.drain()
        start, seen = time.perf_counter(), b""
        os.write(self.terminal, keys)
        while text not in seen:
            if not select.select([self.terminal], [], [], 5)[0]:
                raise SystemExit(f"{text!r} was not painted: {seen!r}")
            seen += os.read(self.terminal, 1 << 16)
        return (time.perf_counter() - start) * 1000

    def cpu(self) -> int:
        with open(f"/proc/{self.process}/stat", encoding="ascii") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return int(fields[11]) + int(fields[12])

    def end(self) -> None:
        os.kill(self.process, signal.SIGTERM)
        os.waitpid(self.process, 0)
        os.close(self.terminal)
        self.folder.cleanup()


def report(program: str) -> None:
    first = []
    for _ in range(15):
        screen = Screen(program)
        first.append(screen.until(b"help"))
        screen.end()
    print(f"first frame, cold            median {statistics.median(first):6.1f} ms   least {min(first):.1f}")
    screen = Screen(program)
    screen.until(b"help")
    screen.drain()
    keys = [screen.key(b"n")]
    screen.drain(0.3)
    keys = [screen.key(key) for _ in range(50) for key in (b"\x1b[B", b"\x1b[A")]
    print(f"key to paint                 median {statistics.median(keys):6.2f} ms   most {max(keys):.2f}")
    ticks = screen.cpu()
    time.sleep(2)
    print(f"idle for 2 s                 {screen.cpu() - ticks} ticks of {1000 // os.sysconf('SC_CLK_TCK')} ms")
    sizes = [screen.resize(columns, 60) for _ in range(10) for columns in (200, 199)]
    print(f"repaint of 200x60            median {statistics.median(sizes):6.2f} ms")
    print(f"peak memory                  {memory(screen.process):.1f} MiB")
    screen.end()
    preview(program)


def preview(program: str) -> None:
    """An answer taken back and made again while the preview of source-http shows: 28 files rendered and painted."""
    screen = Screen(program, columns=120, rows=40)
    screen.until(b"help")
    answers = [b"Pet Shop", *[b"\t"] * 6, b"https://api.pets.example/v2/", *[b"\x1b[Z"] * 5, b"Reads pets."]
    for keys in [b"n", b"\x1b[B", b"\r", *answers, b"\x0e", b"\x0e", b"\x0e"]:
        screen.key(keys)
    times = []
    for keys in [b"\x1bz", b"\x1by"] * 25:
        # What the key changes must show, or something else would be measured.
        times.append(screen.until_shown(keys, b"Reads pets." if keys == b"\x1by" else b"What its"))
    print(f"preview rendered again       median {statistics.median(times):6.2f} ms   least {min(times):.2f}")
    screen.end()


def memory(process: int) -> float:
    with open(f"/proc/{process}/status", encoding="ascii") as file:
        line = next(line for line in file if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
