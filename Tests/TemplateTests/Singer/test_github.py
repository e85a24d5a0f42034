"""tap-github, run as a program against a loopback GitHub."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from connector import check, configured, discover, ids, levels, of_type, run, statuses

COMMITS = "/repos/acme/widgets/commits"
PULLS = "/repos/acme/widgets/pulls"


def commit(day):
    date = f"2024-01-{day:02}T00:00:00Z"
    person = {"name": "Ada", "email": "ada@example.com", "date": date}
    return {
        "sha": f"{day:040x}",
        "url": f"https://example.com/{day}",
        "commit": {"message": f"Commit {day}", "author": person, "committer": person},
        "parents": [],
    }


def pull(number):
    return {"id": 100 + number, "number": number, "updated_at": "2024-01-05T00:00:00Z"}


def review(number):
    return {"id": 1000 + number, "submitted_at": f"2024-01-0{number}T00:00:00Z", "state": "APPROVED"}


class GitHub(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    commits = []

    def log_message(self, *_):
        pass

    def do_GET(self):
        url = urlsplit(self.path)
        since = parse_qs(url.query).get("since", [""])[0]
        answers = {
            COMMITS: [c for c in self.commits if c["commit"]["committer"]["date"] >= since],
            PULLS: [pull(2), pull(1)],
            f"{PULLS}/1/reviews": [review(1)],
            f"{PULLS}/2/reviews": [review(2)],
        }
        if self.headers["Authorization"] != "token right":
            return self.answer(401, {"message": "Bad credentials"})
        answer = answers.get(url.path)
        self.answer(404 if answer is None else 200, answer or [] if answer is not None else {})

    def answer(self, status, body):
        data = json.dumps(body).encode()
        self.send_response(status)
        for name, value in {"X-RateLimit-Remaining": 5000, "Content-Length": len(data)}.items():
            self.send_header(name, str(value))
        self.end_headers()
        self.wfile.write(data)


@pytest.fixture
def config():
    GitHub.commits = [commit(day) for day in range(5, 0, -1)]
    server = ThreadingHTTPServer(("127.0.0.1", 0), GitHub)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield {
        "access_token": "right",
        "repository": "acme/widgets",
        "start_date": "2024-01-01T00:00:00Z",
        "base_url": f"http://127.0.0.1:{server.server_port}",
    }
    server.shutdown()
    server.server_close()


def test_check(config):
    assert check(config) == {"status": "SUCCEEDED"}
    refused = check({**config, "access_token": "w-r-o-n-g"})
    assert refused["status"] == "FAILED"
    assert "401" in refused["message"] and "w-r-o-n-g" not in json.dumps(refused)


def test_check_fails_with_the_option_that_the_tap_ignores(config):
    settings = next(Path.cwd().glob("source_*/tap_settings.py"))
    text = settings.read_text()
    settings.write_text(text.replace('"--properties"', '"--catalog"'))
    try:
        assert "CATALOG_OPTION" in check(config)["message"]
    finally:
        settings.write_text(text)


def test_discover(config):
    streams = discover(config)
    assert set(streams) >= {"commits", "pull_requests", "reviews"}
    assert streams["commits"]["supported_sync_modes"] == ["full_refresh", "incremental"]
    assert streams["commits"]["default_cursor_field"] == ["updated_at"]
    assert streams["commits"]["source_defined_primary_key"] == [["sha"]]


def test_read_of_a_stream_and_of_a_child_whose_parent_is_not_read(config):
    catalog = configured(discover(config), commits="incremental", reviews="full_refresh")
    code, messages = run("read", config=config, catalog=catalog)
    assert code == 0
    assert len(ids(messages, "commits", "sha")) == 5
    assert sorted(ids(messages, "reviews", "id")) == [1001, 1002]
    assert ids(messages, "pull_requests", "id") == []
    assert statuses(messages) == {"commits": "COMPLETE", "reviews": "COMPLETE"}
    assert "ERROR" not in levels(messages)
    states = of_type("STATE", messages)
    assert {state["stream"]["stream_descriptor"]["name"] for state in states} == {"commits"}


def test_a_second_read_gives_what_is_new_and_a_full_refresh_gives_all(config):
    streams = discover(config)
    catalog = configured(streams, commits="incremental")
    _, messages = run("read", config=config, catalog=catalog)
    state = of_type("STATE", messages)[-1:]
    GitHub.commits.insert(0, commit(6))
    code, messages = run("read", config=config, catalog=catalog, state=state)
    assert (code, len(ids(messages, "commits", "sha"))) == (0, 2)
    catalog = configured(streams, commits="full_refresh")
    code, messages = run("read", config=config, catalog=catalog, state=state)
    assert (code, len(ids(messages, "commits", "sha"))) == (0, 6)


def test_a_stream_that_is_gone_is_not_complete(config):
    streams = discover(config)
    gone = {**streams["commits"], "name": "gone"}
    catalog = configured({**streams, "gone": gone}, commits="full_refresh", gone="full_refresh")
    code, messages = run("read", config=config, catalog=catalog)
    assert code == 1
    assert statuses(messages) == {"commits": "COMPLETE", "gone": "INCOMPLETE"}
