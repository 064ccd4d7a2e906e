"""Opens one original of a case with the ordinary age program, which asks for the passphrase itself.

Arguments: the case's folder, the number of the original, where to put it. The passphrase comes on
standard input.
"""

import os
import pty
import sys

folder, number, into = sys.argv[1:]
passphrase = sys.stdin.readline()
command = ["age", "-d", "-i", f"{folder}/key.age", "-o", into, f"{folder}/originals/{number}.age"]

child, terminal = pty.fork()
if child == 0:
    os.execvp(command[0], command)
said = b""
answered = False
while True:
    try:
        piece = os.read(terminal, 1024)
    except OSError:
        break
    if not piece:
        break
    said += piece
    if not answered and b"passphrase" in said.lower():
        os.write(terminal, passphrase.encode())
        answered = True
status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
if status != 0:
    print(said.decode(errors="replace").replace(passphrase.strip(), "***"), file=sys.stderr)
sys.exit(status)
