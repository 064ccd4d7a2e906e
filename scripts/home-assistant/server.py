"""Runs a real Home Assistant from a folder, on loopback, and stops only what it started."""

import asyncio
import shutil
import signal
import socket
import sys
from pathlib import Path

import aiohttp

RESTART_EXIT_CODE = 100
START_TIMEOUT_S = 90


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """One Home Assistant process at a time; `url` stays the same over restarts."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.url = f"http://127.0.0.1:{port}"
        self.process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        hass = [sys.executable, "-m", "homeassistant", "-c", str(self.folder), "--skip-pip"]
        with (self.folder.parent / "hass.txt").open("ab") as output:
            self.process = await asyncio.create_subprocess_exec(
                *hass, stdin=asyncio.subprocess.DEVNULL, stdout=output, stderr=output
            )
        async with asyncio.timeout(START_TIMEOUT_S):
            while not await self.is_running():
                if self.process.returncode is not None:
                    raise RuntimeError(f"Home Assistant ended with {self.process.returncode}")
                await asyncio.sleep(0.3)

    async def is_running(self) -> bool:
        """Asks for what needs no login, because the first user does not exist at the first start."""
        try:
            async with aiohttp.ClientSession() as web:
                async with web.get(f"{self.url}/manifest.json") as answer:
                    return answer.status == 200
        except aiohttp.ClientError:
            return False

    async def ended(self) -> int:
        async with asyncio.timeout(START_TIMEOUT_S):
            return await self.process.wait()

    async def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return await self.ended()

    async def kill(self) -> int:
        """A power cut: nothing is written down."""
        self.process.send_signal(signal.SIGKILL)
        return await self.ended()

    def copy_to(self, target: Path) -> None:
        shutil.copytree(self.folder, target, symlinks=True)
