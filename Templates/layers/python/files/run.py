import sys

<% if kind == "source" %>
from airbyte_cdk.entrypoint import launch

<% end %>
from .<%= kind | snake %> import <%= connector | pascal %>


def run() -> None:
<% if kind == "source" %>
    launch(<%= connector | pascal %>(), sys.argv[1:])
<% else %>
    <%= connector | pascal %>().run(sys.argv[1:])
<% end %>
