"""A loopback stand-in for the API.

`routes.json` says how the API signs in, pages and filters; `recordings/<stream>.json` holds what it answered.
The credentials it accepts are those of `integration_tests/sample_config.json`.
"""

import base64
import json
import re
import threading
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

HERE = Path(__file__).parent
# Small pages, whatever size is asked for: reading any stream needs more than one request.
LARGEST_PAGE = 2
ROTATED = "rotated-refresh-token"


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


class Refusal(Exception):
    def __init__(self, status, message):
        super().__init__(message)
        self.status = status


class FakeApi:
    """Answers on a thread of its own for as long as a `with` block lasts."""

    def __init__(self, port=0):
        routes = load(HERE / "routes.json")
        self.auth = routes["auth"]
        self.fields = routes["fields"]
        self.streams = {stream["name"]: stream for stream in routes["streams"]}
        self.records = {name: load(HERE / "recordings" / f"{name}.json") for name in self.streams}
        self.config = load(HERE.parent / "integration_tests" / "sample_config.json")
        self._server = ThreadingHTTPServer(("127.0.0.1", port), _handler(self))
        self.url = f"http://localhost:{self._server.server_port}/"
        self.thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *exception):
        self._server.shutdown()
        self._server.server_close()

    def answer(self, method, url, headers, body):
        """The status, body and extra headers for one request."""
        parts = urlsplit(url)
        parameters = dict(parse_qsl(parts.query))
        try:
            if method == "POST" and parts.path == "/token":
                return 200, self._new_token(dict(parse_qsl(body))), {}
            self._check_credentials(headers, parameters)
            self._check_settings(headers, parameters)
            return self._page(parts.path, parameters)
        except Refusal as refusal:
            return refusal.status, {"error": str(refusal)}, {}

    def _value(self, role):
        """What the sample configuration holds for the field of this role."""
        return next(self.config[field["name"]] for field in self.fields if field["role"] == role)

    def _check_credentials(self, headers, parameters):
        style = self.auth["style"]
        if style == "api_key":
            sent = (parameters if self.auth["in"] == "query" else headers).get(self.auth["name"])
            expected = self._value("api_key")
        elif style == "basic":
            sent = headers.get("Authorization")
            pair = f"{self._value('username')}:{self._value('password')}"
            expected = f"Basic {base64.b64encode(pair.encode()).decode()}"
        elif style == "bearer":
            sent = headers.get("Authorization")
            expected = f"Bearer {self._value('access_token')}"
        elif style in ("oauth2_refresh", "oauth2_client_credentials"):
            sent = headers.get("Authorization")
            expected = "Bearer fake-access-token"
        else:
            return
        if sent != expected:
            raise Refusal(401, "The credentials are wrong")

    def _new_token(self, form):
        if any(form.get(name) != self._value(name) for name in ("client_id", "client_secret")):
            raise Refusal(401, "invalid_client")
        refreshes = self.auth["style"] == "oauth2_refresh"
        if form.get("grant_type") != ("refresh_token" if refreshes else "client_credentials"):
            raise Refusal(400, "unsupported_grant_type")
        token = {"access_token": "fake-access-token", "token_type": "bearer", "expires_in": 3600}
        if refreshes:
            if form.get("refresh_token") not in (self._value("refresh_token"), ROTATED):
                raise Refusal(400, "invalid_grant")
            if self.auth["rotates"]:
                token["refresh_token"] = ROTATED
        return token

    def _check_settings(self, headers, parameters):
        """Every setting that the connector sends must arrive."""
        for field in self.fields:
            if field["name"] not in self.config or field["sent_as"] == "none":
                continue
            name = field.get("sent_name") or field["name"]
            sent = (headers if field["sent_as"] == "header" else parameters).get(name)
            if sent is None:
                raise Refusal(400, f"{field['sent_as']} {name} is missing")

    def _page(self, path, parameters):
        for stream in self.streams.values():
            pattern = re.sub(r"\\{\w+\\}", "([^/]+)", re.escape(stream["path"].strip("/")))
            if match := re.fullmatch(pattern, path.strip("/")):
                break
        else:
            raise Refusal(404, f"No stream has the path {path}")
        records = self.records[stream["name"]]
        if stream.get("parent"):
            placeholders = re.findall(r"\{(\w+)\}", stream["path"])
            records = self._children(stream, records, match[placeholders.index("parent") + 1])
        if stream.get("cursor"):
            records = _since(stream["cursor"], records, parameters)
        return _paged(stream, records, path, parameters, self.url)

    def _children(self, stream, records, key):
        """The recorded children, dealt out among the recorded parents."""
        parents = self.records[stream["parent"]["stream"]]
        keys = [str(parent[stream["parent"]["key"]]) for parent in parents]
        if key not in keys:
            raise Refusal(404, f"No parent has the key {key}")
        return records[keys.index(key) :: len(keys)]


def _since(cursor, records, parameters):
    if not (lower := parameters.get(cursor["parameter"])):
        return records
    comparable = int if cursor["format"] in ("epoch_seconds", "epoch_milliseconds") else _moment
    values = [record.get(cursor["field"]) for record in records]
    return [
        record
        for record, value in zip(records, values, strict=True)
        if value is None or comparable(value) >= comparable(lower)
    ]


def _moment(text):
    moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)


def _paged(stream, records, path, parameters, url):
    pagination = stream["pagination"]
    style = pagination["style"]
    if style == "none":
        return 200, _wrapped(records, stream["records_path"]), {}
    size = min(int(parameters.get(pagination["size_parameter"], LARGEST_PAGE)), LARGEST_PAGE)
    asked = parameters.get(pagination["page_parameter"])
    # Page numbers start at 1; offsets, tokens and links count records.
    start = (int(asked or 1) - 1) * size if style == "page" else int(asked or 0)
    body = _wrapped(records[start : start + size], stream["records_path"])
    more = start + size < len(records)
    headers = {}
    if style == "cursor" and more:
        _put(body, pagination["token_path"], str(start + size))
    if style == "link_header" and more:
        query = urlencode({**parameters, pagination["page_parameter"]: start + size})
        headers["Link"] = f'<{url}{path.lstrip("/")}?{query}>; rel="next"'
    return 200, body, headers


def _wrapped(records, records_path):
    body = records
    for key in reversed(records_path):
        body = {key: body}
    return body


def _put(body, path, value):
    for key in path[:-1]:
        body = body.setdefault(key, {})
    body[path[-1]] = value


def _handler(api):
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self._answer("")

        def do_POST(self):
            length = int(self.headers.get("Content-Length", 0))
            self._answer(self.rfile.read(length).decode())

        def _answer(self, body):
            status, answer, headers = api.answer(self.command, self.path, self.headers, body)
            content = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format, *arguments):
            pass

    return Handler
