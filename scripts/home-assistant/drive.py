"""Lives a short, made-up time in a real Home Assistant, all on loopback, and keeps what came of it.

Usage: python drive.py FOLDER   (FOLDER is empty; it gets home/, live/, stopped/, backup.tar, done.jsonl)
"""

import asyncio
import json
import secrets
import shutil
import sys
from pathlib import Path

import aiohttp

from days import evening, first_day, last_day
from client import Account, Diary
from phone import Phone, PushService
from server import RESTART_EXIT_CODE, Server, free_port

HERE = Path(__file__).parent


class Home:
    """Everything one run needs: the server, the people with their passwords, the phones, the diary."""

    def __init__(self, folder: Path, web: aiohttp.ClientSession) -> None:
        self.folder, self.web = folder, web
        self.diary = Diary(folder)
        self.port = free_port()
        self.server = Server(folder / "home", self.port)
        self.push = PushService(self.diary)
        self.alarm_code = "730194"
        self.gate_webhook = f"gate-{secrets.token_hex(16)}"
        self.passwords: dict[str, str] = {}
        self.phones: dict[str, Phone] = {}
        self.accounts: dict[str, Account] = {}

    def account(self, name: str) -> Account:
        return Account(name, self.server.url, self.web, self.diary)

    def password(self, name: str) -> str:
        made = self.passwords.setdefault(name, f"{name}-{secrets.token_urlsafe(12)}")
        self.diary.keep_secret(made)
        return made

    def lay_out(self) -> None:
        target = self.folder / "home"
        shutil.copytree(HERE / "config", target)
        rules = target / "automations.yaml"
        rules.write_text(rules.read_text().replace("PLANTED_WEBHOOK", self.gate_webhook))
        (target / "secrets.yaml").write_text(f'http_port: {self.port}\nalarm_code: "{self.alarm_code}"\n')
        self.diary.keep_secret(self.gate_webhook, self.alarm_code)

    async def wait(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

    async def start_again(self) -> None:
        for account in self.accounts.values():
            account.leave()
        await self.server.start()
        await self.settled(self.accounts["alex"])
        self.diary.write("started")

    async def settled(self, alex: Account) -> None:
        """The server answers while it is still setting up; commands of that time would be lost."""
        while (await alex.ask("get_config"))["state"] != "RUNNING":
            await asyncio.sleep(0.3)


async def live(home: Home) -> None:
    await home.server.start()
    home.diary.write("started")
    await first_day(home)
    code = await home.server.ended()
    home.diary.write("stopped", code=code)
    if code != RESTART_EXIT_CODE:
        raise RuntimeError(f"the restart ended with {code}")
    await home.start_again()
    await evening(home)
    await home.server.kill()
    home.diary.write("power cut")
    await home.start_again()
    await last_day(home)


async def keep(home: Home) -> None:
    """`live` comes first: making the backup empties the write-ahead log. `stopped` is after a clean end."""
    home.server.copy_to(home.folder / "live")
    made = await home.accounts["alex"].ask("backup/generate")
    home.diary.write("backup", slug=made["slug"], name=made["name"])
    shutil.copy2(home.server.folder / "backups" / f"{made['slug']}.tar", home.folder / "backup.tar")
    code = await home.server.stop()
    home.diary.write("stopped", code=code)
    home.server.copy_to(home.folder / "stopped")


async def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    async with aiohttp.ClientSession() as web:
        home = Home(folder, web)
        home.lay_out()
        pushes = await home.push.start()
        try:
            await live(home)
            await keep(home)
        finally:
            await pushes.cleanup()
            process = home.server.process
            if process is not None and process.returncode is None:
                await home.server.kill()
        users = {name: account.user_id for name, account in home.accounts.items()}
        (folder / "users.json").write_text(json.dumps(users))


asyncio.run(main(Path(sys.argv[1]).resolve()))
