#!/bin/sh
# Runs one command of the Airbyte protocol. Each is a program in `commands`, and may be written in any language.
case $0 in
  */*) root=${0%/*} ;;
  *) root=. ;;
esac
case ${1-} in
  spec | check |<% if kind == "source" %> discover | read<% else %> write<% end %>)
    command=$1
    shift
    exec "$root/commands/$command" "$@"
    ;;
esac
echo "usage: $0 spec|check|<% if kind == "source" %>discover|read<% else %>write<% end %> [--config FILE] [--catalog FILE]<% if kind == "source" %> [--state FILE]<% end %>" >&2
exit 2
