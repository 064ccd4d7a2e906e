"""Talks to Home Assistant over its own REST and WebSocket interfaces, and writes down what it did."""

import asyncio
import json
import time
from pathlib import Path
from typing import Any

import aiohttp


class Diary:
    """What was done, one JSON line each, and every secret that was seen on the way."""

    def __init__(self, folder: Path) -> None:
        self.done = (folder / "done.jsonl").open("w", buffering=1)
        self.secrets_file = folder / "secrets.json"
        self.secrets: list[str] = []

    def write(self, what: str, **details: Any) -> None:
        self.done.write(json.dumps({"at": time.time(), "what": what, **details}) + "\n")

    def keep_secret(self, *values: str | None) -> None:
        self.secrets += [value for value in values if value]
        self.secrets_file.write_text(json.dumps(sorted(set(self.secrets))))


class Account:
    """Somebody signed in: one token, used over REST or over one WebSocket."""

    def __init__(self, name: str, url: str, web: aiohttp.ClientSession, diary: Diary) -> None:
        self.name, self.url, self.web, self.diary = name, url, web, diary
        self.access_token = ""
        self.refresh_token = ""
        self.user_id = ""
        self.client_id = f"{url}/"
        self.from_address: str | None = None
        self.socket: aiohttp.ClientWebSocketResponse | None = None
        self.last_id = 0

    def headers(self) -> dict[str, str]:
        headers = {"Authorization": f"Bearer {self.access_token}"} if self.access_token else {}
        if self.from_address:
            headers["X-Forwarded-For"] = self.from_address
        return headers

    async def rest(self, method: str, path: str, body: Any = None, form: Any = None) -> Any:
        asked = self.web.request(method, self.url + path, json=body, data=form, headers=self.headers())
        async with asked as answer:
            text = await answer.text()
            if answer.status >= 400:
                raise RuntimeError(f"{method} {path.split('?')[0]}: {answer.status} {text[:200]}")
            return json.loads(text) if text else None

    async def take_token(self, grant: dict[str, str]) -> None:
        given = await self.rest("POST", "/auth/token", form={"client_id": self.client_id, **grant})
        self.access_token = given["access_token"]
        self.refresh_token = given.get("refresh_token", self.refresh_token)
        self.diary.keep_secret(self.access_token, self.refresh_token)

    async def log_in(self, username: str, password: str, redirect_uri: str | None = None) -> None:
        start = {
            "client_id": self.client_id,
            "handler": ["homeassistant", None],
            "redirect_uri": redirect_uri or f"{self.client_id}?auth_callback=1",
        }
        flow = await self.rest("POST", "/auth/login_flow", start)
        login = {"client_id": self.client_id, "username": username, "password": password}
        result = await self.rest("POST", f"/auth/login_flow/{flow['flow_id']}", login)
        if result["type"] != "create_entry":
            self.diary.write("login refused", by=username)
            return
        await self.take_token({"grant_type": "authorization_code", "code": result["result"]})
        self.user_id = (await self.ask("auth/current_user"))["id"]
        self.diary.write("login", by=self.name, user=self.user_id, client=self.client_id,
                         address=self.from_address)

    async def refresh(self) -> None:
        await self.take_token({"grant_type": "refresh_token", "refresh_token": self.refresh_token})
        self.diary.write("session used", by=self.name, client=self.client_id, address=self.from_address)

    async def connect(self) -> None:
        self.socket = await self.web.ws_connect(self.url.replace("http", "ws") + "/api/websocket")
        await self.socket.receive_json()
        await self.socket.send_json({"type": "auth", "access_token": self.access_token})
        answer = await self.socket.receive_json()
        if answer["type"] != "auth_ok":
            raise RuntimeError(answer["type"])

    async def ask(self, type_: str, **fields: Any) -> Any:
        if self.socket is None or self.socket.closed:
            await self.connect()
        self.last_id += 1
        await self.socket.send_json({"id": self.last_id, "type": type_, **fields})
        async with asyncio.timeout(60):
            while True:
                answer = await self.socket.receive_json()
                if answer.get("id") == self.last_id and answer["type"] == "result":
                    break
        if not answer["success"]:
            raise RuntimeError(f"{type_}: {answer['error']}")
        return answer["result"]

    async def command(self, service: str, data: Any = None, target: Any = None) -> str:
        """Calls a service over the WebSocket and gives the context id that Home Assistant answered with."""
        domain, name = service.split(".")
        fields = {"domain": domain, "service": name, "service_data": data or {}}
        started = time.time()
        answer = await self.ask("call_service", **fields, **({"target": target} if target else {}))
        context = answer["context"]
        self.diary.write("command", by=self.name, user=self.user_id, via="websocket", service=service,
                         data=data, target=target, started=started, context=context)
        return context["id"]

    async def last_command(self, service: str) -> None:
        """Asks for something that ends the server, so that no answer comes."""
        domain, name = service.split(".")
        self.last_id += 1
        self.diary.write("command", by=self.name, user=self.user_id, via="websocket", service=service,
                         data=None, started=time.time(), context=None)
        await self.socket.send_json({"id": self.last_id, "type": "call_service", "domain": domain, "service": name})

    async def command_by_rest(self, service: str, data: Any, via: str = "rest") -> None:
        started = time.time()
        changed = await self.rest("POST", f"/api/services/{service.replace('.', '/')}", data)
        contexts = sorted({state["context"]["id"] for state in changed})
        self.diary.write("command", by=self.name, user=self.user_id, via=via, service=service,
                         data=data, started=started, contexts=contexts)

    def leave(self) -> None:
        """Forgets a connection that a restart has cut."""
        self.socket = None
