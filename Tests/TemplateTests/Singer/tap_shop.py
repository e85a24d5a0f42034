"""A tap built on singer-sdk: an incremental stream, a child of it, and one without a key."""

from singer_sdk import Stream, Tap
from singer_sdk import typing as th

USERS = [{"id": n, "at": f"2024-01-0{n}T00:00:00Z", "note": "é"} for n in (1, 2, 3)]


def refuse_wrong_token(config):
    if config["token"] != "right":
        raise PermissionError("401 Unauthorized")


class Users(Stream):
    name = "users"
    primary_keys = ("id",)
    replication_key = "at"
    is_sorted = True
    schema = th.PropertiesList(
        th.Property("id", th.IntegerType, required=True),
        th.Property("at", th.DateTimeType),
        th.Property("note", th.StringType),
    ).to_dict()

    def get_records(self, context):
        refuse_wrong_token(self.config)
        start = self.get_starting_replication_key_value(context) or ""
        for user in USERS[: self.config["users"]]:
            if user["at"] >= start:
                yield dict(user)

    def get_child_context(self, record, context):
        return {"user_id": record["id"]}


class Orders(Stream):
    name = "orders"
    parent_stream_type = Users
    schema = th.PropertiesList(th.Property("user_id", th.IntegerType)).to_dict()

    def get_records(self, context):
        yield {"user_id": context["user_id"]}


class Colours(Stream):
    name = "colours"
    schema = th.PropertiesList(th.Property("name", th.StringType)).to_dict()

    def get_records(self, context):
        refuse_wrong_token(self.config)
        print("Fetching colours")
        yield {"name": "red"}


class TapShop(Tap):
    name = "tap-shop"
    config_jsonschema = th.PropertiesList(
        th.Property("token", th.StringType, required=True, secret=True, description="Your token."),
        th.Property("users", th.IntegerType, default=3),
        th.Property("shops", th.ArrayType(th.StringType)),
        th.Property("region", th.StringType, allowed_values=["eu", "us"], default="eu"),
        th.Property("since", th.DateTimeType),
        th.Property("headers", th.ObjectType()),
    ).to_dict()

    def discover_streams(self):
        return [Users(self), Orders(self), Colours(self)]


if __name__ == "__main__":
    TapShop.cli()
