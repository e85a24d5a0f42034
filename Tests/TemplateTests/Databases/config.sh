#!/bin/sh
# Prints a configuration for the server that runs: config.sh PASSWORD
printf '{"host": "127.0.0.1", "port": %s, "database": "shop", "user": "reader", "password": "%s", "schemas": []}' \
  "$DATABASE_PORT" "$1"
