from collections.abc import Mapping
<% if settings_need_field %>
from dataclasses import dataclass, field, fields
<% else %>
from dataclasses import dataclass, fields
<% end %>
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What a user fills in: one attribute for each property in spec.yaml.

    Secrets stay out of the representation, so that no log or traceback shows them.
    """

<% for setting in fields %>
    <% include "setting.inc" %>
<% end %>

    @classmethod
    def from_config(cls, config: Mapping[str, Any]) -> "Settings":
        return cls(**{f.name: config[f.name] for f in fields(cls) if f.name in config})
