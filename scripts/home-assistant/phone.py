"""A made-up phone: registers as the companion app does, reports, and receives what is pushed to it."""

import time
from typing import Any

from aiohttp import web

from client import Account, Diary

HOME = [51.5, 10.5]
FAR_AWAY = [51.7, 10.9]
WORK = [51.55, 10.6]


class PushService:
    """Stands in, on loopback, for the push service a phone's maker runs."""

    def __init__(self, diary: Diary) -> None:
        self.diary = diary
        self.url = ""

    async def start(self) -> web.AppRunner:
        app = web.Application()
        app.router.add_post("/push", self.receive)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        port = site._server.sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{port}/push"
        return runner

    async def receive(self, request: web.Request) -> web.Response:
        pushed = await request.json()
        self.diary.write("pushed", title=pushed.get("title"), message=pushed.get("message"))
        limits = {"attempts": 1, "successful": 1, "errors": 0, "total": 1, "maximum": 150,
                  "remaining": 149, "resetsAt": "2099-01-01T00:00:00.000Z"}
        return web.json_response({"rateLimits": limits}, status=201)


class Phone:
    """Acts through the webhook it was given: no login is asked for there."""

    def __init__(self, name: str, owner: Account) -> None:
        self.name, self.owner, self.diary = name, owner, owner.diary
        self.webhook = ""

    async def register(self, push: PushService) -> None:
        push_token = f"planted-push-token-{self.name.lower().replace(' ', '-')}"
        answer = await self.owner.rest("POST", "/api/mobile_app/registrations", {
            "app_id": "io.homeassistant.companion.android", "app_name": "Home Assistant",
            "app_version": "2024.3.1", "device_name": self.name, "manufacturer": "Example",
            "model": "Phone One", "os_name": "Android", "os_version": "14",
            "device_id": f"device-{self.name.lower().replace(' ', '-')}",
            "supports_encryption": False,
            "app_data": {"push_token": push_token, "push_url": push.url},
        })
        self.webhook = answer["webhook_id"]
        self.diary.keep_secret(self.webhook, answer.get("secret"), push_token)
        self.diary.write("phone registered", by=self.owner.name, phone=self.name)

    async def send(self, type_: str, data: Any) -> Any:
        body = {"type": type_, "data": data}
        async with self.owner.web.post(f"{self.owner.url}/api/webhook/{self.webhook}", json=body) as answer:
            if answer.status >= 400:
                raise RuntimeError(f"webhook {type_}: {answer.status}")
            return await answer.json() if answer.content_length else None

    async def report_sensor(self, unique_id: str, name: str, state: Any, type_: str = "sensor") -> None:
        sensor = {"unique_id": unique_id, "name": name, "state": state, "type": type_, "icon": "mdi:cellphone"}
        await self.send("register_sensor", sensor)
        self.diary.write("phone sensor", phone=self.name, sensor=unique_id)

    async def is_at(self, gps: list[float]) -> None:
        await self.send("update_location", {"gps": gps, "gps_accuracy": 12, "battery": 71})
        self.diary.write("phone location", phone=self.name, gps=gps)

    async def command(self, service: str, data: Any) -> None:
        started = time.time()
        domain, name = service.split(".")
        await self.send("call_service", {"domain": domain, "service": name, "service_data": data})
        self.diary.write("command", by=self.owner.name, user=self.owner.user_id, via="phone webhook",
                         service=service, data=data, started=started)
