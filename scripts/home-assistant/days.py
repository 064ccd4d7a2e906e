"""What alex (owner), sam (member), robin (administrator) and jo do in the made-up home, in order."""

from typing import TYPE_CHECKING, Any

from client import Account
from phone import FAR_AWAY, HOME, WORK, Phone

if TYPE_CHECKING:
    from drive import Home

ANDROID = "https://home-assistant.io/android"
ANDROID_CALLBACK = "homeassistant://auth-callback"
JO_TRACKER = "device_tracker.demo_home_boy"
OUTSIDE = "203.0.113.9"
LOCK_CODE = "481516"
DOOR_CODE = "902731"


async def first_day(home: "Home") -> None:
    alex = await onboard(home)
    sam = await add_person(home, "sam", "system-users")
    robin = await add_person(home, "robin", "system-users")
    await alex.ask("config/auth/update", user_id=robin.user_id, group_ids=["system-admin"])
    home.diary.write("user changed", by="alex", user=robin.user_id, role="admin")
    await furnish(home, alex)
    await give_phones(home, sam, robin)
    await make_tokens(home, sam, robin)
    await robin_writes_automation(home, robin)
    await jo_comes_and_goes(home, alex)
    await home.wait(3)
    await alex.last_command("homeassistant.restart")


async def onboard(home: "Home") -> Account:
    alex = home.account("alex")
    given = await alex.rest("POST", "/api/onboarding/users", {
        "client_id": alex.client_id, "name": "alex", "username": "alex",
        "password": home.password("alex"), "language": "en",
    })
    await alex.take_token({"grant_type": "authorization_code", "code": given["auth_code"]})
    alex.user_id = (await alex.ask("auth/current_user"))["id"]
    home.accounts["alex"] = alex
    await home.settled(alex)
    await alex.ask("config/core/update", latitude=HOME[0], longitude=HOME[1], elevation=200, location_name="Home",
                   time_zone="Europe/Berlin", country="DE", language="en", unit_system="metric", currency="EUR",
                   external_url="https://home.example.org", internal_url="http://home.example:8123")
    home.diary.write("user added", user=alex.user_id, name="alex", role="owner")
    await alex.rest("POST", "/api/onboarding/analytics")
    return alex


async def add_user(home: "Home", name: str, group: str, **more: Any) -> str:
    alex = home.accounts["alex"]
    user = (await alex.ask("config/auth/create", name=name, group_ids=[group], **more))["user"]
    await alex.ask("config/auth_provider/homeassistant/create", user_id=user["id"],
                   username=name, password=home.password(name))
    home.diary.write("user added", by="alex", user=user["id"], name=name, group=group)
    return user["id"]


async def remove_user(home: "Home", name: str, user_id: str) -> None:
    await home.accounts["alex"].ask("config/auth/delete", user_id=user_id)
    home.diary.write("user removed", by="alex", user=user_id, name=name)


async def add_person(home: "Home", name: str, group: str) -> Account:
    account = home.account(name)
    account.user_id = await add_user(home, name, group)
    await home.accounts["alex"].ask("person/create", name=name, user_id=account.user_id, device_trackers=[])
    if name == "robin":
        account.client_id, account.from_address = ANDROID, OUTSIDE
    await account.log_in(name, home.password(name), ANDROID_CALLBACK if name == "robin" else None)
    home.accounts[name] = account
    return account


async def furnish(home: "Home", alex: Account) -> None:
    """Onboarding has already made Living Room, Kitchen and Bedroom."""
    room = await alex.ask("config/area_registry/create", name="Children's room")
    devices = {device["name"]: device["id"] for device in await alex.ask("config/device_registry/list")}
    for device, area in {"Bed Light": "bedroom", "Ceiling Lights": "living_room", "Hvac": "living_room",
                         "Kitchen Lights": "kitchen", "HeatPump": room["area_id"]}.items():
        await alex.ask("config/device_registry/update", device_id=devices[device], area_id=area)
    await alex.ask("config/device_registry/update", device_id=devices["Ecobee"], name_by_user="Study heating")
    change = "config/entity_registry/update"
    await alex.ask(change, entity_id="binary_sensor.movement_backyard", hidden_by="user",
                   area_id=room["area_id"], name="Night light")
    await alex.ask(change, entity_id="binary_sensor.basement_floor_wet", disabled_by="user")
    await alex.ask(change, entity_id="lock.hall_door", options_domain="lock", options={"default_code": DOOR_CODE})
    home.diary.keep_secret(DOOR_CODE, LOCK_CODE)
    home.diary.write("rooms", by="alex", rooms=["Children's room"])


async def give_phones(home: "Home", sam: Account, robin: Account) -> None:
    for owner in (sam, robin):
        phone = Phone(f"{owner.name.capitalize()} Phone", owner)
        await phone.register(home.push)
        await phone.report_sensor("battery_level", "Battery Level", 71)
        await phone.is_at(HOME)
        home.phones[owner.name] = phone
    await home.phones["sam"].report_sensor("last_notification", "Last Notification", "hello from a friend")
    await home.phones["sam"].report_sensor("is_charging", "Is Charging", False, "binary_sensor")
    await alex_removes_a_phone(home, sam)
    await home.accounts["alex"].ask("person/create", name="jo", user_id=None, device_trackers=[JO_TRACKER])
    home.diary.write("person", by="alex", name="jo", account=None)


async def alex_removes_a_phone(home: "Home", sam: Account) -> None:
    old = Phone("Sam Old Phone", sam)
    await old.register(home.push)
    await old.report_sensor("battery_level", "Battery Level", 12)
    alex = home.accounts["alex"]
    entry = next(each for each in await alex.ask("config_entries/get") if each["title"] == old.name)
    await alex.rest("DELETE", f"/api/config/config_entries/entry/{entry['entry_id']}")
    home.diary.write("phone removed", by="alex", phone=old.name)


async def make_tokens(home: "Home", sam: Account, robin: Account) -> None:
    for owner, name in ((robin, "Kitchen display"), (sam, "Old tablet")):
        token = await owner.ask("auth/long_lived_access_token", lifespan=365, client_name=name)
        home.diary.keep_secret(token)
        home.diary.write("token made", by=owner.name, name=name)
        if owner is robin:
            display = home.account("robin")
            display.access_token, display.user_id = token, robin.user_id
            home.accounts["display"] = display
            continue
        known = await sam.ask("auth/refresh_tokens")
        made = next(each for each in known if each["client_name"] == name)
        await sam.ask("auth/delete_refresh_token", refresh_token_id=made["id"])
        home.diary.write("token deleted", by=owner.name, name=name)


async def robin_writes_automation(home: "Home", robin: Account) -> None:
    await robin.rest("POST", "/api/config/automation/config/1718000000001", {
        "alias": "Sam comes home", "description": "", "mode": "single", "condition": [],
        "trigger": [{"platform": "zone", "entity_id": "device_tracker.sam_phone", "zone": "zone.home",
                     "event": "enter"}],
        "action": [{"service": "notify.mobile_app_robin_phone", "data": {"message": "Sam is back"}}],
    })
    home.diary.write("automation made", by="robin", id="1718000000001")


async def jo_comes_and_goes(home: "Home", alex: Account) -> None:
    jo = home.account("jo")
    jo.user_id = await add_user(home, "jo", "system-users")
    await jo.log_in("jo", home.password("jo"))
    people = await alex.ask("person/list")
    person = next(each for each in people["storage"] if each["name"] == "jo")
    await alex.ask("person/update", person_id=person["id"], user_id=jo.user_id,
                   device_trackers=[JO_TRACKER])
    await jo.command("light.turn_on", {"brightness": 120}, {"entity_id": "light.kitchen_lights"})
    home.diary.keep_secret(jo.access_token)
    await remove_user(home, "jo", jo.user_id)


async def evening(home: "Home") -> None:
    alex, sam, robin = (home.accounts[name] for name in ("alex", "sam", "robin"))
    await lights_and_heating(home, sam, robin)
    await locks_and_alarm(home, sam, alex)
    await sounds_and_messages(home, robin)
    await sam_speaks(home, sam)
    await through_the_phone(home)
    await without_an_account(home)
    await automations_by_people(home, sam, robin)
    await robin_cuts_the_record(home, robin)
    home.accounts["jo"] = jo = home.account("jo")
    jo.user_id = await add_user(home, "jo", "system-users", local_only=True)
    await jo.log_in("jo", home.password("jo"))
    await jo.command("light.turn_off", None, {"entity_id": "light.office_rgbw_lights"})
    await home.wait(3)


async def lights_and_heating(home: "Home", sam: Account, robin: Account) -> None:
    await sam.command("light.turn_on", {"brightness_pct": 80}, {"area_id": "living_room"})
    bed = next(device["id"] for device in await sam.ask("config/device_registry/list")
               if device["name"] == "Bed Light")
    await robin.command("light.turn_off", {}, {"device_id": [bed]})
    await sam.command("light.turn_on", {"entity_id": ["light.kitchen_lights", "light.bed_light"]})
    display = home.accounts["display"]
    await display.command_by_rest("light.turn_off", {"entity_id": "light.kitchen_lights"}, "token")
    for who, warmth in ((robin, 16), (sam, 22), (robin, 15), (sam, 23), (robin, 15)):
        await who.command("climate.set_temperature", {"temperature": warmth}, {"entity_id": "climate.hvac"})
        await home.wait(0.4)
    await sam.command("climate.set_hvac_mode", {"hvac_mode": "heat"}, {"entity_id": "climate.hvac"})
    await robin.command("climate.turn_off", {}, {"entity_id": "climate.hvac"})
    await robin.command("climate.turn_off", {}, {"entity_id": "climate.hvac"})
    await sam.command("cover.close_cover", {}, {"entity_id": "cover.living_room_window"})


async def locks_and_alarm(home: "Home", sam: Account, alex: Account) -> None:
    await sam.command("lock.unlock", {"code": LOCK_CODE}, {"entity_id": "lock.front_door"})
    await sam.command("lock.lock", {}, {"entity_id": "lock.front_door"})
    await sam.command("lock.unlock", {}, {"entity_id": "lock.hall_door"})
    panel = {"entity_id": "alarm_control_panel.house_alarm"}
    await alex.command("alarm_control_panel.alarm_arm_away", {"code": home.alarm_code}, panel)
    await home.wait(9)
    await alex.command("alarm_control_panel.alarm_disarm", {"code": home.alarm_code}, panel)


async def sounds_and_messages(home: "Home", robin: Account) -> None:
    player = {"entity_id": "media_player.bedroom"}
    await robin.command("media_player.volume_set", {"volume_level": 1}, player)
    await robin.command("media_player.play_media", {
        "media_content_id": "https://media.example.org/loud.mp3?token=planted-media-token",
        "media_content_type": "music"}, player)
    home.diary.keep_secret("planted-media-token")
    await robin.command("notify.mobile_app_sam_phone", {"message": "request_location_update"})
    await robin.command("notify.mobile_app_sam_phone", {"message": "request_location_update"})
    await robin.command("notify.mobile_app_sam_phone", {
        "message": "TTS", "data": {"tts_text": "Where are you now?", "media_stream": "alarm_stream_max"}})
    await robin.command("notify.mobile_app_sam_phone", {"title": "Hi", "message": "I know you are home"})
    await robin.command("tts.demo_say", {"entity_id": "media_player.bedroom", "message": "Lights out now"})
    await robin.command("siren.turn_on", {"duration": 3}, {"entity_id": "siren.siren"})
    await robin.command("persistent_notification.create", {"title": "Note", "message": "Do not touch"})
    await robin.command("camera.turn_off", {}, {"entity_id": "camera.demo_camera"})
    await robin.command("camera.turn_on", {}, {"entity_id": "camera.demo_camera"})
    await robin_looks(home, robin)


async def robin_looks(home: "Home", robin: Account) -> None:
    """Home Assistant writes none of this down; the check asks that nobody says otherwise."""
    path = f"{home.server.url}/api/camera_proxy/camera.demo_camera"
    async with home.web.get(path, headers=robin.headers()) as picture:
        home.diary.write("looked at camera", by="robin", status=picture.status)
    now = "2020-01-01T00:00:00+00:00"
    await robin.ask("history/history_during_period", start_time=now, entity_ids=["person.sam"])
    home.diary.write("looked at history", by="robin")


async def sam_speaks(home: "Home", sam: Account) -> None:
    answer = await sam.ask("conversation/process", text="turn on the kitchen lights", language="en")
    home.diary.write("spoken", by="sam", answer=answer["response"]["response_type"])


async def through_the_phone(home: "Home") -> None:
    phone = home.phones["robin"]
    await phone.command("light.turn_on", {"entity_id": "light.bed_light", "flash": "long"})
    await phone.send("fire_event", {"event_type": "mobile_app_notification_action",
                                    "event_data": {"action": "OPEN_GATE", "device_id": "device-robin-phone"}})
    await phone.send("scan_tag", {"tag_id": "hall-tag"})
    home.diary.write("phone events", phone=phone.name)


async def without_an_account(home: "Home") -> None:
    async with home.web.post(f"{home.server.url}/api/webhook/{home.gate_webhook}", data="x") as answer:
        home.diary.write("gate webhook called", status=answer.status)
    wrong = home.account("alex")
    await wrong.log_in("alex", "not-the-password")
    await home.accounts["display"].rest("POST", "/api/states/sensor.set_by_hand",
                                        {"state": "7", "attributes": {"friendly_name": "Set by hand"}})
    home.diary.write("state set", by="robin", entity="sensor.set_by_hand")
    await home.accounts["display"].rest("POST", "/api/events/homeground_left_out", {"x": 1})
    await home.accounts["robin"].refresh()


async def automations_by_people(home: "Home", sam: Account, robin: Account) -> None:
    ceiling = {"entity_id": "light.ceiling_lights"}
    await sam.command("light.turn_off", {}, ceiling)
    await sam.command("light.turn_on", {}, ceiling)
    await home.wait(1)
    await sam.command("script.night")
    await home.wait(5)
    await robin.command("automation.trigger", {"skip_condition": True}, {"entity_id": "automation.gate_button"})
    await robin.command("automation.turn_off", {"stop_actions": True}, {"entity_id": "automation.decoration"})
    await home.phones["sam"].is_at(FAR_AWAY)
    await home.wait(1)
    await home.phones["sam"].is_at(HOME)
    await home.wait(1)


async def robin_cuts_the_record(home: "Home", robin: Account) -> None:
    await robin.command("logger.set_level", {"homeassistant.components.http": "fatal"})
    await home.wait(2)
    await robin.command("recorder.purge_entities", {"keep_days": 0}, {"entity_id": ["media_player.bedroom"]})
    await robin.command("recorder.purge", {"keep_days": 5, "repack": False})
    await home.wait(2)
    await robin.command("recorder.disable")
    await robin.command("light.turn_on", {}, {"entity_id": "light.office_rgbw_lights"})
    home.diary.write("not recorded", by="robin", service="light.turn_on")
    await home.wait(1)
    await robin.command("recorder.enable")


async def last_day(home: "Home") -> None:
    alex, sam = home.accounts["alex"], home.accounts["sam"]
    await home.phones["sam"].is_at(WORK)
    await sam.command("light.turn_off", {}, {"entity_id": "all"})
    await alex.command("input_boolean.toggle", {}, {"entity_id": "input_boolean.hall"})
    await sam.ask("auth/delete_all_refresh_tokens", token_type="normal", delete_current_token=True)
    home.diary.write("sessions ended", by="sam")
    second = home.account("alex")
    await second.log_in("alex", home.password("alex"))
    await home.wait(4)
