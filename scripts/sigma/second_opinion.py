"""What pySigma makes of rules: its queries for several systems, and the answers of the one for SQLite.

Reads one JSON object from standard input and writes one to standard output; test.mjs says what is in
them. Everything runs in memory, and nothing is fetched.
"""

import itertools
import json
import re
import sqlite3
import sys
import uuid

import yaml
from sigma.backends.elasticsearch import ESQLBackend
from sigma.backends.splunk import SplunkBackend
from sigma.backends.sqlite import sqliteBackend
from sigma.backends.sqlite.runtime import execute_plan
from sigma.backends.varpulis import VarpulisBackend
from sigma.collection import SigmaCollection
from sigma.correlations import SigmaCorrelationRule
from sigma.processing.conditions import LogsourceCondition
from sigma.processing.pipeline import ProcessingItem, ProcessingPipeline
from sigma.processing.transformations import (
    AddConditionTransformation,
    ValueListPlaceholderTransformation,
)
from sigma_backend_duckdb import DuckDBBackend

LOGSOURCE_KEYS = ("category", "product", "service")
OTHERS = {"duckdb": DuckDBBackend, "varpulis": VarpulisBackend, "esql": ESQLBackend, "splunk": SplunkBackend}


def column(key):
    return f"logsource_{key}"


def pipeline_for(documents, placeholders):
    """pySigma leaves placeholders and the logsource to a pipeline; this one has columns for the latter."""
    pairs = {
        (key, document["logsource"][key])
        for document in documents
        for key in LOGSOURCE_KEYS
        if isinstance(document.get("logsource"), dict) and key in document["logsource"]
    }
    filled = ProcessingItem(transformation=ValueListPlaceholderTransformation())
    asked = [
        ProcessingItem(
            transformation=AddConditionTransformation({column(key): value}),
            rule_conditions=[LogsourceCondition(**{key: value})],
        )
        for key, value in sorted(pairs)
    ]
    return ProcessingPipeline(vars=placeholders, items=[filled, *asked])


def read(text):
    return [named(document) for document in yaml.safe_load_all(text) if document is not None]


def named(document):
    """pySigma takes a UUID and nothing else for an id, so any other id becomes the name."""
    try:
        uuid.UUID(str(document.get("id")))
        return document
    except ValueError:
        rest = {key: value for key, value in document.items() if key != "id"}
        return {"name": document["id"], **rest} if "id" in document else rest


def key_of(document):
    return str(document.get("name") or document.get("id") or document.get("title"))


def below(document, documents):
    """A document with all that it is built on, itself last."""
    references = document.get("correlation", {}).get("rules", [])
    parts = [one for one in documents if {str(one.get("id")), str(one.get("name"))} & set(references)]
    found = [deeper for part in parts for deeper in below(part, documents)]
    return [*[one for one in found if one is not document], document]


def once(documents):
    return list({id(one): one for one in documents}.values())


def message_of(error):
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}"[:300]


def convert_elsewhere(documents):
    """For each other back end its `queries`, or `refused` with the first thing it says."""
    return {name: asked_elsewhere(backend, documents) for name, backend in OTHERS.items()}


def asked_elsewhere(backend, documents):
    try:
        queries = backend().convert(SigmaCollection.from_dicts(documents))
        # That for Varpulis answers with one text, the others with a list.
        queries = [queries] if isinstance(queries, str) else queries
        return {"queries": queries} if queries and all(queries) else {"refused": "no query"}
    except Exception as error:  # Whatever it is, it is that back end's answer.
        return {"refused": message_of(error)}


def fields_asked(backend, collection):
    rules = [rule for rule in collection if not isinstance(rule, SigmaCorrelationRule)]
    fields = {field for rule in rules for field in backend.required_fields(rule)}
    return fields - {column(key) for key in LOGSOURCE_KEYS}


def fields_grouped(collection):
    fields = set()
    for rule in collection:
        if isinstance(rule, SigmaCorrelationRule):
            counted = getattr(rule.condition, "fieldref", None) or []
            fields.update(rule.group_by or [], *[alias.mapping.values() for alias in rule.aliases])
            fields.update([counted] if isinstance(counted, str) else counted)
    return fields


def plain(value):
    """As tables made for this back end hold it: truth values are texts, and so is an object."""
    if isinstance(value, dict):
        return json.dumps(value)
    return str(value).lower() if isinstance(value, bool) else value


def as_one(value):
    """A list that is only grouped by is one value as a whole."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False) if value else None


def rows_of(record, asked, grouped):
    """A row for each element of the lists that are asked; the same id says that they are one record."""
    values = [record["fields"].get(field) for field in asked]
    lists = [(value or [None]) if isinstance(value, list) else [value] for value in values]
    whole = [record["fields"].get(field) for field in grouped]
    head = [record["id"], record["timeMs"], *[record["logsource"].get(key) for key in LOGSOURCE_KEYS]]
    tail = [as_one(value) if isinstance(value, list) else plain(value) for value in whole]
    for combination in itertools.product(*lists):
        yield [*head, *map(plain, combination), *tail]


def quoted(name):
    return "`" + name.replace("`", "``") + "`"


def table_of(records, backend, collection):
    asked = sorted(fields_asked(backend, collection))
    grouped = sorted(fields_grouped(collection) - set(asked))
    connection = sqlite3.connect(":memory:")
    connection.create_function("REGEXP", 2, matches, deterministic=True)
    names = ["record_id", "time_ms", *map(column, LOGSOURCE_KEYS), *asked, *grouped]
    columns = ", ".join(f"{quoted(name)} COLLATE NOCASE" for name in names)
    connection.execute(f"CREATE TABLE logs ({columns})")
    marks = ", ".join("?" * len(names))
    rows = (row for record in records for row in rows_of(record, asked, grouped))
    connection.executemany(f"INSERT INTO logs VALUES ({marks})", rows)
    return connection


def matches(pattern, value):
    return value is not None and re.search(pattern, str(value)) is not None


def sqlite_backend(documents, placeholders):
    return sqliteBackend(
        pipeline_for(documents, placeholders),
        event_id_field="record_id",
        timestamp_field="time_ms",
        timestamp_format="unix_ms",
    )


def converted(document, documents, placeholders):
    """The back end, the rules and the queries; once for all sets of records."""
    needed = [document, *filters_in(documents)] if "detection" in document else once(below(document, documents))
    backend = sqlite_backend(needed, placeholders)
    collection = SigmaCollection.from_dicts(needed)
    return backend, collection, backend.convert(collection)


def detected(connection, queries):
    return sorted(
        {
            row[0]
            for query in queries
            for row in connection.execute(query.replace("SELECT *", "SELECT record_id", 1))
        }
    )


def correlated(connection, plan):
    alerts, _ = execute_plan(connection, plan, include_events=False)
    return [
        {
            "group": alert["group_keys"],
            "fromMs": round(alert["window_start"] * 1000),
            "toMs": round(alert["window_end"] * 1000),
            "records": sorted({one.split(":", 1)[1] for one in alert["event_ids"]}),
        }
        for alert in alerts
    ]


def answers(document, documents, sets, placeholders=None):
    """For each set `ids` for a detection, `alerts` for a correlation, or `refused` with what was said."""
    try:
        backend, collection, queries = converted(document, documents, placeholders or {})
    except Exception as error:  # Whatever it is, it is pySigma's answer.
        return {name: {"refused": message_of(error)} for name in sets}
    found = {}
    for name, records in sets.items():
        connection = table_of(records, backend, collection)
        try:
            if "correlation" in document:
                plan = backend._correlation_plans[id(collection.rules[-1])]
                found[name] = {"alerts": correlated(connection, plan)}
            else:
                found[name] = {"ids": detected(connection, queries)}
        except Exception as error:  # The same, of SQLite.
            found[name] = {"refused": message_of(error)}
    return found


def filters_in(documents):
    return [document for document in documents if "filter" in document]


def opinion_on_rule(rule, stories):
    documents = read(rule["text"])
    sets = {**stories, **rule["sets"]}
    found = {key_of(one): answers(one, documents, sets) for one in documents if "filter" not in one}
    return {
        "elsewhere": convert_elsewhere(documents),
        "sets": {name: {key: one[name] for key, one in found.items()} for name in sets},
    }


def opinion_on_case(case):
    try:
        documents = read(case["text"])
    except Exception as error:  # The same, of PyYAML.
        return {"refused": message_of(error)}
    rules = [one for one in documents if "detection" in one]
    sets = {"case": case["records"]}
    found = {key_of(one): answers(one, documents, sets, case["placeholders"])["case"] for one in rules}
    refusals = [one["refused"] for one in found.values() if "refused" in one]
    return {"refused": refusals[0]} if refusals else {"ids": {key: one["ids"] for key, one in found.items()}}


def main():
    asked = json.load(sys.stdin)
    stories = asked["sets"]
    json.dump(
        {
            "rules": {rule["id"]: opinion_on_rule(rule, stories) for rule in asked["rules"]},
            "cases": {case["name"]: opinion_on_case(case) for case in asked["cases"]},
        },
        sys.stdout,
    )


main()
